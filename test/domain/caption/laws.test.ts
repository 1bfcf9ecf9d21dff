import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedCaption, Said } from '../../../server/domain/caption/ParsedCaption.ts';
import { parseCaption } from '../../../server/domain/caption/parseCaption.ts';
import { captions } from '../../builders/captions.ts';
import { naughtyStrings } from './naughtyStrings.ts';

/** Those that name somebody. */
const naming = captions.filter((caption) => parseCaption(caption).people.length > 0);

/** The same captions on every run. */
const same = { seed: 20_191_219 };
const many = { ...same, numRuns: 1000 };

const partsOf = ({ people, unread }: Omit<ParsedCaption, 'alternatives'>): Said[] =>
  [
    ...unread,
    ...people.flatMap(({ name, honorific, postnominals, role, organisation }) => [
      ...[name, honorific, postnominals, role, organisation],
    ]),
  ].filter((part) => part !== null);

/** All readings of a caption: the best and those offered beside it. */
const readingsOf = (text: string): Omit<ParsedCaption, 'alternatives'>[] => {
  const best = parseCaption(text);
  return [best, ...best.alternatives];
};

function expectSpansToHold(text: string): void {
  for (const reading of readingsOf(text)) {
    for (const part of partsOf(reading)) {
      expect(part.start, part.text).toBeLessThan(part.end);
      if (part.basis === 'stated') expect(text.slice(part.start, part.end)).toBe(part.text);
    }
    for (const { span } of reading.people) {
      expect(span.start).toBeLessThan(span.end);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
  }
}

function expectNoWordInvented(text: string): void {
  for (const reading of readingsOf(text)) {
    for (const part of partsOf(reading))
      for (const word of part.text.split(/\s+/u)) expect(text).toContain(word);
    for (const { place } of reading.people) expect(saysPlace(text, place ?? ''), place ?? '').toBe(true);
  }
}

/** Whether a text has each word of a place, or for "left", "right" and "centre" the letter that stands for it. */
const saysPlace = (text: string, place: string): boolean =>
  place
    .toLowerCase()
    .split(' ')
    .every((word) => text.toLowerCase().includes(word) || (/^[lrc]/u.test(word) && saysLetter(text, word)));

const saysLetter = (text: string, [letter = '']: string): boolean =>
  text.split(/[^\p{L}\p{N}]+/u).some((word) => word.toLowerCase() === letter);

const oneKind = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[‐‑–—]/gu, '-');

/** Who is read, however it is typed: order, parts, rows and places, and how many have no name. */
const who = (text: string) => {
  const { people, others, order } = parseCaption(text);
  const listed = people.map(({ name, honorific, postnominals, role, organisation, row, place }) =>
    [name, honorific, postnominals, role, organisation]
      .map((part) => (part === null ? null : oneKind(part.text)))
      .concat(row, place === null ? null : oneKind(place)),
  );
  return { listed, others, order };
};

describe.each(naughtyStrings)('%s', (_, text) => {
  it('is read without an error, the same way twice', () => {
    expect(parseCaption(text)).toEqual(parseCaption(text));
  });

  it('is read where it says so, and nothing is added', () => {
    expectSpansToHold(text);
    expectNoWordInvented(text);
  });

  it('is read so in the middle of a caption too', () => {
    const around = `From left: Nerys Holt, ${text}, Geoff Lamb (left); ${text}`;
    expect(parseCaption(around)).toEqual(parseCaption(around));
    expectSpansToHold(around);
    expectNoWordInvented(around);
  });
});

describe('any units at all, halves of pairs too', () => {
  const units = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff })), {
      maxLength: 80,
    })
    .map((codes) => String.fromCharCode(...codes));

  it('are read without an error, where they say so, with nothing added', () => {
    fc.assert(
      fc.property(units, captions, fc.nat(), (odd, caption, at) => {
        const cut = at % (caption.length + 1);
        for (const text of [odd, caption.slice(0, cut) + odd + caption.slice(cut)]) {
          expectSpansToHold(text);
          expectNoWordInvented(text);
        }
      }),
      { ...same, numRuns: 600 },
    );
  });
});

describe('a caption', () => {
  it('is read where it says so, and no word is added', () => {
    fc.assert(
      fc.property(captions, (caption) => {
        expectSpansToHold(caption);
        expectNoWordInvented(caption);
      }),
      many,
    );
  });

  it('is read the same way again, whatever was read between', () => {
    fc.assert(
      fc.property(captions, captions, (caption, other) => {
        const first = parseCaption(caption);
        parseCaption(other);
        expect(parseCaption(caption)).toEqual(first);
      }),
      many,
    );
  });

  it('names somebody at all, mostly: the parts are such as are read', () => {
    const named = fc
      .sample(captions, { ...same, numRuns: 500 })
      .filter((text) => parseCaption(text).people.length > 0);
    expect(named.length).toBeGreaterThan(450);
  });
});

describe('how a caption is typed changes nobody', () => {
  it.each<[string, (text: string) => string]>([
    ['two spaces for one', (text) => text.replace(/ /gu, '  ')],
    ['tabs', (text) => text.replace(/ /gu, '\t')],
    ['spaces that do not break', (text) => text.replace(/ /gu, '\u00a0')],
    ['narrow spaces', (text) => text.replace(/ /gu, '\u202f')],
    ['spaces around line ends', (text) => text.replace(/\n/gu, '  \n  ')],
    ['line ends of another system', (text) => text.replace(/\n/gu, '\r\n')],
    ['a line end after it', (text) => `${text}\n \n`],
    ['white space around it', (text) => `  ${text}  `],
    ['curly apostrophes', (text) => text.replace(/'/gu, '’')],
    ['straight apostrophes', (text) => text.replace(/’/gu, "'")],
    ['curly quotes', (text) => text.replace(/"([^"]*)"/gu, '“$1”')],
    ['a shorter dash', (text) => text.replace(/ - /gu, ' – ')],
    ['a longer dash', (text) => text.replace(/ - /gu, ' — ')],
    ['hyphens of print', (text) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '‐')],
    ['hyphens that do not break', (text) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '‑')],
  ])('%s', (_, retyped) => {
    fc.assert(
      fc.property(captions, (caption) => {
        expect(who(retyped(caption))).toEqual(who(caption));
      }),
      { ...same, numRuns: 350 },
    );
  });
});

describe('a credit on a line of its own at the end changes nobody', () => {
  it.each([
    'Photo: Pat Smith',
    'Photos by Pat Smith and Jo Roe',
    'Picture by Pat Smith',
    'Picture: Pat Smith/Sarn Gazette',
    'Image courtesy of the Sarn Gazette',
    'Photo credit: Pat Smith',
    '(Photo: Pat Smith)',
    '© Pat Smith',
    '© Sarn Gazette 2024',
    'Llun: Pat Smith',
  ])('%s', (credit) => {
    fc.assert(
      fc.property(naming, (caption) => {
        expect(who(`${caption}\n${credit}`)).toEqual(who(caption));
      }),
      { ...same, numRuns: 350 },
    );
  });
});

describe('what stands before a caption or under it', () => {
  const before = fc.constantFrom('a guest', 'Two pupils with the cup', 'The hall opened on Monday.');
  const credit = fc.constantFrom('Photo: Pat Smith', 'Picture: Pat Smith/Sarn Gazette', 'Llun: Pat Smith');

  it('a credit under a caption that names nobody names nobody', () => {
    fc.assert(
      fc.property(before, credit, (caption, line) => {
        expect(who(`${caption}\n${line}`).listed).toEqual([]);
      }),
      same,
    );
  });

  it('a heading above a credit is nobody', () => {
    expect(who('New Hall Opens\nPhoto: Pat Smith').listed).toEqual([]);
  });

  it('an empty line before a caption changes nobody', () => {
    fc.assert(
      fc.property(captions, (caption) => {
        expect(who(`\n${caption}`)).toEqual(who(caption));
      }),
      many,
    );
  });
});
