import { coreOf, isFields } from '../page/core.ts';
import { holdsJob, jobAt } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Chunk } from '../parts/chunks.ts';
import type { Guess } from './guess.ts';
import { type Around, foundAs, type Rule } from './Rule.ts';

const called = 'goes on';

/** More of what was said before the mark: "Housing, Homes | and Place". */
export const goesOn: Rule = {
  name: called,
  reads: 'Housing, Homes | and Place',
  guess,
};

function guess(page: Page, chunk: Chunk, around: Around): Guess | null {
  const said = foundAs(around, 'about');
  if (said === null) return null;
  const bonus = isFields(page, chunk)
    ? 2.6
    : startsAnew(page, chunk) || isOtherOffice(page, chunk, around)
      ? -5
      : 0;
  return { ...said, label: 'more', weight: said.weight + bonus, rule: called };
}

/** "… and acted as Returning Officer": a verb in the past begins something else. */
function startsAnew(page: Page, chunk: Range): boolean {
  const first = page.tokens[coreOf(page, chunk).from];
  return (
    first !== undefined &&
    !first.capital &&
    /..ed$/u.test(first.folded) &&
    jobAt(page, coreOf(page, chunk).from, chunk.to).length === 0
  );
}

/** "…, and the council's Section 151 Officer, Neil Croft": after "and" an article and a job of somebody still to come. */
const isOtherOffice = (page: Page, { from, to, mark }: Chunk, { next }: Around): boolean =>
  mark === 'and' && page.tokens[from]?.folded === 'the' && next?.mark === 'comma' && holdsJob(page, from, to);
