import type { Row } from '../ParsedCaption.ts';
import type { Page, Range } from '../page/page.ts';
import type { Zone } from '../parts/zones.ts';
import type { Read } from '../reading/weigh.ts';
import type { NameParts } from '../rules/guess.ts';
import type { Piece } from './roleAndBody.ts';

/** One person while the caption is being put together. */
export interface Draft {
  readonly parts: NameParts;
  readonly pieces: Piece[];
  readonly weight: number;
  readonly rule: string;
  /** Whether "and" parts this person from the one before. */
  readonly afterAnd: boolean;
  honorific: Range | null;
  letters: Range | null;
  row: Row | null;
  place: string | null;
  absent: boolean;
}

/** What the reading of one zone gives. */
export interface Assembled {
  /** Whether it names two people and more and tells nothing. */
  readonly isBare: boolean;
  readonly people: readonly Draft[];
  readonly others: number;
  readonly unread: readonly Range[];
}

/** What is known of a zone while its chunks are put together, one after the other. */
export interface State {
  /** The chunk after the one that is taken. */
  next: Read | null;
  readonly page: Page;
  readonly zone: Zone;
  readonly people: Draft[];
  readonly unread: Range[];
  others: number;
  ahead: Piece | null;
  /** Said of all who follow: "firemen A, B and C". */
  group: Piece | null;
  /** Whether the first of them has a title, so that others with titles may be of them. */
  groupTitled: boolean;
  title: Range | null;
  /** Where the next person stands. */
  place: string | null;
  /** "Mr" in "Mr and Mrs Eyre". */
  couple: Range | null;
}
