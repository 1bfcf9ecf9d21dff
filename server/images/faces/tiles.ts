/** A stretch of a picture, in whole pixels. */
export interface Tile {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Squares of that side (less where the picture is narrower) that together cover the picture, each at least half over
 * the next, so that a face cut by the edge of one stands whole in another.
 */
export function tilesOf(picture: { readonly width: number; readonly height: number }, side: number): Tile[] {
  const width = Math.min(side, picture.width);
  const height = Math.min(side, picture.height);
  const lefts = startsOf(picture.width, width);
  return startsOf(picture.height, height).flatMap((top) =>
    lefts.map((left) => ({ left, top, width, height })),
  );
}

function startsOf(length: number, side: number): number[] {
  const steps = Math.ceil((2 * (length - side)) / side);
  if (steps === 0) return [0];
  return Array.from({ length: steps + 1 }, (_, at) => Math.round((at * (length - side)) / steps));
}
