import { isFields } from '../page/core.ts';
import type { Page, Range } from '../page/page.ts';
import type { Guess } from './guess.ts';
import { type Around, foundAs, type Rule } from './Rule.ts';

const called = 'goes on before the name';

/** More of what is said of somebody whose name is still to come. */
export const goesOnAhead: Rule = {
  name: called,
  reads: 'The Member for Housing, Homes | and Place, Cllr Holt',
  guess,
};

function guess(page: Page, chunk: Range, around: Around): Guess | null {
  const more = foundAs(around, 'more');
  return more !== null && (around.listed || isFields(page, chunk))
    ? { ...more, label: 'onward', rule: called }
    : null;
}
