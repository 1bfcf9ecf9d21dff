import type { ScoredBox } from './Box.ts';
import type { Size } from './pixels.ts';

/** A box in pixels as one relative to the picture, 0–1, without what lies outside it; undefined when all of it does. */
export function relativeTo({ width, height }: Size, box: ScoredBox): ScoredBox | undefined {
  const [left, right] = [inside(box.x / width), inside((box.x + box.width) / width)];
  const [top, bottom] = [inside(box.y / height), inside((box.y + box.height) / height)];
  if (left >= right || top >= bottom) return undefined;
  return { x: left, y: top, width: right - left, height: bottom - top, score: box.score };
}

const inside = (share: number): number => Math.min(1, Math.max(0, share));
