import type { ScoredBox } from './Box.ts';

/** The side of the square picture that the model reads, in pixels. */
export const modelSide = 256;

/**
 * One layer of the model's answer: for each anchor a score before the sigmoid, and sixteen numbers of which the
 * first four are the box. The rest, where eyes, nose, mouth and ears are, is never read.
 */
export interface Layer {
  readonly scores: ArrayLike<number>;
  readonly boxes: ArrayLike<number>;
}

interface Anchor {
  readonly x: number;
  readonly y: number;
}

const numbersABox = 16;

/** How far anchors are apart in each layer, in pixels, and how many of the same place it has. */
const grids = [
  { stride: 16, each: 2 },
  { stride: 32, each: 6 },
] as const;

const layers = grids.map(({ stride, each }) => anchorsOf(stride, each));

/** How many anchors each layer has: 512 and 384. */
export const layerSizes: readonly number[] = layers.map(({ length }) => length);

/** Row by row; all anchors of one place follow one another. */
function anchorsOf(stride: number, each: number): Anchor[] {
  const across = modelSide / stride;
  return Array.from({ length: across * across * each }, (_, i) => {
    const cell = Math.floor(i / each);
    return { x: ((cell % across) + 0.5) * stride, y: (Math.floor(cell / across) + 0.5) * stride };
  });
}

/** The boxes of at least that score, in pixels of the model's square; `answer` has a layer for each of `layerSizes`. */
export function boxesOf(answer: readonly Layer[], leastScore: number): ScoredBox[] {
  return layers.flatMap((anchors, at) => {
    const layer = answer[at];
    if (layer?.scores.length !== anchors.length) throw new RangeError('The model answered in another shape.');
    return anchors.flatMap((anchor, i) => {
      const score = sigmoid(layer.scores[i] ?? 0);
      return score < leastScore ? [] : [{ ...boxAt(layer.boxes, i, anchor), score }];
    });
  });
}

function boxAt(numbers: ArrayLike<number>, i: number, anchor: Anchor) {
  const [dx = 0, dy = 0, width = 0, height = 0] = Array.from(
    { length: 4 },
    (_, at) => numbers[i * numbersABox + at] ?? 0,
  );
  return { x: anchor.x + dx - width / 2, y: anchor.y + dy - height / 2, width, height };
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
