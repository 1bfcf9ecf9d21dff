import type { AnyRecord, Original, RecordKind, Region } from '../domain/directory/records.ts';
import type { View } from '../domain/directory/view.ts';

/** What the use cases need from outside. Implementations live in `store/` and `images/`; `main.ts` joins them. */

/** A view that also sees what this change has put so far. */
export interface Writer extends View {
  /** Adds or replaces a record whole; the store sets its `version`. A record that breaks its schema throws. */
  put(record: AnyRecord): void;
  remove(kind: RecordKind, id: string): void;
}

/** Who changes something and why, in words: both go into the journal. */
export interface ChangeNote {
  /** The account's id, or `command` for the command line. */
  readonly who: string;
  readonly why: string;
}

export interface Store {
  view(): View;
  /**
   * The one door for changes. `fn` is pure (ids and times are made outside) and may run again; what it put and
   * removed is on disk before the promise resolves with its result, or nothing of it is kept and the promise
   * rejects: with `Refused` when a record or a reference is wrong, with `StoreUnwritable` when the disk is.
   * An error thrown by `fn` rejects as it is.
   */
  change<T>(note: ChangeNote, fn: (writer: Writer) => T): Promise<T>;
  /** Runs `fn` on the directory as it stands and answers with its result; nothing that it put is kept. */
  preview<T>(fn: (writer: Writer) => T): T;
  /** Moves whenever a change alters what the public may see. */
  publicNumber(): number;
  /** Past changes from the journal, oldest first, after the given sequence. */
  since(sequence: number): AsyncIterable<Change>;
  /** Calls back after each change is on disk and in memory; returns the way to stop. */
  follow(listener: (change: Change) => void): () => void;
  /** Why changes are refused at present, in words; undefined while they are taken. */
  unwritable(): string | undefined;
}

/** One change as the journal keeps it. `null` before: added; `null` after: removed. */
export interface Change {
  readonly sequence: number;
  readonly at: string;
  readonly who: string;
  readonly why: string;
  readonly writes: readonly Write[];
}

export interface Write {
  readonly kind: RecordKind;
  readonly id: string;
  readonly before: AnyRecord | Erased | null;
  readonly after: AnyRecord | Erased | null;
}

/** Stands in the journal where a record of an erased person stood. */
export interface Erased {
  readonly erased: true;
}

/** The change would break a record's schema or leave a reference pointing at nothing. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The disk does not take changes at present (full, read-only, failed); nothing of the change was kept. */
export class StoreUnwritable extends Error {
  override readonly name = 'StoreUnwritable';
}

export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A new random id: 12 characters of a–z and 0–9. */
  next(): string;
}

/** A picture that was received, judged by its content and kept: its original and every rendition are on disk. */
export interface ReceivedPhoto {
  readonly original: Omit<Original, 'addedAt'>;
  /** Of the upright picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether the same file was there before. */
  readonly wasKept?: boolean;
}

/** Why a file was not accepted, as a sentence for the person who chose it. Nothing of it is kept. */
export class PictureRefused extends Error {
  override readonly name = 'PictureRefused';
}

export const renditionWidths = [320, 640, 1280, 2048] as const;
export type RenditionWidth = (typeof renditionWidths)[number];
export const renditionFormats = ['webp', 'jpg'] as const;
export type RenditionFormat = (typeof renditionFormats)[number];

/** An original on disk, whether or not a record names it. */
export interface KeptOriginal {
  readonly hash: string;
  readonly broughtAt: Date;
}

/** Photos' files. Renditions belong to the hash of their original. */
export interface Images {
  /**
   * Takes a file in from a stream: hashes while writing to a temporary file, judges it by its content, makes the
   * renditions, and keeps all of them (fsync, rename) or nothing. Rejects with `PictureRefused`, or with
   * `StoreUnwritable` when the disk does not take it.
   */
  receive(stream: NodeJS.ReadableStream, fileName: string): Promise<ReceivedPhoto>;
  /** The file of a rendition; the largest that exists when the picture is narrower than `width`. */
  rendition(hash: string, width: RenditionWidth, format: RenditionFormat): string;
  originalFile(original: Pick<Original, 'hash' | 'type'>): string;
  /** Removes the original and its renditions; no photo may refer to it any more. */
  discard(hash: string): Promise<void>;
  /** Hashes of all originals on disk, for `check`. */
  hashes(): Promise<string[]>;
  /** All originals on disk, each with when it was last brought. */
  originals(): Promise<readonly KeptOriginal[]>;
  /**
   * Moves the original and its renditions to `unclaimed/<day>/` in the uploads folder, where they lie as they lay
   * here; false, with nothing moved, when it was brought again after `unless`. No photo may refer to it any more.
   */
  setAside(hash: string, day: string, unless: Date): Promise<boolean>;
  /** Why photos cannot be kept at present, in words, found out by writing a little; undefined while they can. */
  unwritable(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** A face as a place in a picture, and nothing that could tell whose it is. */
export interface FoundFace {
  readonly region: Region;
  /** How sure the finder is that this is a face, 0–1. */
  readonly score: number;
  /** Whether the score is so near to the least a face needs that somebody should look. */
  readonly doubtful: boolean;
}

/** What was found in one picture. */
export interface FacesFound {
  /** Of the upright picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Surest first: in no order of reading. */
  readonly faces: readonly FoundFace[];
  /** Whether a face is doubtful, or something came so near to being one that somebody should look. */
  readonly doubtful: boolean;
}

/** Finds where faces are; whose they are it cannot know, nor is it ever told how many there should be. */
export interface FaceFinder {
  /**
   * The faces in a picture's file; one file at a time, in the order asked. `name` is what a sentence calls it.
   * Rejects with `PictureRefused` when it is no picture, has too many pixels, cannot be read to its end, or takes
   * more time or memory than is allowed; with the system's error when there is no such file.
   */
  find(file: string, name: string): Promise<FacesFound>;
  close(): Promise<void>;
}
