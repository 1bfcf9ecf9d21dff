import type { Face } from './Placing.ts';

export const acrossOf = ({ x, width }: Face): number => x + width / 2;
export const downOf = ({ y, height }: Face): number => y + height / 2;

/** The middle one of some numbers; 0 of none. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export const usualWidth = (faces: readonly Face[]): number => median(faces.map(({ width }) => width));
export const usualHeight = (faces: readonly Face[]): number => median(faces.map(({ height }) => height));
