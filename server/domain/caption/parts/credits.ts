import { type Page, skip } from '../page/page.ts';
import type { Found } from '../tokens/trie.ts';

/** Marks after a word for a credit. */
const announcing: ReadonlySet<string> = new Set(['colon', 'dash', 'semicolon', 'slash']);

/** "Photos: Jane Doe" and "Photo by Jane Doe", but not "Photography tutor" or "Source of the Taff". */
export function isCredit(page: Page, at: number, length: number, value: string): boolean {
  if (/\b(?:by|gan|of|par|von|courtesy)$|[©.]$|^\(c\)$/u.test(value)) return true;
  if (announcing.has(page.tokens[at + length]?.kind ?? '')) return true;
  return (
    /\b(?:copyright|credits?)$/u.test(value) && opens(page, at) && page.tokens[at + length]?.capital === true
  );
}

/** At the beginning of a line, a sentence or a bracket. */
const opens = (page: Page, at: number): boolean =>
  at === 0 || ['stop', 'newline', 'open'].includes(page.tokens[at - 1]?.kind ?? '');

/** No credit has more words. */
const longest = 8;

/**
 * "Photo: Jane Doe" after somebody has been named says who took it; at the start of a caption, or with several
 * names, an order or a place after it, the same words announce who is in it.
 */
export function makerAfterMedium(page: Page, at: number): Found | null {
  const medium = page.words.media.longestAt(page.tokens, at);
  if (medium === null || at <= page.firstNamed) return null;
  const from = at + medium.length;
  return announcing.has(page.tokens[from]?.kind ?? '') && namesOneMaker(page, from + 1) ? medium : null;
}

function namesOneMaker(page: Page, from: number): boolean {
  let at = from;
  let words = 0;
  for (; at < page.tokens.length && !endsCredit(page, at); at = skip(page, at)) {
    page.work.steps += 1;
    const token = page.tokens[at];
    if (token?.kind === 'word') words += 1;
    if (words > longest || token?.kind === 'open' || joins(page, at)) return false;
  }
  return words > 0;
}

/** The end of its line, sentence or bracket. */
const endsCredit = (page: Page, at: number): boolean =>
  ['stop', 'newline', 'close'].includes(page.tokens[at]?.kind ?? 'stop');

/** What stands in a list of people and in no credit. */
function joins(page: Page, at: number): boolean {
  const token = page.tokens[at];
  if (token === undefined || token.kind === 'semicolon' || token.folded === 'and' || token.folded === '&')
    return true;
  if (page.words.orders.longestAt(page.tokens, at) !== null) return true;
  if (token.kind !== 'comma') return false;
  const place = page.words.places.longestAt(page.tokens, at + 1);
  return place !== null || page.words.honorifics.longestAt(page.tokens, at + 1) !== null;
}
