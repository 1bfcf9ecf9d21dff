import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../server/services/directory/address.ts';
import { faceCut, portraitCut } from '../../../server/services/directory/cuts.ts';
import { initialsOf } from '../../../server/services/directory/names.ts';
import { bodyParagraphs } from '../../../server/services/directory/releaseBody.ts';
import { todayOf } from '../../../server/services/today.ts';

describe('slugs', () => {
  it.each([
    ['marks and case go', 'Seán Ó Brádaigh', 'sean-o-bradaigh'],
    ['apostrophes leave no gap', 'Róisín O’Dowd', 'roisin-odowd'],
    ['a script without Latin letters', '李小龙', '-'],
    ['markup is no more than its letters', '"><img src=x>', 'img-src-x'],
    ['a word that is an address of another page', 'Edit', 'edit-page'],
    ['a path stays one part', '../../etc/passwd', 'etc-passwd'],
  ])('%s', (_reason, words, slug) => {
    expect(slugOf(words)).toBe(slug);
  });
});

describe('initials', () => {
  it.each([
    ['given and family name', { name: 'Ada Penrose', givenName: 'Ada', familyName: 'Penrose' }, 'AP'],
    ['a name of one word', { name: 'Cher', givenName: null, familyName: null }, 'C'],
    [
      'a name whose parts nobody has told apart',
      { name: 'Ada M. Penrose', givenName: null, familyName: null },
      'AP',
    ],
    ['a letter beyond the basic plane', { name: '𝒜da 𝓟', givenName: null, familyName: null }, '𝒜𝓟'],
    ['signs that are no letters', { name: '?? !!', givenName: null, familyName: null }, ''],
  ])('%s', (_reason, name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('cuts from a picture', () => {
  const share = (most: number) => fc.double({ min: 0.01, max: most, noNaN: true });
  const face = fc.record({ width: share(1), height: share(1) }).chain(({ width, height }) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      x: fc.double({ min: 0, max: 1 - width, noNaN: true }),
      y: fc.double({ min: 0, max: 1 - height, noNaN: true }),
    }),
  );
  const picture = fc.record({
    width: fc.integer({ min: 40, max: 9000 }),
    height: fc.integer({ min: 40, max: 9000 }),
  });

  it.each([
    ['a portrait', portraitCut, 5 / 4],
    ['a face', faceCut, 5 / 4],
  ])('%s stays within the picture and keeps its shape, wherever the face is', (_what, cutOf, ratio) => {
    fc.assert(
      fc.property(face, picture, (box, size) => {
        const cut = cutOf(box, size);
        expect(cut.x).toBeGreaterThanOrEqual(0);
        expect(cut.y).toBeGreaterThanOrEqual(0);
        expect(cut.x + cut.width).toBeLessThanOrEqual(size.width);
        expect(cut.y + cut.height).toBeLessThanOrEqual(size.height);
        expect(Math.abs(cut.width * ratio - cut.height)).toBeLessThanOrEqual(2.5);
      }),
    );
  });

  it('has the middle of the face in it', () => {
    const cut = portraitCut({ x: 0.4, y: 0.3, width: 0.08, height: 0.14 }, { width: 2400, height: 1350 });
    expect(cut.x).toBeLessThan(0.44 * 2400);
    expect(cut.x + cut.width).toBeGreaterThan(0.44 * 2400);
    expect(cut.y).toBeLessThan(0.3 * 1350);
    expect(cut.y + cut.height).toBeGreaterThan(0.44 * 1350);
  });
});

describe('the own words of a release', () => {
  const caption = 'From left: Ada Penrose; Bertha Quill.';
  const saved = `A new slipway\n\nIt opened on Monday.\nEverybody came.\n\nSee https://example.org/slipway\n\n--\n\n${caption}\n\nPublishing date:\nMonday, 5 January, 2026`;
  const headline = 'A new slipway';

  it('leave out headline, caption, rule and publishing date', () => {
    expect(bodyParagraphs({ saved, read: saved, headline, captions: [caption] })).toEqual([
      'It opened on Monday.\nEverybody came.',
      'See https://example.org/slipway',
    ]);
  });

  it('leave out the caption also where a name was taken out of it', () => {
    const read = saved.replace('Bertha Quill', '[name withheld]');
    expect(bodyParagraphs({ saved, read, headline, captions: [caption] })).toHaveLength(2);
  });

  it('keep everything where a name taken out ran over the end of a line', () => {
    expect(bodyParagraphs({ saved: 'A\nB\n\nC', read: 'A\n\nC', headline: 'A', captions: [] })).toEqual([
      'A',
      'C',
    ]);
  });
});

describe('today', () => {
  it.each([
    ['winter', '2026-01-05T23:59:59.000Z', '2026-01-05'],
    ['summer, an hour ahead', '2026-07-05T23:30:00.000Z', '2026-07-06'],
  ])('is the council’s day: %s', (_reason, instant, day) => {
    expect(todayOf({ now: () => new Date(instant) })).toBe(day);
  });
});
