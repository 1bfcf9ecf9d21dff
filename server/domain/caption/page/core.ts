import type { Token } from '../tokens/tokens.ts';
import { some } from './lookup.ts';
import { type Page, type Range, skip } from './page.ts';

/** What of a chunk is words: leading marks and articles, and brackets at its end, left out. */
export function coreOf(page: Page, chunk: Range): Range {
  if (page.hand.chunk === chunk) return page.hand.core;
  let { from, to } = chunk;
  while (from < to && !isWordy(page.tokens[from])) from += 1;
  from += saysWho(page, from);
  while (to > from && page.tokens[to - 1]?.kind === 'close' && (page.partners[to - 1] ?? -1) > from) {
    to = page.partners[to - 1] ?? to;
  }
  while (to > from && !isWordy(page.tokens[to - 1])) to -= 1;
  return { from, to };
}

/** Keeps the core of a chunk while the rules are heard on it: nearly all of them ask for it, some more than once. */
export function takeInHand(page: Page, chunk: Range): void {
  const core = coreOf(page, chunk);
  page.hand.chunk = chunk;
  page.hand.core = core;
}

const isWordy = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'number';

/** "…, who is Principal of Wexbury College": how many words lead to what somebody is, 0 where none do. */
export function saysWho(page: Page, at: number): number {
  if (['our', 'their'].includes(page.tokens[at]?.folded ?? ''))
    return page.words.jobs.longestAt(page.tokens, at + 1) === null ? 0 : 1;
  if (page.tokens[at]?.folded !== 'who' || !['is', 'was'].includes(page.tokens[at + 1]?.folded ?? ''))
    return 0;
  const isArticle = ['a', 'also', 'an', 'now', 'our', 'the'].includes(page.tokens[at + 2]?.folded ?? '');
  const length = isArticle ? 3 : 2;
  return page.words.jobs.longestAt(page.tokens, at + length) === null ? 0 : length;
}

/** Whether all its words are fields of work: the end of "Housing, Homes and Place". */
export function isFields(page: Page, chunk: Range): boolean {
  const { from, to } = coreOf(page, chunk);
  return !some(page, from, to, (token) => !page.words.fields.holds(token));
}

/** A bracket between two commas: "Bo Lunn, (right), greets". */
export const isBracketAlone = (page: Page, chunk: Range): boolean =>
  page.tokens[chunk.from]?.kind === 'open' &&
  skip(page, chunk.from) >= chunk.to &&
  skip(page, chunk.from) > chunk.from + 1;

/** The words of a chunk that may be a place, without brackets and the sentence's end. */
export function placeCore(page: Page, chunk: Range): Range {
  let { from, to } = chunk;
  while (from < to && !isWordy(page.tokens[from])) from += 1;
  while (to > from && !isWordy(page.tokens[to - 1])) to -= 1;
  return { from, to };
}

/** Whether a word tells what happens: a listed verb or preposition, or one in "-ing" that is no noun of work. */
export const isTelling = ({ words }: Page, token: Token): boolean =>
  words.scenes.holds(token) ||
  (token.folded.endsWith('ing') && !words.nounsInIng.holds(token) && !words.fields.holds(token));

/** "Ella, 3,": a small number alone is somebody's age. */
export const isAge = (page: Page, { from, to }: Range): boolean =>
  to - from === 1 && /^\d{1,3}$/u.test(page.tokens[from]?.text ?? '');
