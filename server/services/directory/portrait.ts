import type { Person, Photo } from '../../domain/directory/records.ts';
import type { Asking } from './asking.ts';
import { type Cut, portraitCut } from './cuts.ts';
import { placesOf } from './places.ts';

/** A stretch of a photo that shows somebody. */
export interface Picture {
  readonly photoId: string;
  /** Of the whole upright photo, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly cut: Cut;
}

/** Head and shoulders from the newest photo this audience may see in which the face has been confirmed. */
export function portraitFor(asking: Asking, person: Person): Picture | null {
  for (const { photo, place } of placesOf(asking, person)) {
    if (place.face !== null) return pictureOf(photo, portraitCut(place.face, photo));
  }
  return null;
}

/** A cut together with the photo that it is taken from. */
export const pictureOf = ({ id, width, height }: Photo, cut: Cut): Picture => ({
  photoId: id,
  width,
  height,
  cut,
});
