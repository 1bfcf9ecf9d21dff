import type { Draft, DraftPerson, Person } from '../../domain/directory/records.ts';
import type { ReadRelease } from '../../domain/release/ReleaseReading.ts';
import type { Writer } from '../ports.ts';

/** Who confirms, when, and what only the outside can give. */
export interface Occasion {
  readonly newId: () => string;
  /** An instant, UTC. */
  readonly at: string;
  /** The account's id. */
  readonly by: string;
  readonly ownNames: readonly string[];
  readonly sample: boolean;
}

/** A draft that is being made into records, with what all the steps need. */
export interface Confirming {
  readonly writer: Writer;
  readonly draft: Draft;
  readonly reading: ReadRelease;
  readonly occasion: Occasion;
  readonly people: People;
}

/**
 * The new people of one draft by their folded names, so that somebody in two of its captions is one person; the
 * rows that made them tell two namesakes in one caption apart.
 */
export type People = Map<string, { readonly person: Person; readonly rows: DraftPerson[] }>;
