import { acrossOf, downOf } from './faceMeasures.ts';
import type { Face } from './Placing.ts';

/** Indexes of faces, a list for each row: rows from the top, each from left to right. */
export type Rows = readonly (readonly number[])[];

/**
 * Faces parted into that many rows by the best split of their heights: the one whose rows are the flattest (least
 * squares; Jenks, 1967). No row is empty; undefined when there are fewer faces than rows, or no row is asked for.
 */
export function splitRows(faces: readonly Face[], count: number): Rows | undefined {
  if (count < 1 || count > faces.length) return undefined;
  const down = fromTop(faces);
  const top = heightOf(faces, down[0] ?? 0);
  const starts = bestStarts(
    down.map((at) => heightOf(faces, at) - top),
    count,
  );
  return starts.map((start, row) => fromLeft(faces, down.slice(start, starts[row + 1])));
}

/** All faces in order of their middles, from the top. */
export const fromTop = (faces: readonly Face[]): number[] =>
  faces.map((_, at) => at).sort((a, b) => heightOf(faces, a) - heightOf(faces, b));

/** Some of the faces in order of their middles, from left to right. */
export const fromLeft = (faces: readonly Face[], some: readonly number[]): number[] =>
  [...some].sort((a, b) => middleOf(faces, a) - middleOf(faces, b));

const heightOf = (faces: readonly Face[], at: number): number => {
  const face = faces[at];
  return face === undefined ? 0 : downOf(face);
};

const middleOf = (faces: readonly Face[], at: number): number => {
  const face = faces[at];
  return face === undefined ? 0 : acrossOf(face);
};

/** Where each row begins among the sorted heights. */
function bestStarts(heights: readonly number[], count: number): number[] {
  const spread = spreadOf(heights);
  let best: Split[] = heights.map((_, last) => ({ cost: spread(0, last + 1), starts: [0] }));
  for (let row = 1; row < count; row += 1) best = withOneMoreRow(best, row, spread);
  return [...(best.at(-1)?.starts ?? [0])];
}

/** The best split of the heights up to and with one of them. */
interface Split {
  readonly cost: number;
  readonly starts: readonly number[];
}

type Spread = (start: number, end: number) => number;

function withOneMoreRow(best: readonly Split[], row: number, spread: Spread): Split[] {
  return best.map((_, last) => {
    let least: Split = { cost: Number.POSITIVE_INFINITY, starts: [] };
    for (let start = row; start <= last; start += 1) {
      const before = best[start - 1];
      const cost = (before?.cost ?? 0) + spread(start, last + 1);
      if (before !== undefined && cost < least.cost) least = { cost, starts: [...before.starts, start] };
    }
    return least;
  });
}

/** The sum of squared distances from the mean, of any stretch of the heights, from sums made once. */
function spreadOf(heights: readonly number[]): Spread {
  const sums = runningSums(heights);
  const squares = runningSums(heights.map((height) => height * height));
  return (start, end) => {
    const sum = (sums[end] ?? 0) - (sums[start] ?? 0);
    return (squares[end] ?? 0) - (squares[start] ?? 0) - (sum * sum) / (end - start);
  };
}

function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}
