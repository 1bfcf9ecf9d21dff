import { acrossOf, downOf, usualHeight, usualWidth } from './faceMeasures.ts';
import type { Face } from './Placing.ts';

/** Nearer than this to one above the other, in widths of a face, two faces have no order from left to right. */
const apart = 0.3;
/** Faces one of which is a whole face higher are in no order either when they are nearer than this. */
const beside = 1;

/** The first two neighbours of a row, given from left to right, that stand above one another. */
export function oneAboveAnother(
  faces: readonly Face[],
  row: readonly number[],
): readonly [number, number] | undefined {
  const [width, height] = [usualWidth(faces), usualHeight(faces)];
  for (const [at, index] of row.entries()) {
    const next = row[at + 1];
    const [a, b] = [faces[index], faces[next ?? -1]];
    if (next === undefined || a === undefined || b === undefined) continue;
    const across = Math.abs(acrossOf(a) - acrossOf(b));
    const down = Math.abs(downOf(a) - downOf(b));
    if (across < apart * width || (across < beside * width && down > height)) return [index, next];
  }
  return undefined;
}

/** Rows nearer than this, in heights of a face, are no rows: a nod would put somebody into the other one. */
const betweenRows = 0.2;

/** Whether of rows, given from the top, one reaches into the next or nearly so. */
export function rowsTouch(faces: readonly Face[], rows: readonly (readonly number[])[]): boolean {
  const heights = rows.map((row) => row.flatMap((at) => faces[at] ?? []).map(downOf));
  return heights.some((row, at) => {
    const next = heights[at + 1];
    if (next === undefined) return false;
    return Math.min(...next) - Math.max(...row) < betweenRows * usualHeight(faces);
  });
}

/** Whether faces that a caption tells of as one row stand in two: a gap a face high, some side by side on each side of it. */
export function standInRows(faces: readonly Face[]): boolean {
  const fromTop = [...faces].sort((a, b) => downOf(a) - downOf(b));
  const gaps = fromTop.map((face, at) => downOf(fromTop[at + 1] ?? face) - downOf(face));
  const widest = Math.max(0, ...gaps);
  if (widest < usualHeight(faces)) return false;
  const cut = gaps.indexOf(widest) + 1;
  return areAbove(fromTop.slice(0, cut), fromTop.slice(cut));
}

function areAbove(upper: readonly Face[], lower: readonly Face[]): boolean {
  if (upper.length < 2 || lower.length < 2) return false;
  const [a, b] = [upper.map(acrossOf), lower.map(acrossOf)];
  return Math.max(...a) > Math.min(...b) && Math.max(...b) > Math.min(...a);
}
