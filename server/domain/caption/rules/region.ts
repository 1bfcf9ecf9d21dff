import { coreOf } from '../page/core.ts';
import type { Page, Range } from '../page/page.ts';
import type { Guess } from './guess.ts';
import type { Around, Rule } from './Rule.ts';

const called = 'where somebody is from';

/** A country or county, or a town before one: neither role nor body. */
export const region: Rule = {
  name: called,
  reads: 'Ann Lee, Detroit, Mich.',
  guess,
};

function guess(page: Page, chunk: Range, { next }: Around): Guess | null {
  const core = coreOf(page, chunk);
  return isRegion(page, core) || isTown(page, core, next)
    ? { label: 'note', weight: 3.8, rule: called }
    : null;
}

const isRegion = (page: Page, core: Range): boolean => {
  const next = page.tokens[core.to]?.folded ?? '';
  if (['&', 'and'].includes(next)) return false;
  const region = page.words.regions.longestAt(page.tokens, core.from, core.to);
  return region !== null && region.length === core.to - core.from;
};

/** "Detroit, Mich.": one or two words before a region. */
const isTown = (page: Page, core: Range, next: Range | null): boolean =>
  next !== null && core.to - core.from <= 2 && isRegion(page, coreOf(page, next));
