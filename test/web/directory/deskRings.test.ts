import { describe, expect, it } from 'vitest';
import { deskRings } from '../../../server/web/directory/deskRings.ts';

const picture = { width: 1000, height: 500 };
const faceAt = (number: number, x: number, y: number) => ({
  number,
  region: { x: x / 1000, y: y / 500, width: 0.05, height: 0.14 },
  doubtful: false,
  stranger: number === 2,
});
const ringOf = (faces: readonly ReturnType<typeof faceAt>[]) => {
  const [ring] = deskRings(faces, picture);
  if (ring === undefined) throw new Error('No ring.');
  return ring;
};

describe('numbers on the picture', () => {
  const alone = ringOf([faceAt(1, 100, 100)]);

  it('stand below the chin of their own face', () => {
    expect(alone.numberY - alone.numberSize).toBeGreaterThanOrEqual(170);
  });

  it.each([
    ['stay large when the next face stands clear', 200, 100, 1],
    ['stay large above a face right below', 100, 240, 1],
    ['are smaller beside a face below to the side', 140, 170, 0.75],
    ['are smallest where that face comes nearer', 135, 160, 0.5],
  ])('%s', (_, x, y, share) => {
    const { numberSize } = ringOf([faceAt(1, 100, 100), faceAt(2, x, y)]);
    expect(numberSize / alone.numberSize).toBeCloseTo(share, 1);
  });

  it('stay within the picture', () => {
    const low = ringOf([faceAt(1, 100, 430)]);
    expect(low.numberY + low.numberSize).toBeLessThanOrEqual(picture.height);
  });

  it('a stranger’s ring says so', () => {
    expect(
      deskRings([faceAt(1, 100, 100), faceAt(2, 300, 100)], picture).map((ring) => ring.stranger),
    ).toEqual([false, true]);
  });
});
