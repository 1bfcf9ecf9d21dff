import type { Region } from './records.ts';

/** How much of both together two places share at least, to be of one face. */
const least = 0.4;

/** Whether two places in one picture are of the same face: they share at least two fifths of what they cover. */
export function isSameFace(a: Region, b: Region): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return false;
  const shared = width * height;
  return shared / (a.width * a.height + b.width * b.height - shared) >= least;
}
