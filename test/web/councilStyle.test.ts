import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, councilColours, councilIcon, councilStyle } from '../../server/web/councilStyle.ts';

const rgb = (hex: string) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
const white = rgb('#ffffff');

describe('the council’s colour', () => {
  it.each([
    ['a dark blue stays as text', '#1d5b79', '#1d5b79', '#ffffff'],
    ['black stays', '#000000', '#000000', '#ffffff'],
  ])('%s', (_why, colour, text, onAccent) => {
    expect(councilColours(colour)).toEqual({ accent: colour, text, onAccent });
  });

  it('carries dark text where white could not be read', () => {
    expect(councilColours('#ffdd00').onAccent).toBe('#000000');
  });

  it('is readable as text on white and under its own text, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const colour = `#${value.toString(16).padStart(6, '0')}`;
        const { accent, onAccent, text } = councilColours(colour);
        expect(accent).toBe(colour);
        expect(contrast(rgb(text), white)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(rgb(accent), rgb(onAccent))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('knows what contrast is', () => {
    expect(contrast(white, rgb('#000000'))).toBeCloseTo(21, 5);
    expect(contrast(white, white)).toBe(1);
  });

  it('becomes a style sheet and a picture for the browser’s tab', () => {
    expect(councilStyle('#1d5b79')).toContain('--fl-accent:#1d5b79');
    expect(councilIcon('#1d5b79')).toMatch(/^<svg [^>]+>.*<\/svg>\n$/u);
  });
});
