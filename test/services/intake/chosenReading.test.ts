import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCaption } from '../../../server/domain/caption/parseCaption.ts';
import {
  draftReading,
  goneChoices,
  readingKey,
  readingOfKey,
} from '../../../server/services/intake/chosenReading.ts';

const towns = 'From left: Ann Hale, Marlby; Bo Lunn, Sarn';
const read = parseCaption(towns);
const [other = read] = read.alternatives;

const draftWith = (...choices: (string | undefined)[]) => ({
  pasted: towns,
  captions: choices.map((reading) => ({
    text: towns,
    people: [],
    ...(reading === undefined ? {} : { reading }),
  })),
});
const namesOf = (draft: ReturnType<typeof draftWith>) =>
  draftReading(draft).captions[0]?.reading.people.map(({ name }) => name.text);

describe('what a reading is known by', () => {
  it('is where its names, roles and bodies stand', () => {
    expect(readingKey(read)).toBe('n11-19 b21-27 n29-36 b38-42');
    expect(readingKey(other)).toBe('n11-19 n21-27 n29-36 n38-42');
  });

  it('tells a name with a shared family name from the same words without it', () => {
    const shared = parseCaption('From left: John and Mary Fenwick');
    const [john, ...rest] = shared.people;
    if (john === undefined) throw new Error('Nobody was read.');
    expect(john.name).toMatchObject({ text: 'John Fenwick', basis: 'inferred', start: 11, end: 15 });
    const alone = { ...john, name: { ...john.name, text: 'John', basis: 'stated' } } as const;
    expect(readingKey({ ...shared, people: [alone, ...rest] })).not.toBe(readingKey(shared));
  });

  it('parts each reading from every other of its caption, and gives it when it is chosen', () => {
    const part = fc.constantFrom('Ann Hale', 'Bo Lunn', 'Marlby', 'Sarn', 'Mayor', 'Rose Farm', 'Mill House');
    const mark = fc.constantFrom(', ', '; ', ' - ', '\n', ' and ');
    const caption = fc
      .array(fc.tuple(part, mark), { minLength: 2, maxLength: 8 })
      .map((parts) => `From left: ${parts.flat().join('')}`);
    fc.assert(
      fc.property(caption, (text) => {
        const [asRead] = draftReading({ pasted: text, captions: [] }).captions;
        if (asRead === undefined) return;
        const others = asRead.reading.alternatives;
        const keys = [asRead.reading, ...others].map(readingKey);
        expect(new Set(keys).size).toBe(keys.length);
        for (const reading of others) {
          const captions = [{ text, people: [], reading: readingKey(reading) }];
          const [chosen] = draftReading({ pasted: text, captions }).captions;
          expect(chosen?.reading.people).toEqual(reading.people);
          expect(chosen?.reading.alternatives).toHaveLength(others.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['the same names with a body that a later reader cuts shorter', 'n11-19 b21-25 n29-36 b38-42', read],
    ['the same names, known by no role or body', 'n11-19 n29-36', read],
  ])('is found again by %s', (_reason, key, reading) => {
    expect(readingKey(readingOfKey(read, key) ?? other)).toBe(readingKey(reading));
  });

  it.each([
    ['fewer names', 'n11-19'],
    ['names elsewhere', 'n12-19 n29-36'],
    ['names in another order', 'n29-36 n11-19'],
    ['the same words as other parts', 'b11-19 b29-36'],
    ['nothing', ''],
    ['anything else', 'first'],
  ])('is not found by %s', (_reason, key) => {
    expect(readingOfKey(read, key)).toBeUndefined();
  });
});

describe('what a draft’s words say', () => {
  it('is the first reading where none was chosen', () => {
    expect(namesOf(draftWith(undefined))).toEqual(['Ann Hale', 'Bo Lunn']);
  });

  it('has each reading once, though the reader came to it in two ways', () => {
    const twice = 'From left: Ann Hale; Ann Hale - Ann Hale, ';
    expect(draftReading({ pasted: twice, captions: [] }).captions[0]?.reading.alternatives).toHaveLength(1);
  });

  it('is the chosen reading, with the first one first among the others', () => {
    const draft = draftWith(readingKey(other));
    expect(namesOf(draft)).toEqual(['Ann Hale', 'Marlby', 'Bo Lunn', 'Sarn']);
    expect(draftReading(draft).captions[0]?.reading.alternatives.map(readingKey)).toEqual([readingKey(read)]);
    expect(goneChoices(draft)).toEqual([]);
  });

  it('is the first reading where the chosen one is not found any more, and that is reported', () => {
    const draft = draftWith('n0-4 n5-9');
    expect(namesOf(draft)).toEqual(['Ann Hale', 'Bo Lunn']);
    expect(goneChoices(draft)).toEqual([0]);
  });

  it('has no choice for a caption that is not read any more', () => {
    expect(goneChoices(draftWith(undefined, readingKey(other)))).toEqual([1]);
  });
});
