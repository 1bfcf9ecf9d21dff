import type { Range } from '../page/page.ts';

/** What a chunk may be. `more` goes on with what is said of somebody; `ahead` is said before the name, and
 * `onward` goes on with that. */
export type Label =
  | 'person'
  | 'about'
  | 'more'
  | 'ahead'
  | 'onward'
  | 'group'
  | 'others'
  | 'place'
  | 'letters'
  | 'note'
  | 'scene';

/** A name found in a chunk, with what stands around it there. */
export interface NameParts {
  readonly name: Range;
  readonly honorific: Range | null;
  readonly postnominals: Range | null;
  /** A job or body right before the name. */
  readonly before: Range | null;
  /** A job or body right after it, with no mark between. */
  readonly after: Range | null;
  readonly place: Range | null;
  readonly brackets: readonly Range[];
  /** A bracketed short name inside the name, which is left out of it. */
  readonly aside: Range | null;
}

/** One reading of one chunk by one rule. Weights are comparable between rules; 0 says nothing for or against. */
export interface Guess {
  readonly label: Label;
  readonly weight: number;
  readonly rule: string;
  readonly parts?: NameParts;
  /** A title in the plural ("Cllrs"), which the next ones share. */
  readonly shares?: boolean;
  /** Whether what stands before the name is but the end of something ("… | and Property Cllr Holt"). */
  readonly leans?: boolean;
  /** Whether the name is in a script without capitals, so that only its place in a list can tell it. */
  readonly caseless?: boolean;
  /** How many unnamed people, for `others`. */
  readonly count?: number;
}
