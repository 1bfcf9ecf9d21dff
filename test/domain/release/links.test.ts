import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOnly, linksOf } from '../../../server/domain/release/links.ts';
import type { ReadRelease } from '../../../server/domain/release/ReleaseReading.ts';
import { readRelease } from '../../../server/domain/release/readRelease.ts';

/** A release with this body, and these captions under it. */
const released = (body: string, ...captions: string[]): ReadRelease =>
  readRelease(['Sarn harbour wall opens', body, ...captions.map((list) => `Picture: ${list}`)].join('\n\n'));

/** Each link as "name in the caption = name in the body". */
const linked = (reading: ReadRelease): string[] =>
  linksOf(reading).map(({ caption, person, mention }) => {
    const inCaption = reading.captions[caption]?.reading.people[person]?.name.text;
    return `${inCaption} = ${reading.mentions[mention]?.name.text}`;
  });

const onlyInBody = (reading: ReadRelease): (string | undefined)[] =>
  bodyOnly(reading).map((mention) => reading.mentions[mention]?.name.text);

const holt = 'Nerys Holt, Harbour Engineer, opened the wall.';

describe('somebody in a caption is the one in the body', () => {
  it.each<[string, string, string, string[]]>([
    ['by the same name', holt, 'Nerys Holt and Tom Page.', ['Nerys Holt = Nerys Holt']],
    ['though printed in capitals', holt, 'NERYS HOLT and Tom Page.', ['NERYS HOLT = Nerys Holt']],
    ['though a letter is off', holt, 'Nerys Hold and Tom Page.', ['Nerys Hold = Nerys Holt']],
    [
      'by a short name',
      'Robert Lamb, Harbour Engineer, opened the wall.',
      'Bob Lamb and Tom Page.',
      ['Bob Lamb = Robert Lamb'],
    ],
    ['by an initial', holt, 'N. Holt and Tom Page.', ['N. Holt = Nerys Holt']],
    [
      'though another title and another role are given, and once all the same',
      'Mrs Nerys Holt, Harbour Engineer, opened the wall.',
      'Dr Nerys Holt, Treasurer; Tom Page, Clerk.',
      ['Nerys Holt = Nerys Holt'],
    ],
    [
      'whatever the order of either',
      'Nerys Holt, Harbour Engineer, and Tom Page, Clerk, opened the wall.',
      'Tom Page and Nerys Holt.',
      ['Nerys Holt = Nerys Holt', 'Tom Page = Tom Page'],
    ],
  ])('%s', (_, body, caption, links) => {
    const reading = released(body, caption);
    expect(linked(reading)).toEqual(links);
    expect(onlyInBody(reading)).toEqual([]);
  });

  it('in each caption that names her', () => {
    const reading = released(holt, 'Nerys Holt and Tom Page.', 'Ida Penn and Nerys Holt.');
    expect(linksOf(reading)).toEqual([
      { caption: 0, person: 0, mention: 0 },
      { caption: 1, person: 1, mention: 0 },
    ]);
  });
});

describe('somebody in the body is in no caption', () => {
  it.each<[string, string, string[]]>([
    ['when nobody there has the name', 'Ida Penn and Tom Page.', ['Nerys Holt']],
    ['when only the family name is the same', 'Gwen Holt and Tom Page.', ['Nerys Holt']],
    ['when only the given name is the same', 'Nerys Lamb and Tom Page.', ['Nerys Holt']],
    ['when two middle names disagree', 'Nerys Ann Holt and Tom Page.', ['Nerys Kate Holt']],
  ])('%s', (_, caption, names) => {
    const reading = released(holt.replace('Nerys Holt', names[0] ?? ''), caption);
    expect(linked(reading)).toEqual([]);
    expect(onlyInBody(reading)).toEqual(names);
  });

  it('when the release has none', () => {
    const reading = released(`${holt}\n\nTom Page, Clerk, was there.`);
    expect(linked(reading)).toEqual([]);
    expect(onlyInBody(reading)).toEqual(['Nerys Holt', 'Tom Page']);
  });
});

describe('nothing is said', () => {
  it.each<[string, ReadRelease]>([
    ['of somebody whom only a caption names', released('The wall is open to all.', 'Ida Penn and Tom Page.')],
    ['of a caption by itself', readRelease('From left: Ida Penn, Tom Page')],
    ['of an empty text', readRelease('')],
  ])('%s', (_, reading) => {
    expect(linksOf(reading)).toEqual([]);
    expect(bodyOnly(reading)).toEqual([]);
  });
});

const names = fc.uniqueArray(fc.constantFrom('Nerys Holt', 'Tom Page', 'Ida Penn', 'Geoff Lamb'), {
  minLength: 1,
});

it('everybody in the body is either linked or only there, and no link is given twice', () => {
  fc.assert(
    fc.property(names, names, (told, shown) => {
      const body = told.map((name) => `${name}, Harbour Engineer, was there.`).join(' ');
      const reading = released(body, `${shown.join(', ')}.`);
      const links = linksOf(reading);
      const known = new Set(links.map(({ mention }) => mention));
      expect([...known, ...bodyOnly(reading)].sort()).toEqual([...reading.mentions.keys()]);
      expect(new Set(links.map((link) => JSON.stringify(link))).size).toBe(links.length);
      expect(onlyInBody(reading)).toEqual(told.filter((name) => !shown.includes(name)));
    }),
    { numRuns: 60 },
  );
});
