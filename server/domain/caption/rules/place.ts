import { placeCore } from '../page/core.ts';
import { placeAt } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Guess } from './guess.ts';
import type { Rule } from './Rule.ts';

const called = 'where somebody stands';

/** A place alone: "left", "second from left"; or a row said of one person: "seated". */
export const place: Rule = {
  name: called,
  reads: 'Nerys Holt, second from left',
  guess,
};

function guess(page: Page, chunk: Range): Guess | null {
  const core = placeCore(page, chunk);
  const length = Math.max(placeAt(page, core.from, core.to), rowAlone(page, core));
  return length > 0 && core.from + length >= core.to ? { label: 'place', weight: 4.5, rule: called } : null;
}

/** "Ann Lee, seated, …": a row said of one person, how many words it has. */
const rowAlone = (page: Page, core: Range): number =>
  page.words.rows.longestAt(page.tokens, core.from, core.to)?.length ?? 0;
