import { isInitial } from '../../page/lookup.ts';
import type { Page } from '../../page/page.ts';
import type { NameParts } from '../guess.ts';
import type { NameRun } from './nameRun.ts';

/** "Nerys Holt": a known given name first. */
export const isKnown = (page: Page, run: NameRun): boolean => page.words.given.holds(page.tokens[run.from]);

/** "J. Holt", but not "J." alone. */
export function opensWithInitial(page: Page, run: NameRun): boolean {
  const first = page.tokens[run.from];
  return first !== undefined && run.words > 1 && isInitial(first);
}

/** "Harbour master Kenny": a job or body right before the name, and no title between. */
export const hasJobBefore = ({ before, honorific }: NameParts): boolean =>
  before !== null && honorific === null;

/** "her husband Tom": a given name alone, right after the word for a relation. */
export const isRelative = (page: Page, run: NameRun, parts: NameParts): boolean =>
  run.words === 1 &&
  parts.before !== null &&
  page.words.given.holds(page.tokens[run.from]) &&
  page.words.relations.holds(page.tokens[run.from - 1]);
