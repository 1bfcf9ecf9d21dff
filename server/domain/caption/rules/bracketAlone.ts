import { isBracketAlone } from '../page/core.ts';
import type { Page, Range } from '../page/page.ts';
import type { Guess } from './guess.ts';
import type { Rule } from './Rule.ts';

const called = 'a bracket by itself';

/** A bracket between two commas says something of the one before. */
export const bracketAlone: Rule = {
  name: called,
  reads: 'Nerys Holt, (right), greets',
  guess: (page: Page, chunk: Range): Guess | null =>
    isBracketAlone(page, chunk) ? { label: 'place', weight: 4.5, rule: called } : null,
};
