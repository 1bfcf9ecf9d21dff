import { coreOf } from '../page/core.ts';
import { honorificAt } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Guess } from './guess.ts';
import type { Rule } from './Rule.ts';

const called = 'a title alone';

/** A title whose family name stands after the next one. */
export const titleAlone: Rule = {
  name: called,
  reads: 'Mr | and Mrs Eyre',
  guess,
};

function guess(page: Page, chunk: Range): Guess | null {
  const core = coreOf(page, chunk);
  const length = honorificAt(page, core.from, core.to);
  const isTitle = length === core.to - core.from && couples.has(page.tokens[core.from]?.folded ?? '');
  return isTitle ? { label: 'ahead', weight: 5, rule: called } : null;
}

/** Titles of those who are named with a husband or wife. */
const couples: ReadonlySet<string> = new Set([
  'cllr',
  'councillor',
  'dr',
  'lord',
  'mr',
  'mrs',
  'prof',
  'rev',
  'revd',
  'sir',
]);
