import type { Region } from '../records.ts';

/** One person of a caption, named or not, as far as the caption says where they stand. */
export interface Standing {
  readonly row: string | null;
  /** In the caption's words: "second from left". */
  readonly place: string | null;
}

export type Corner = 'top left' | 'top right' | 'bottom right' | 'bottom left';

/** What a caption says of who stands where. */
export interface Told {
  /** Everybody in the picture, in the order of the caption; somebody unnamed has a place in it like all others. */
  readonly people: readonly Standing[];
  readonly order: 'left to right' | 'right to left' | 'clockwise' | 'not stated';
  /** Where a clockwise order begins. */
  readonly corner: Corner | null;
}

/** A face's place; any unit will do, the same across and down. */
export type Face = Region;

/** For each person, in the order of the caption, which face is theirs: an index, or null for a face not found. */
export type FaceOfEach = readonly (number | null)[];

export type Placing =
  | {
      readonly outcome: 'placed';
      readonly faceOf: readonly number[];
      /** `assumed`: the caption does not say from which side it reads, so that it was read from the left. */
      readonly reading: 'stated' | 'assumed';
    }
  | {
      readonly outcome: 'not placed';
      readonly why: Difference;
      /** Likeliest first, at most three. None of them is an answer: somebody must choose. */
      readonly likely: readonly Likely[];
    };

/** Why a caption and the faces of its picture do not agree. Rows count from the top. */
export type Difference =
  | { readonly kind: 'count'; readonly people: number; readonly faces: number }
  | { readonly kind: 'rows'; readonly told: readonly number[]; readonly found: readonly number[] }
  /** Rows of which one cannot say which is above which, of which somebody is in none, or that stand too near. */
  | { readonly kind: 'rows not clear' }
  /** Faces stand in rows and the caption tells of none. */
  | { readonly kind: 'rows not told' }
  /** Two faces of one row stand above one another: which comes first? */
  | { readonly kind: 'one above another'; readonly faces: readonly [number, number] }
  /** People whose single places are not clear, or taken twice. */
  | { readonly kind: 'place not clear'; readonly people: readonly number[] }
  /** Clockwise, and not from where, or two are about as near to there. */
  | { readonly kind: 'start not told' };

export interface Likely {
  readonly faceOf: FaceOfEach;
  /** Faces that nobody in the caption has: a stranger, perhaps. */
  readonly odd: readonly number[];
}
