import { describe, expect, it } from 'vitest';
import { readCounting } from '../../server/domain/caption/parseCaption.ts';
import { hostilePieces, hostileText } from '../builders/hostileTexts.ts';

const steps = (piece: string, length: number): number => readCounting(hostileText(piece, length)).steps;

describe.each(Object.entries(hostilePieces))('reading a caption of nothing but %s', (_, piece) => {
  it('takes at most about twice the steps for twice the length', () => {
    expect(steps(piece, 16_000)).toBeLessThanOrEqual(2.2 * steps(piece, 8_000) + 200);
  });

  it('takes few steps for each letter', () => {
    expect(steps(piece, 16_000)).toBeLessThanOrEqual(20 * 16_000);
  });
});
