import type { Request } from 'express';
import type { ReceivedPhoto } from '../services/ports.ts';

/** What came of the photos chosen in a form. */
export interface Uploads {
  /** Judged, kept on disk, in the order chosen. Those no record refers to once the answer is sent are removed. */
  readonly photos: readonly ReceivedPhoto[];
  /** Each with a sentence for the person who chose it; nothing of these is kept. */
  readonly refused: readonly RefusedFile[];
}

export interface RefusedFile {
  /** The form field it came in. */
  readonly field: string;
  readonly fileName: string;
  readonly message: string;
}

const received = new WeakMap<object, Uploads>();
const none: Uploads = { photos: [], refused: [] };

/** The photos of a posted form whose route reads `photos`; none when none were chosen. */
export function uploadsOf(req: Request): Uploads {
  return received.get(req) ?? none;
}
