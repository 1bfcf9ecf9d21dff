import type { Photo } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import { depictionsOf } from './told.ts';

/** How many of a photo's people have a place, and on whose word. */
export interface PlaceCounts {
  readonly names: number;
  /** With a face, or by order alone. */
  readonly confirmed: number;
  /** With a face that nobody has confirmed. */
  readonly suggested: number;
}

/** Counts the people of a photo by how their places stand. */
export function placeCounts(view: View, photo: Photo): PlaceCounts {
  const places = depictionsOf(view, photo.id);
  const suggested = places.filter(({ region, where }) => region !== null && where.answer === 'suggested');
  return {
    names: places.length,
    confirmed: places.filter(({ where }) => where.answer === 'confirmed').length,
    suggested: suggested.length,
  };
}
