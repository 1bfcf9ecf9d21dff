import { describe, expect, it } from 'vitest';
import type { ParsedCaption } from '../../server/domain/caption/ParsedCaption.ts';
import { parseCaption } from '../../server/domain/caption/parseCaption.ts';
import { goldenCases } from './goldenCases.ts';

const all = goldenCases();

/** What is not read rightly yet, and should be. */
const gaps = all.filter(({ file }) => file === 'gaps.txt');
const cases = all.filter(({ file }) => file !== 'gaps.txt');

describe.each([...new Set(cases.map(({ file }) => file))])('%s', (file) => {
  it.each(cases.filter((one) => one.file === file))('$shows', ({ caption, expected }) => {
    expect(inLines(parseCaption(caption))).toBe(expected);
  });
});

describe('known gaps, each to be moved to another file when it is mended', () => {
  it.each(gaps)('$shows', ({ caption, expected }) => {
    expect(inLines(parseCaption(caption))).not.toBe(expected);
  });
});

it('has three hundred cases, and as many that show what must not be read as others', () => {
  const refusals = cases.filter(({ file }) => file === 'refusals.txt' || file.startsWith('not-'));
  expect(cases.length).toBeGreaterThanOrEqual(300);
  expect(refusals.length).toBeGreaterThanOrEqual(150);
});

it('says of each case something else', () => {
  const captions = all.map(({ caption, expected }) => `${caption}\n${expected}`);
  expect(new Set(captions).size).toBe(captions.length);
});

/** As the files write it: honorific | name | letters | role | body | row | place. */
function inLines({ people, others }: ParsedCaption): string {
  const lines = people.map((person) =>
    [
      person.honorific?.text,
      person.name.text,
      person.postnominals?.text,
      person.role?.text,
      person.organisation?.text,
      person.row,
      person.place,
    ]
      .map((part) => part ?? '')
      .join(' | ')
      .trimEnd(),
  );
  return [...lines, ...(others > 0 ? [`others ${others}`] : [])].join('\n');
}
