import { likelyPlacings } from './likely.ts';
import type { Face, Placing, Told } from './Placing.ts';
import { placeAll } from './placeAll.ts';

/**
 * Lays the people of a caption on the faces of its picture. Everybody is placed, each face used once, when there are
 * as many in every row that the caption names; otherwise nobody is, and it says why and what is likely. The faces
 * are never chosen or parted by how many people there should be.
 */
export function placeNames(told: Told, faces: readonly Face[]): Placing {
  const placed = placeAll(told, faces);
  if (!('kind' in placed)) return { outcome: 'placed', ...placed };
  return { outcome: 'not placed', why: placed, likely: likelyPlacings(told, faces, placed) };
}
