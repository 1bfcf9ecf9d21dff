import type { PictureType } from './places.ts';

/** What the web process and the child that reads pictures say to each other: paths in, sizes out. */

export interface Job {
  /** `render` makes every rendition in `folder`, an existing empty one; `measure` reads the header alone. */
  readonly task: 'render' | 'measure';
  readonly file: string;
  readonly folder: string;
  readonly type: PictureType;
  /** The most pixels a picture may have. */
  readonly pixels: number;
}

/** `width` and `height` are of the upright picture, in pixels. */
export type JobAnswer =
  | { readonly outcome: 'done'; readonly width: number; readonly height: number }
  | { readonly outcome: 'tooManyPixels'; readonly width: number; readonly height: number }
  | { readonly outcome: 'unreadable' }
  | Failed;

/** Something other than the picture went wrong. `code` is the system's name of the error, or empty. */
export interface Failed {
  readonly outcome: 'failed';
  readonly message: string;
  readonly code: string;
}

/** Why the child ended before it answered. */
export type StopReason = 'time' | 'memory' | 'ended';

/** The exit code with which the child says that it outgrew its memory. */
export const memoryExitCode = 77;

/** The setting, in the child's environment, of how many bytes it may hold in memory. */
export const memorySetting = 'FROM_LEFT_CHILD_BYTES';
