import { describe, expect, it } from 'vitest';
import type { Face, Likely, Told } from '../../../../server/domain/directory/placing/Placing.ts';
import { placeNames } from '../../../../server/domain/directory/placing/placeNames.ts';
import { faceAt, faceRow, inRows, people, told } from './faces.ts';

function likelyOf(caption: Told, faces: readonly Face[]): readonly Likely[] {
  const placing = placeNames(caption, faces);
  return placing.outcome === 'placed' ? [] : placing.likely;
}

describe('a face too many', () => {
  it('is likeliest the small one behind', () => {
    const stranger = { x: 480, y: 230, width: 40, height: 52 };
    const faces = [...faceRow(2), stranger, faceAt(700, 310)];
    expect(likelyOf(told(people(3)), faces)[0]).toEqual({ faceOf: [0, 1, 3], odd: [2] });
  });

  it('is likeliest the one that stands higher than all others', () => {
    const faces = [...faceRow(3), faceAt(1100, 200)];
    expect(likelyOf(told(people(3)), faces)[0]).toEqual({ faceOf: [0, 1, 2], odd: [3] });
  });

  it('is in three ways at most, each without another face', () => {
    const likely = likelyOf(told(people(8)), faceRow(9));
    expect(likely).toHaveLength(3);
    expect(new Set(likely.flatMap(({ odd }) => odd)).size).toBe(3);
  });

  it('is one of the row that has too many', () => {
    const faces = [...faceRow(2, 200), ...faceRow(3, 500)];
    const likely = likelyOf(told(inRows(['back', 2], ['front', 2])), faces);
    expect(likely.length).toBeGreaterThan(0);
    for (const { odd } of likely) expect([2, 3, 4]).toContain(odd[0]);
  });

  it('and another are left out together', () => {
    const small = (x: number) => ({ x, y: 280, width: 30, height: 40 });
    const faces = [small(90), ...faceRow(3), small(900)];
    expect(likelyOf(told(people(3)), faces)).toEqual([{ faceOf: [1, 2, 3], odd: [0, 4] }]);
  });
});

describe('a face too few', () => {
  it('is likeliest missing in the widest gap', () => {
    const faces = [faceAt(200, 300), faceAt(400, 300), faceAt(800, 300), faceAt(1000, 300)];
    expect(likelyOf(told(people(5)), faces)[0]).toEqual({ faceOf: [0, 1, null, 2, 3], odd: [] });
  });

  it('is one of the row that has too few', () => {
    const faces = [...faceRow(3, 200), ...faceRow(2, 500)];
    const likely = likelyOf(told(inRows(['back', 3], ['front', 3])), faces);
    expect(likely.length).toBeGreaterThan(0);
    for (const { faceOf } of likely) expect(faceOf.indexOf(null)).toBeGreaterThanOrEqual(3);
  });

  it('and another: nothing is likely', () => {
    expect(likelyOf(told(people(6)), faceRow(4))).toEqual([]);
  });
});

describe('rows', () => {
  it('of other numbers are likeliest parted as the caption says', () => {
    const faces = [...faceRow(2, 200), faceAt(900, 270), ...faceRow(3, 500)];
    const caption = told(inRows(['back', 2], ['front', 4]));
    expect(likelyOf(caption, faces)).toEqual([{ faceOf: [0, 1, 3, 4, 5, 2], odd: [] }]);
  });

  it('that are not told of are offered from the left all the same', () => {
    const faces = [faceAt(200, 200), faceAt(600, 200), faceAt(400, 500), faceAt(800, 500)];
    expect(likelyOf(told(people(4)), faces)).toEqual([{ faceOf: [0, 2, 1, 3], odd: [] }]);
  });
});
