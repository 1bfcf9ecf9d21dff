import type { Page } from '../page/page.ts';

/** Verbs after a row: "in the back row are". */
export const auxiliary: ReadonlySet<string> = new Set(['are', 'is', 'was', 'were']);

/** Whether a phrase for a row says the word "row" in any language, so that no mark needs to follow: "i främre raden". */
export const saysRow = (page: Page, at: number, length: number): boolean =>
  /\brow$/u.test(wordsAt(page, at, length)) ||
  page.tokens.slice(at, at + length).some((token) => page.words.rowNouns.holds(token));

/** The words of so many tokens, as they are looked up. */
export const wordsAt = (page: Page, at: number, length: number): string =>
  page.tokens
    .slice(at, at + length)
    .map((token) => token.folded)
    .join(' ');
