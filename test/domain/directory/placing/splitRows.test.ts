import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsBelow } from '../../../../server/domain/directory/placing/rowOrder.ts';
import { rowsFromTop } from '../../../../server/domain/directory/placing/rowsFromTop.ts';
import { splitRows } from '../../../../server/domain/directory/placing/splitRows.ts';
import { faceAt } from './faces.ts';

const heights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 9 });
const facesAt = (all: readonly number[]) => all.map((y, at) => faceAt(200 * at, y));

/** The sum of squared distances from each row's mean height. */
const unevenness = (rows: readonly (readonly number[])[], all: readonly number[]): number =>
  rows
    .map((row) => row.map((at) => all[at] ?? 0))
    .map((row) => [row, row.reduce((sum, y) => sum + y, 0) / row.length] as const)
    .flatMap(([row, mean]) => row.map((y) => (y - mean) ** 2))
    .reduce((sum, square) => sum + square, 0);

/** Every way of cutting sorted things into so many rows that are not empty. */
function cuts(sorted: readonly number[], count: number): number[][][] {
  if (count === 1) return [[[...sorted]]];
  return sorted
    .slice(1)
    .flatMap((_, at) =>
      cuts(sorted.slice(at + 1), count - 1).map((rest) => [sorted.slice(0, at + 1), ...rest]),
    );
}

describe('faces in rows', () => {
  it('are parted in the way that leaves the rows flattest, of all ways', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 4 }), (all, count) => {
        fc.pre(count <= all.length);
        const rows = splitRows(facesAt(all), count) ?? [];
        const sorted = all.map((_, at) => at).sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0));
        const least = Math.min(
          ...cuts(sorted, count)
            .filter((way) => way.length === count)
            .map((way) => unevenness(way, all)),
        );
        expect(rows).toHaveLength(count);
        expect(unevenness(rows, all)).toBeCloseTo(least, 3);
      }),
    );
  });

  it('are each in one row, from the left, none above one of a higher row', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 4 }), (all, count) => {
        fc.pre(count <= all.length);
        const rows = splitRows(facesAt(all), count) ?? [];
        expect(rows.flat().sort((a, b) => a - b)).toEqual(all.map((_, at) => at));
        for (const [at, row] of rows.entries()) {
          expect(row).toEqual([...row].sort((a, b) => a - b));
          const lower = rows[at + 1]?.map((index) => all[index] ?? 0) ?? [1000];
          expect(Math.max(...row.map((index) => all[index] ?? 0))).toBeLessThanOrEqual(Math.min(...lower));
        }
      }),
    );
  });

  it.each([
    ['more rows than faces', 2, 3],
    ['no row', 2, 0],
    ['no face', 0, 1],
  ])('are not parted: %s', (_, faces, count) => {
    expect(splitRows(facesAt(Array.from({ length: faces }, () => 5)), count)).toBeUndefined();
  });
});

describe('rows by name, from the top', () => {
  it.each([
    ['however often each is named', ['front', 'back', 'front', 'back'], ['back', 'front']],
    ['three of them', ['front', 'middle', 'back'], ['back', 'middle', 'front']],
    [
      'by how people hold themselves',
      ['kneeling', 'standing', 'seated', 'on floor'],
      ['standing', 'seated', 'kneeling', 'on floor'],
    ],
    ['one alone, whatever it is called', ['by the door'], ['by the door']],
  ])('%s', (_, names, rows) => {
    expect(rowsFromTop(names)).toEqual(rows);
  });

  it.each([
    ['two names for one row', ['back', 'top']],
    ['a name that is not known', ['back', 'by the door']],
    ['seated people and a front row', ['standing', 'seated', 'front']],
  ])('not known: %s', (_, names) => {
    expect(rowsFromTop(names)).toBeUndefined();
  });

  it('no row is below itself, or below one that is below it', () => {
    for (const [row, below] of Object.entries(rowsBelow)) {
      expect(below).not.toContain(row);
      for (const other of below) expect(rowsBelow[other] ?? []).not.toContain(row);
    }
  });
});
