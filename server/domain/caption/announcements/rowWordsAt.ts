import type { Page } from '../page/page.ts';

/** Verbs after a row: "in the back row are". */
export const auxiliary: ReadonlySet<string> = new Set(['are', 'is', 'was', 'were']);

/** The words of so many tokens, as they are looked up. */
export const wordsAt = (page: Page, at: number, length: number): string =>
  page.tokens
    .slice(at, at + length)
    .map((token) => token.folded)
    .join(' ');
