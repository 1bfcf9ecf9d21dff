import { coreOf, isAge } from '../page/core.ts';
import { some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import { dayWords, monthWords } from '../words/english/dateWords.ts';
import type { Guess } from './guess.ts';
import type { Rule } from './Rule.ts';

const called = 'a date';

/** A day, a month or a year with its month, which belongs to nobody. */
export const date: Rule = {
  name: called,
  reads: 'Tuesday 4 May 2021',
  guess,
};

function guess(page: Page, chunk: Range): Guess | null {
  return isDate(page, coreOf(page, chunk)) ? { label: 'scene', weight: 4, rule: called } : null;
}

/** A day, a month or a year with its month. */
const isDate = (page: Page, core: Range): boolean =>
  core.to > core.from &&
  core.to - core.from <= 5 &&
  !isAge(page, core) &&
  !some(page, core.from, core.to, (token) => token.kind !== 'number' && !isOfDate(token.folded));

const named: ReadonlySet<string> = new Set([...dayWords, ...monthWords, 'circa']);

/** A day or a month by its name, or a day by its number: "4th". */
const isOfDate = (word: string): boolean => named.has(word) || /^\d+(?:st|nd|rd|th)$/u.test(word);
