import { coreOf, isAge } from '../page/core.ts';
import { some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Guess } from './guess.ts';
import type { Rule } from './Rule.ts';

const called = 'a note';

/** What belongs to no role: family relations, ages, years. */
export const note: Rule = {
  name: called,
  reads: 'Tom Page, his brother, aged 9',
  guess,
};

/** Words for an age, or for whom somebody stands. */
const ages: ReadonlySet<string> = new Set(['aged', 'class', 'ward', 'year']);

function guess(page: Page, chunk: Range): Guess {
  const core = coreOf(page, chunk);
  const relates = some(
    page,
    core.from,
    core.to,
    (token) => page.words.relations.holds(token) || ages.has(token.folded),
  );
  const isNote = relates && !some(page, core.from, core.to, (token) => token.capital);
  const holdsNumber = some(page, core.from, core.to, (token) => token.kind === 'number');
  return {
    label: 'note',
    weight: isNote ? 3.2 : isAge(page, core) ? 4 : holdsNumber ? 1 : 0.2,
    rule: called,
  };
}
