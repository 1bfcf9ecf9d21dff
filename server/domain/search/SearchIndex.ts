import type { Audience } from '../directory/audience.ts';
import type { PersonKind } from '../directory/records.ts';

/** What somebody asks of the directory. A word that only hidden records hold finds nothing for this audience. */
export interface Question {
  /** Free words; empty asks for everything. */
  readonly words: string;
  readonly audience: Audience;
  readonly personKind?: PersonKind;
  /** An organisation's id. */
  readonly organisation?: string;
}

/** Ids in the order of their rank. */
export interface Answer {
  readonly people: readonly string[];
  readonly photos: readonly string[];
  readonly organisations: readonly string[];
  readonly releases: readonly string[];
}

/** The port that every search box and list asks. */
export interface SearchIndex {
  ask(question: Question): Answer;
}
