import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOf, layerSizes, modelSide } from '../../../server/images/faces/decode.ts';
import { areOfOneFace, oneOfEach } from '../../../server/images/faces/oneOfEach.ts';
import { relativeTo } from '../../../server/images/faces/relative.ts';
import { tilesOf } from '../../../server/images/faces/tiles.ts';

const length = fc.integer({ min: 1, max: 2048 });

describe('tiles', () => {
  it('lie within the picture, and one of them holds whole whatever is half as large as a tile', () => {
    fc.assert(
      fc.property(length, length, length, fc.nat(), fc.nat(), (width, height, side, a, b) => {
        fc.pre((width * height) / (side * side) < 4000);
        const tiles = tilesOf({ width, height }, side);
        for (const { left, top, ...tile } of tiles) {
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
          expect(left + tile.width).toBeLessThanOrEqual(width);
          expect(top + tile.height).toBeLessThanOrEqual(height);
        }
        // Starts are rounded to whole pixels, so that a half may lose one.
        const size = Math.max(0, Math.floor(Math.min(side, width, height) / 2) - 1);
        const [x, y] = [a % (width - size + 1), b % (height - size + 1)];
        const holding = tiles.filter(
          ({ left, top, ...tile }) =>
            left <= x && top <= y && x + size <= left + tile.width && y + size <= top + tile.height,
        );
        expect(holding.length).toBeGreaterThan(0);
      }),
    );
  });

  it.each([
    ['one, where the picture is no larger', 300, 200, 400, 1],
    ['three across a picture twice as wide', 800, 400, 400, 3],
    ['nine over a picture twice as wide and high', 800, 800, 400, 9],
  ])('%s', (_, width, height, side, count) => {
    expect(tilesOf({ width, height }, side)).toHaveLength(count);
  });
});

describe('what the model answers', () => {
  const [fine = 0, coarse = 0] = layerSizes;
  const answer = (scores: readonly (readonly [number, number])[], boxes: readonly number[] = []) => [
    {
      scores: sparse(fine, scores),
      boxes: Float32Array.from({ length: fine * 16 }, (_, i) => boxes[i % 16] ?? 0),
    },
    { scores: new Float32Array(coarse).fill(-20), boxes: new Float32Array(coarse * 16) },
  ];

  it('is a box around each sure anchor', () => {
    // The 35th anchor is the second of the 18th place: the second of the second line of 16.
    const [box, ...others] = boxesOf(answer([[35, 3]], [2, -4, 30, 40]), 0.6);
    expect(others).toEqual([]);
    expect(box).toMatchObject({ x: 24 + 2 - 15, y: 24 - 4 - 20, width: 30, height: 40 });
    expect(box?.score).toBeCloseTo(1 / (1 + Math.exp(-3)));
  });

  it('is nothing where no anchor is sure enough', () => {
    expect(boxesOf(answer([[35, 0.4]]), 0.6)).toEqual([]);
  });

  it('has its last anchors in the last corner', () => {
    const layers = [
      { scores: new Float32Array(fine).fill(-20), boxes: new Float32Array(fine * 16) },
      { scores: sparse(coarse, [[coarse - 1, 9]]), boxes: new Float32Array(coarse * 16) },
    ];
    expect(boxesOf(layers, 0.6)).toMatchObject([{ x: modelSide - 16, y: modelSide - 16 }]);
  });

  it('of another shape is an error', () => {
    expect(() => boxesOf([{ scores: [1], boxes: [1] }], 0.6)).toThrow(RangeError);
    expect(() => boxesOf([], 0.6)).toThrow(RangeError);
  });
});

const sparse = (size: number, values: readonly (readonly [number, number])[]): Float32Array => {
  const all = new Float32Array(size).fill(-20);
  for (const [at, value] of values) all[at] = value;
  return all;
};

const side = fc.integer({ min: 1, max: 60 });
const boxes = fc.array(
  fc.record({
    ...{ x: fc.nat(200), y: fc.nat(200), width: side, height: side },
    score: fc.float({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 30 },
);

describe('one box of each face', () => {
  it('none of those kept are of one face, and each left out is of one face with a surer one', () => {
    fc.assert(
      fc.property(boxes, (all) => {
        const kept = oneOfEach(all);
        for (const [at, box] of kept.entries()) {
          expect(kept.slice(at + 1).some((other) => areOfOneFace(box, other))).toBe(false);
        }
        for (const box of all.filter((one) => !kept.includes(one))) {
          expect(kept.some((other) => other.score >= box.score && areOfOneFace(other, box))).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['a small box within a large one is of the same face', { x: 0, width: 90 }, { x: 30, width: 30 }, true],
    ['boxes that only touch are not', { x: 0, width: 50 }, { x: 50, width: 50 }, false],
    ['heads that cover a little of one another are not', { x: 0, width: 50 }, { x: 40, width: 50 }, false],
  ])('%s', (_, a, b, same) => {
    const box = (given: { x: number; width: number }) => ({ ...given, y: 0, height: given.width });
    expect(areOfOneFace(box(a), box(b))).toBe(same);
  });
});

describe('a box relative to the picture', () => {
  it('is cut off where the picture ends', () => {
    const box = { x: -10, y: 50, width: 60, height: 100, score: 0.9 };
    expect(relativeTo({ width: 100, height: 100 }, box)).toEqual({
      x: 0,
      y: 0.5,
      width: 0.5,
      height: 0.5,
      score: 0.9,
    });
  });

  it('is none when all of it lies outside', () => {
    const box = { x: 120, y: 50, width: 60, height: 100, score: 0.9 };
    expect(relativeTo({ width: 100, height: 100 }, box)).toBeUndefined();
  });
});
