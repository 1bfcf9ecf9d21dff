import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedCaption, Span } from '../../../server/domain/caption/ParsedCaption.ts';
import { parseCaption } from '../../../server/domain/caption/parseCaption.ts';

const starts = [
  'From left: Nerys Holt, Geoff Lamb',
  'Nerys Holt and Geoff Lamb at the opening of the hall',
  'Cllr Nerys Holt (left), Leader of the Council, with Geoff Lamb',
  'Back row: Nerys Holt, Geoff Lamb; front row: Max Penn',
  'The annual show was held at Sarn on 5 May',
  'Dr Nerys Holt presents the cup to Geoff Lamb, Harbour Master',
];

/** Greek, Arabic, Chinese, Cyrillic and Hebrew. */
const strange = fc
  .array(
    fc.constantFrom(
      ...'Από,αριστερά,Γιώργος,من,اليسار,أحمد,从左到右,王小明,слева,направо,Иван,משמאל,לימין'.split(','),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => words.join(' '));

const joined: readonly ((start: string, words: string) => string)[] = [
  (start, words) => `${start}. ${words}`,
  (start, words) => `${start}\n${words}`,
  (start, words) => `${words}: ${start}`,
  (start, words) => `${words}\n${start}`,
  (start, words) => `${start}, ${words}`,
  (start, words) => `${start} (${words})`,
  (start, words) => `${start}. ${words}, ${words}: ${words}`,
];

/** All stretches of a reading that it answers for. */
const answered = ({ people, unread }: ParsedCaption): Span[] =>
  [
    ...unread,
    ...people.flatMap(({ name, honorific, postnominals, role, organisation }) => [
      name,
      honorific,
      postnominals,
      role,
      organisation,
    ]),
  ].filter((part) => part !== null);

describe('words that no rule understands', () => {
  it('are somebody’s part or listed as unread, wherever they stand', () => {
    fc.assert(
      fc.property(fc.constantFrom(...starts), strange, fc.constantFrom(...joined), (start, words, join) => {
        const caption = join(start, words);
        const spans = answered(parseCaption(caption));
        for (const { index, 0: word } of caption.matchAll(/\p{L}+/gu)) {
          if (start.includes(word)) continue;
          const isListed = spans.some((span) => span.start <= index && index + word.length <= span.end);
          expect(isListed, `${word} of ${caption}`).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each(['من اليسار: أحمد علي، محمد حسن', '从左到右：王小明、李华', 'משמאל לימין: דוד כהן'])(
    'make nobody where no order is understood: %s',
    (caption) => {
      const { people, unread } = parseCaption(caption);
      expect(people).toEqual([]);
      expect(unread.map(({ text }) => text).join(' ')).toContain(caption.match(/\p{L}+/u)?.[0]);
    },
  );

  it('are listed when they stand as a sentence of their own', () => {
    const { unread } = parseCaption('From left: Nerys Holt, Geoff Lamb. Zzyq wortel vrubb.');
    expect(unread.map(({ text }) => text)).toEqual(['Zzyq wortel vrubb']);
  });

  it.each([
    ['what happens', 'Cllr Nerys Holt opens the new hall at Sarn on Monday.'],
    ['a sentence without people', 'The annual show was held at Sarn on 5 May.'],
    ['a credit', 'From left: Nerys Holt, Geoff Lamb. Photo: Max Lens'],
    ['who is not there', 'From left: Nerys Holt, Geoff Lamb. Not pictured: Max Penn'],
  ])('are none in %s', (_, caption) => {
    expect(parseCaption(caption).unread).toEqual([]);
  });
});
