import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedCaption, Said } from '../../../server/domain/caption/ParsedCaption.ts';
import { parseCaption, readCounting } from '../../../server/domain/caption/parseCaption.ts';
import { goldenCases } from '../../captions/goldenCases.ts';

/** Words and marks of captions in any order: far more likely to hit a rule than letters at random. */
const pieces = fc.constantFrom(
  ...'Nerys,Holt,Geoff,Lamb,Cllr,Dr,Sir,PC,Mayor,of,the,Council,Director,and,&,with,left,right,(,),[,],:,;,from left,left to right,back row,standing,not pictured,photo by,?,unknown,two guests,MBE,PhD,van,Jr.,"Bob",—,-,/,.,\n,the late,holding,at,2019,Ltd,O’Hare,élan,王小明,😀'.split(
    ',',
  ),
  ',',
);
const likeCaptions = fc.array(pieces, { maxLength: 60 }).map((words) => words.join(' '));
const anything = fc.oneof(
  likeCaptions,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ maxLength: 300 }),
);
const written = fc.constantFrom(...goldenCases().map(({ caption }) => caption));

const parts = ({ people, unread }: ParsedCaption): Said[] =>
  [
    ...people.flatMap((person) => [
      person.name,
      person.honorific,
      person.postnominals,
      person.role,
      person.organisation,
    ]),
    ...unread,
  ].filter((part) => part !== null);

describe('whatever the text', () => {
  it('nothing throws, and each stated part is what the text says at its place', () => {
    fc.assert(
      fc.property(fc.oneof(anything, written), (text) => {
        for (const part of parts(parseCaption(text))) {
          if (part.basis === 'stated') expect(text.slice(part.start, part.end)).toBe(part.text);
          expect(part.start).toBeLessThan(part.end);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('no word is invented: an inferred name is made of words of the text', () => {
    fc.assert(
      fc.property(fc.oneof(likeCaptions, written), (text) => {
        for (const { name } of parseCaption(text).people) {
          for (const word of name.text.split(/\s+/u)) expect(text).toContain(word);
        }
      }),
    );
  });

  it('the same text is read the same way twice', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(parseCaption(text)).toEqual(parseCaption(text));
      }),
    );
  });

  it('what is unread stands in order and the score lies between 0 and 1', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { unread, score } = parseCaption(text);
        expect(unread.map(({ start }) => start)).toEqual(
          unread.map(({ start }) => start).sort((a, b) => a - b),
        );
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('how it is typed changes nothing', () => {
  const who = (text: string) =>
    parseCaption(text).people.map(({ name, role, organisation, row, place }) =>
      [name, role, organisation]
        .map((part) =>
          part?.text
            .replace(/\s+/gu, ' ')
            .replace(/[‘’]/gu, "'")
            .replace(/[“”]/gu, '"')
            .replace(/[–—]/gu, '-'),
        )
        .concat(row ?? '', place ?? ''),
    );
  it.each([
    ['curly apostrophes', (text: string) => text.replace(/'/gu, '’')],
    ['straight apostrophes', (text: string) => text.replace(/[‘’]/gu, "'")],
    ['two spaces', (text: string) => text.replace(/ /gu, '  ')],
    ['spaces that do not break', (text: string) => text.replace(/ /gu, '\u00a0')],
    ['white space around it', (text: string) => `  ${text}\n `],
    ['longer dashes', (text: string) => text.replace(/ - /gu, ' – ')],
  ])('%s', (_, retyped) => {
    for (const { caption } of goldenCases()) expect(who(retyped(caption))).toEqual(who(caption));
  });
});

describe('work grows with the length', () => {
  it.each([
    ['opening brackets', '('],
    ['brackets in brackets', '(a [b '],
    ['commas', ', '],
    ['capitals', 'A '],
    ['names', 'Nerys Holt, '],
    ['titles', 'Sir '],
    ['titles and jobs', 'Dr Director '],
    ['orders', 'left to right '],
    ['headers', 'is, '],
    ['spaces', ' '],
    ['quotes', '" '],
    ['dots', 'Aa.'],
    ['question marks', '? '],
    ['small words', 'and the '],
    ['lines', '\n'],
    ['of', 'Director of '],
    ['fields', 'Director and of Sarn and '],
    ['told names', 'watched by Ann Holt '],
    ['people before a list', 'Ann Holt, with '],
    ['languages', 'von links y el '],
    ['credits', 'Ann Holt. Photo: '],
    ['credits in brackets', 'Ann Holt (Photo: '],
    ['relative clauses', 'who is chair of '],
    ['bodies after with', 'manager with Sarn '],
    ['ampersands', 'of Fell & Marsh '],
    ['portfolios', 'Member for Housing, Harbours '],
    ['slashes', 'Ann Holt/Bo Lunn/'],
    ['rows in brackets', 'Ann Holt (back row), '],
    ['rows in mid-sentence', 'and seated are Ann Holt '],
    ['all capitals', 'ANN AND THE '],
    ['other scripts', '王小明 '],
  ])('%s', (_, piece) => {
    const steps = (times: number) => readCounting(piece.repeat(times)).steps;
    expect(steps(2000)).toBeLessThanOrEqual(2.2 * steps(1000) + 200);
  });
});

it('control characters part nothing and hide nobody', () => {
  const { people } = parseCaption('From left: Nerys Holt,\u0007 Geoff\u0000 Lamb');
  expect(people.map(({ name }) => name.text)[0]).toBe('Nerys Holt');
});

describe('other readings', () => {
  it('offers a near one where a comma may part people or not', () => {
    const { people, alternatives } = parseCaption('From left: Nerys Holt, Sarn; Geoff Lamb, Penrose');
    const lists = [people, ...alternatives.map((other) => other.people)].map((list) => list.length);
    expect(new Set(lists).size).toBe(lists.length);
  });

  it('offers capitals that no list knows, right after a role, as its body and as the next person', () => {
    const { people, alternatives } = parseCaption('Nerys Holt, site agent, Kettlewell Corran');
    expect(people.map(({ name }) => name.text)).toEqual(['Nerys Holt', 'Kettlewell Corran']);
    expect(alternatives.map((other) => other.people.map(({ organisation }) => organisation?.text))).toEqual([
      ['Kettlewell Corran'],
    ]);
  });

  it('doubts no known given name after a role', () => {
    expect(parseCaption('From left: Nerys Holt, Chair, Geoff Lamb, Clerk').alternatives).toEqual([]);
  });

  it('never offers a reading of the same people twice', () => {
    for (const { caption } of goldenCases()) {
      const { people, alternatives } = parseCaption(caption);
      const lists = [people, ...alternatives.map((other) => other.people)].map((list) =>
        list.map(({ name }) => name.text).join(),
      );
      expect(new Set(lists).size, caption).toBe(lists.length);
    }
  });

  it('offers none where there is nothing to doubt', () => {
    expect(parseCaption('From left: Cllr Nerys Holt and Cllr Geoff Lamb').alternatives).toEqual([]);
  });
});

describe('where it stands', () => {
  it('a shared family name is inferred, with the rule that says so', () => {
    const name = parseCaption('Pictured are John and Mary Fenwick.').people[0]?.name;
    expect(name).toMatchObject({ text: 'John Fenwick', basis: 'inferred', start: 13, end: 17 });
  });

  it('a person reaches from the first to the last word about them', () => {
    const caption = 'From left: Cllr Nerys Holt OBE, Leader of the Council; Geoff Lamb';
    const span = parseCaption(caption).people[0]?.span;
    expect(caption.slice(span?.start, span?.end)).toBe('Cllr Nerys Holt OBE, Leader of the Council');
  });

  it('text that no rule understood is listed', () => {
    const { unread } = parseCaption('From left: Nerys Holt (pale blue), Geoff Lamb');
    expect(unread.map(({ text }) => text)).toEqual(['pale blue']);
  });
});
