import type { Page } from '../page/page.ts';
import type { Chunk } from '../parts/chunks.ts';
import type { Guess, Label } from './guess.ts';

/** What a rule may look at beside its chunk. It calls no other rule; it sees what those before it have found. */
export interface Around {
  /** What the rules before this one make of the same chunk. */
  readonly found: readonly Guess[];
  readonly next: Chunk | null;
  /** Whether the chunk goes on with a portfolio: "Transport, Harbours and | Planning". */
  readonly listed: boolean;
}

/** One phrase that captions use, read in one chunk. */
export interface Rule {
  /** As `explain` and the parts of a reading name it. */
  readonly name: string;
  /** The phrase, by an example. */
  readonly reads: string;
  /** What the chunk may be by this rule; null when the rule has nothing to say. */
  readonly guess: (page: Page, chunk: Chunk, around: Around) => Guess | null;
}

/** What a rule before found under this label; null for nothing. */
export const foundAs = ({ found }: Around, label: Label): Guess | null =>
  found.find((guess) => guess.label === label) ?? null;
