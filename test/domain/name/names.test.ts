import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike } from '../../../server/domain/name/alike.ts';
import { fold } from '../../../server/domain/name/fold.ts';
import { nicknames } from '../../../server/domain/name/nicknames.ts';
import { particles } from '../../../server/domain/name/particles.ts';
import { nameParts, sortName, splitName } from '../../../server/domain/name/splitName.ts';

describe('a display name is taken apart', () => {
  it.each([
    ['two words', 'Nerys Holt', 'Nerys', 'Holt'],
    ['a middle name stays with the given name', 'Nerys Ann Holt', 'Nerys Ann', 'Holt'],
    ['a particle goes to the family name', 'Ingrid van Houten', 'Ingrid', 'van Houten'],
    ['two particles', 'Eva van der Meer', 'Eva', 'van der Meer'],
    ['a particle in front is a given name', 'Van Morriston', 'Van', 'Morriston'],
    ['Irish family names keep theirs', 'Liam Ó Dálaigh', 'Liam', 'Ó Dálaigh'],
    ['a suffix is neither', 'Theo Allard Jr.', 'Theo', 'Allard'],
    ['a comma before the suffix is no letter', 'Theo Allard, Jr.', 'Theo', 'Allard'],
    ['one word is a family name', 'Hartwell', null, 'Hartwell'],
    ['nothing gives nothing', '  ', null, null],
    ['a double family name with hyphen', 'Freya Lind-Hall', 'Freya', 'Lind-Hall'],
  ])('%s', (_, name, givenName, familyName) => {
    expect(splitName(name)).toEqual({ givenName, familyName });
  });

  it('keeps the suffix as a part of its own', () => {
    expect(nameParts('Theo Allard III').suffix).toBe('III');
  });

  it.each([
    ['family name first', 'Nerys Holt', 'Holt, Nerys'],
    ['a small particle goes behind', 'Ingrid van Houten', 'Houten, Ingrid van'],
    ['a capital particle stays', 'Liam Ó Dálaigh', 'Ó Dálaigh, Liam'],
    ['one word stays alone', 'Hartwell', 'Hartwell'],
    ['the suffix comes last', 'Theo Allard Jr', 'Allard, Theo Jr'],
  ])('sort name: %s', (_, name, sorted) => {
    expect(sortName(name)).toBe(sorted);
  });
});

describe('how alike two names are', () => {
  it.each([
    ['the same letters', 'Nerys Holt', 'Nerys Holt', 'same'],
    ['case and diacritics aside', 'Zoë NÍ BHRIAIN', 'Zoe Ni Bhriain', 'same'],
    ['kinds of apostrophe aside', 'Liam O’Hare', "Liam O'Hare", 'same'],
    ['a hyphen or a space', 'Freya Lind-Hall', 'Freya Lind Hall', 'same'],
    ['a middle initial that only one has', 'Dora Q. Fenwick', 'Dora Fenwick', 'same'],
    ['a nickname in brackets', 'Robert (Bob) Lamb', 'Robert Lamb', 'same'],
    ['Bob is Robert', 'Bob Lamb', 'Robert Lamb', 'nickname'],
    ['two short forms of one name', 'Liz Lamb', 'Betty Lamb', 'nickname'],
    ['an initial', 'D. Tranter', 'Daniel Tranter', 'initial'],
    ['a letter more in the family name', 'Des Achampong', 'Des Acheampong', 'letter off'],
    ['two letters swapped in the given name', 'Daneil Tranter', 'Daniel Tranter', 'letter off'],
    ['the family name alone', 'Tranter', 'Daniel Tranter', 'family name'],
    ['brothers', 'Daniel Tranter', 'Gideon Tranter', 'family name'],
    ['another initial', 'G. Tranter', 'Daniel Tranter', 'family name'],
    ['another middle name', 'Dora Anne Fenwick', 'Dora Jane Fenwick', 'family name'],
  ])('%s', (_, a, b, degree) => {
    expect(alike(a, b)?.degree).toBe(degree);
    expect(alike(b, a)).toEqual(alike(a, b));
  });

  it.each([
    ['two people', 'Nerys Holt', 'Geoff Lamb'],
    ['only the given name shared', 'Nerys Holt', 'Nerys Lamb'],
    ['short words one letter apart', 'Jo Lee', 'Al Fee'],
    ['nobody', '', 'Nerys Holt'],
    ['nobody twice', '', ''],
  ])('nothing connects %s', (_, a, b) => {
    expect(alike(a, b)).toBeNull();
  });

  it('says the reason in words', () => {
    expect(alike('Bob Lamb', 'Robert Lamb')?.reason).toBe('Bob is short for Robert');
  });

  it('does not mind which comes first, whatever the names', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(alike(a, b)).toEqual(alike(b, a));
      }),
    );
  });

  it('folds twice as it folds once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(fold(fold(name))).toBe(fold(name));
      }),
    );
  });
});

describe('the word lists', () => {
  it.each([
    ['particles', particles],
    ['nicknames', nicknames.map((line) => line[0] ?? '')],
  ])('%s are sorted', (_, words) => {
    expect([...words]).toEqual([...words].sort());
  });
});
