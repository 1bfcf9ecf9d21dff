/** A box that may hold a face; `x` and `y` are its top left corner. In which units is said where one is handed on. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `score`: how sure the finder is, 0–1. */
export interface ScoredBox extends Box {
  readonly score: number;
}

export const overlapOf = (a: Box, b: Box): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
};
