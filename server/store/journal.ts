import type { Change } from '../services/ports.ts';

/**
 * What has happened, in order. The directory in memory is what its followers make of it, so another journal (one
 * that several processes share) can stand in this one's place.
 */
export interface Journal {
  /** The sequence of the last change; 0 when there is none. */
  readonly sequence: number;
  /**
   * Adds changes whose sequences follow `expectedSequence`, all or none: on disk and told to every follower
   * before it resolves. Rejects with `StoreUnwritable` when the disk does not take them, with `Overtaken` when
   * the last sequence is another.
   */
  append(changes: readonly Change[], expectedSequence: number): Promise<void>;
  /** Changes after that sequence which are on disk now, oldest first. */
  since(sequence: number): AsyncIterable<Change>;
  /** Calls back with each change once it is on disk, those who asked first first; returns the way to stop. */
  follow(listener: (change: Change) => void): () => void;
  /** Why nothing can be added at present, in words. */
  unwritable(): string | undefined;
}

/** Somebody else added a change first: make it again from the directory as it is now. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}
