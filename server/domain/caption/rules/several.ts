import { coreOf } from '../page/core.ts';
import { jobAt, some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Guess } from './guess.ts';
import type { Rule } from './Rule.ts';

const called = 'said of several';

/** What the next ones have in common. */
export const several: Rule = {
  name: called,
  reads: 'GRACE employees: Bo Lunn; Tom Page',
  guess,
};

function guess(page: Page, chunk: Range): Guess | null {
  const core = coreOf(page, chunk);
  const last = page.tokens[core.to - 1];
  if (last === undefined || some(page, core.from, core.to, (token) => token.folded === 'for')) return null;
  let many = page.words.people.has(last.folded) && last.folded.endsWith('s');
  for (let at = core.from; at < core.to; at += 1) {
    const job = jobAt(page, at, core.to);
    if (job.many && at + job.length === core.to) many = true;
  }
  return many ? { label: 'group', weight: 2.9, rule: called } : null;
}
