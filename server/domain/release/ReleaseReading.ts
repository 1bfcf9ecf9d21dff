import type { ParsedCaption, Said, Span } from '../caption/ParsedCaption.ts';

/** Somebody whom the body, not the caption, names with a role or quotes. Spans count from the release's start. */
export interface BodyMention {
  readonly name: Said;
  readonly honorific: Said | null;
  readonly role: Said | null;
  readonly organisation: Said | null;
  readonly quoted: boolean;
}

/** A caption of the release, where it stands, and how it is read. */
export interface ReleaseCaption extends Span {
  /** Equal to `text.slice(start, end)` of the release. */
  readonly text: string;
  /** Spans count from the caption's start. */
  readonly reading: ParsedCaption;
}

/** Where the caption and the body say different things about one person; reported, never resolved. */
export interface Difference {
  /** Index into `captions`, and into that caption's people. */
  readonly caption: number;
  readonly person: number;
  /** Index into `mentions`. */
  readonly mention: number;
  readonly field: 'name' | 'honorific' | 'role' | 'organisation';
  readonly inCaption: string | null;
  readonly inBody: string | null;
  /** Which of the two says more, when one's words contain the other's; null when they disagree. */
  readonly fuller: 'caption' | 'body' | null;
}

/** A news release taken apart. */
export interface ReadRelease {
  /** null: a caption was given without a release. */
  readonly title: Said | null;
  /** `YYYY-MM-DD`, or null when none is stated for certain. */
  readonly publishedOn: string | null;
  /** Where the date stands. */
  readonly publishedOnSpan: Span | null;
  readonly links: readonly string[];
  readonly captions: readonly ReleaseCaption[];
  readonly mentions: readonly BodyMention[];
  readonly differences: readonly Difference[];
}
