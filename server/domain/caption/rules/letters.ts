import { coreOf } from '../page/core.ts';
import { isPostnominal } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Guess } from './guess.ts';
import type { Rule } from './Rule.ts';

const called = 'letters after the name';

/** Letters that a comma parts from the name. */
export const letters: Rule = {
  name: called,
  reads: 'Ann Lee MSc, PhD',
  guess,
};

function guess(page: Page, chunk: Range): Guess | null {
  const core = coreOf(page, chunk);
  let at = core.from;
  while (at < core.to && isLetters(page, at)) at += 1;
  return at > core.from && at === core.to ? { label: 'letters', weight: 3.4, rule: called } : null;
}

const isLetters = (page: Page, at: number): boolean => {
  const token = page.tokens[at];
  return token !== undefined && isPostnominal(page, token);
};
