import { coreOf } from '../page/core.ts';
import { jobAt, some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Chunk } from '../parts/chunks.ts';
import type { Guess } from './guess.ts';
import type { Around, Rule } from './Rule.ts';

const called = 'said of several';

/** What the next ones have in common. */
export const several: Rule = {
  name: called,
  reads: 'PENCO employees: Bo Lunn; Tom Page',
  guess,
};

function guess(page: Page, chunk: Chunk, { next }: Around): Guess | null {
  const core = coreOf(page, chunk);
  const last = page.tokens[core.to - 1];
  if (last === undefined || some(page, core.from, core.to, (token) => token.folded === 'for')) return null;
  let many = page.words.people.holds(last) && last.folded.endsWith('s');
  for (let at = core.from; at < core.to; at += 1) {
    const job = jobAt(page, at, core.to);
    if (job.many && at + job.length === core.to) many = true;
  }
  if (!many && next?.mark === 'colon' && opensWithPeople(page, core)) many = true;
  if (!many) return null;
  const announces = next?.mark === 'colon' || next?.mark === 'dash' || next?.mark === 'newline';
  const isDoubtful = isFirm(page, core) || chunk.mark === 'comma';
  return { label: 'group', weight: isDoubtful && !announces ? 1.4 : 2.9, rule: called };
}

/** "Reid Architects": two capitals and more, none of work before the last, are a firm unless names follow at once. */
const isFirm = (page: Page, { from, to }: Range): boolean =>
  to - from > 1 &&
  !some(page, from, to, (token, at) => !token.capital || (at < to - 1 && page.words.fields.holds(token)));

/** "Students from Sarn High School:" before names. */
const opensWithPeople = (page: Page, { from, to }: Range): boolean => {
  const first = page.tokens[from];
  const isMany = first?.folded.endsWith('s') === true && page.words.people.holds(first);
  return (
    (isMany || jobAt(page, from, to).many) &&
    ['at', 'from', 'of'].includes(page.tokens[from + 1]?.folded ?? '')
  );
};
