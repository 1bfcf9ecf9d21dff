import type { Failed } from '../childMessages.ts';
import type { PictureType } from '../places.ts';
import type { ScoredBox } from './Box.ts';

/** What the web process and the child that finds faces say to each other: a path in, places out and nothing else. */

export interface FaceJob {
  readonly file: string;
  readonly type: PictureType;
  /** The most pixels a picture may have. */
  readonly pixels: number;
}

/** `width` and `height` are of the upright picture, in pixels; boxes are relative to it, 0–1. */
export type FaceAnswer =
  | { readonly outcome: 'found'; readonly width: number; readonly height: number; readonly faces: AllFaces }
  | { readonly outcome: 'tooManyPixels'; readonly width: number; readonly height: number }
  | { readonly outcome: 'unreadable' }
  | Failed;

export interface AllFaces {
  readonly found: readonly ScoredBox[];
  /** What came near to being found and was not. */
  readonly nearly: readonly ScoredBox[];
}
