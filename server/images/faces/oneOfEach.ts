import { type Box, overlapOf, type ScoredBox } from './Box.ts';

/** How much of the smaller of two boxes may lie in the other before they are taken for the same face. */
const sameFace = 0.3;

/**
 * The surest box of each face, surest first: the same face is answered by several anchors and in several tiles.
 * Compared with the smaller box, since the others of a face may be much larger or smaller than the surest one.
 */
export function oneOfEach<B extends ScoredBox>(boxes: readonly B[]): B[] {
  const kept: B[] = [];
  for (const box of [...boxes].sort((a, b) => b.score - a.score)) {
    if (!kept.some((other) => areOfOneFace(other, box))) kept.push(box);
  }
  return kept;
}

export const areOfOneFace = (a: Box, b: Box): boolean =>
  overlapOf(a, b) > sameFace * Math.min(a.width * a.height, b.width * b.height);
