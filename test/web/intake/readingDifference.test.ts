import { describe, expect, it } from 'vitest';
import type { Said } from '../../../server/domain/caption/ParsedCaption.ts';
import type { Reading } from '../../../server/services/intake/chosenReading.ts';
import { readingDifference } from '../../../server/web/intake/readingDifference.ts';

const said = (text: string): Said => ({ text, start: 0, end: text.length, basis: 'stated', rule: 'name' });

/** Each as "name" or "name, role". */
function readingOf(people: readonly string[], others = 0): Reading {
  return {
    people: people.map((one) => {
      const [name = '', role] = one.split(', ');
      return {
        span: { start: 0, end: 0 },
        name: said(name),
        honorific: null,
        postnominals: null,
        role: role === undefined ? null : said(role),
        organisation: null,
        row: null,
        place: null,
      };
    }),
    others,
    order: 'left to right',
    unread: [],
    score: 1,
  };
}

const many = ['Ann', 'Bo', 'Cy', 'Di', 'Flo', 'Gil'];

describe('how another reading differs, in words', () => {
  it.each([
    ['one more', ['Ann'], ['Ann', 'Bo'], '2 people instead of 1: also Bo'],
    ['one fewer', ['Ann', 'Bo'], ['Ann'], '1 person instead of 2: without Bo'],
    [
      'one name made of two',
      ['Ann', 'Rose', 'Bo'],
      ['Ann Rose', 'Bo'],
      '2 people instead of 3: Ann Rose instead of Ann and Rose',
    ],
    ['as many, one of them another', ['Ann', 'Rose'], ['Ann', 'Bo'], '2 people: Bo instead of Rose'],
    ['more than can be listed', [], many, '6 people instead of none: also Ann, Bo, Cy, Di and 2 more'],
    [
      'one more than the list holds',
      [],
      many.slice(1),
      '5 people instead of none: also Bo, Cy, Di, Flo and Gil',
    ],
    ['nobody', ['Ann'], [], 'nobody instead of 1: without Ann'],
    [
      'roles alone',
      ['Ann, Mayor'],
      ['Ann, Clerk'],
      'the same people with other titles, roles or organisations',
    ],
    ['their order', ['Ann', 'Bo'], ['Bo', 'Ann'], 'the same people in another order'],
    ['a name twice', ['Ann'], ['Ann', 'Ann'], '2 people instead of 1'],
  ])('%s', (_reason, before, after, difference) => {
    expect(readingDifference(readingOf(before), readingOf(after))).toBe(difference);
  });

  it('counts others who have no name', () => {
    expect(readingDifference(readingOf(['Ann']), readingOf(['Ann'], 2))).toBe(
      'the same people, and others without a name',
    );
  });
});
