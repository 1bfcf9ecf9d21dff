import { describe, expect, it } from 'vitest';
import type { ParsedCaption } from '../../server/domain/caption/ParsedCaption.ts';
import { parseCaption } from '../../server/domain/caption/parseCaption.ts';
import { goldenCases } from './goldenCases.ts';

const cases = goldenCases();

describe.each([...new Set(cases.map(({ file }) => file))])('%s', (file) => {
  it.each(cases.filter((one) => one.file === file))('$shows', ({ caption, expected }) => {
    expect(inLines(parseCaption(caption))).toBe(expected);
  });
});

it('has cases that show what must not be read', () => {
  expect(cases.filter(({ file }) => file === 'refusals.txt').length).toBeGreaterThan(30);
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
