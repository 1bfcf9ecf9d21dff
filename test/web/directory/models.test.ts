import { describe, expect, it } from 'vitest';
import { photoFor } from '../../../server/services/directory/photo.ts';
import { longDay } from '../../../server/web/directory/days.ts';
import { linkedPieces, webAddress } from '../../../server/web/directory/linkedText.ts';
import { photoModel } from '../../../server/web/directory/photoModel.ts';
import { cutModel, imageModel, ringModel } from '../../../server/web/directory/pictures.ts';
import { postedPerson } from '../../../server/web/directory/postedPerson.ts';
import { asking } from '../../builders/asking.ts';
import { anOccasion } from '../../builders/occasion.ts';

describe('days as people write them', () => {
  it.each([
    ['a day', '2019-12-19', '19 December 2019'],
    ['a day with a nought', '2026-01-05', '5 January 2026'],
    ['a month', '2019-12', 'December 2019'],
    ['a year', '2019', '2019'],
    ['none', null, ''],
  ])('%s', (_what, day, words) => {
    expect(longDay(day)).toBe(words);
  });
});

describe('web addresses in a text', () => {
  it.each([
    ['at the end of a sentence', 'See https://example.org/a.', 'https://example.org/a'],
    ['in brackets', '(https://example.org/a)', 'https://example.org/a'],
    ['in quotes', '“https://example.org/a”', 'https://example.org/a'],
    ['with a question', 'http://example.org/?a=1&b=2, and', 'http://example.org/?a=1&b=2'],
    ['with capitals', 'HTTPS://EXAMPLE.ORG', 'HTTPS://EXAMPLE.ORG'],
  ])('%s become links', (_where, text, link) => {
    const pieces = linkedPieces(text);
    expect(pieces.filter(({ href }) => href !== null).map((piece) => piece.text)).toEqual([link]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/html,<script>'],
    ['no host', 'http://'],
    ['a name alone', 'example.org'],
  ])('%s stays words', (_what, text) => {
    expect(linkedPieces(text)).toEqual([{ text, href: null }]);
    expect(webAddress(text)).toBeNull();
  });
});

const card = {
  id: 'photo0000001',
  slug: '-',
  url: '/photos/photo0000001/-',
  keptFor: null,
  sample: false,
  title: 'Quay',
  altText: 'The quay',
  on: null,
  lit: null,
};

describe('files of a photo', () => {
  it.each([
    ['a wide picture has every width', 6000, ['320w', '640w', '1280w', '2048w']],
    ['a narrower one is never said to be wider than it is', 900, ['320w', '640w', '900w']],
    ['the narrowest has one', 200, ['200w']],
    ['exactly one of the widths', 640, ['320w', '640w']],
  ])('%s', (_what, width, widths) => {
    const { webps, jpegs } = imageModel({ ...card, width, height: 100 });
    const named = (sources: string) => sources.split(', ').map((source) => source.split(' ')[1]);
    expect(named(webps)).toEqual(widths);
    expect(named(jpegs)).toEqual(widths);
  });

  it.each([
    ['a face that fills the picture comes from a small file', 2400, 'card', 320],
    ['a small face comes from a larger one', 400, 'card', 1280],
    ['a card never takes the largest', 40, 'card', 1280],
    ['a person’s own page may', 400, 'page', 2048],
  ] as const)('%s', (_what, across, use, file) => {
    const cut = { x: 0, y: 0, width: across, height: across };
    const model = cutModel({ photoId: 'p', width: 2400, height: 1600, cut }, use);
    expect(model.href).toBe(`/media/p/${file}.webp`);
  });

  it('a ring’s number stays within the picture, below the chin', () => {
    const low = ringModel({ x: 0.4, y: 0.85, width: 0.1, height: 0.15 }, { width: 1000, height: 1000 }, 1);
    expect(low.numberY + low.numberSize).toBeLessThanOrEqual(1000);
    const high = ringModel({ x: 0.4, y: 0.2, width: 0.1, height: 0.15 }, { width: 1000, height: 1000 }, 1);
    expect(high.numberY).toBeGreaterThan(350);
  });
});

describe('rows of a photo', () => {
  it('stand under each other as the caption names them, counted on from left', () => {
    const made = anOccasion({
      people: [
        { name: 'Ada Penrose', row: 'back' },
        { name: 'Bertha Quill', row: 'back' },
        { name: 'Cai Marrow', row: 'seated' },
        { name: 'Dee Hush', row: 'row 2' },
      ],
    });
    const photo = photoFor(asking(made.records, 'public'), made.photoId);
    const rows = photo === undefined ? [] : photoModel(photo).rows;
    expect(rows.map(({ name, start, places }) => [name, start, places.length])).toEqual([
      ['Back row', 1, 2],
      ['Seated', 3, 1],
      ['Row 2', 4, 1],
    ]);
  });
});

describe('a posted person', () => {
  it('keeps what was typed, spaces around it and control characters apart', () => {
    const form = postedPerson({
      name: '  Ada\u0000 Penrose ',
      otherNames: 'A\r\nB',
      'roles-3-role': ['Chair', 'Mayor'],
    });
    expect(form).toMatchObject({
      name: 'Ada  Penrose',
      otherNames: 'A\nB',
      roles: [{ role: 'Chair', id: '' }],
    });
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'name=Ada'],
    ['a list', ['name']],
    ['a field that is an object', { name: { $gt: '' } }],
    [
      'rows without end',
      Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`roles-${at}-role`, 'x'])),
    ],
  ])('%s is read as far as it goes', (_what, body) => {
    const form = postedPerson(body);
    expect(form.name).toBe('');
    expect(form.roles.length).toBeLessThanOrEqual(60);
  });
});
