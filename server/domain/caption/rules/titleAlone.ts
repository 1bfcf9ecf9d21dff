import { coreOf } from '../page/core.ts';
import type { Page, Range } from '../page/page.ts';
import { coupleTitles } from '../words/english/titleWords.ts';
import type { Guess } from './guess.ts';
import type { Around, Rule } from './Rule.ts';

const called = 'a title alone';

/** A title whose family name stands after the next one. */
export const titleAlone: Rule = {
  name: called,
  reads: 'Mr | and Mrs Eyre',
  guess,
};

function guess(page: Page, chunk: Range, { next }: Around): Guess | null {
  const { from, to } = coreOf(page, chunk);
  const isTitle = to - from === 1 && coupleTitles.has(page.tokens[from]?.folded ?? '');
  return isTitle && next?.mark === 'and' ? { label: 'ahead', weight: 5, rule: called } : null;
}
