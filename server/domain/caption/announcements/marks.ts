import type { Page } from '../page/page.ts';
import type { TokenKind } from '../tokens/tokens.ts';

/** Marks after a word for a credit. */
export const announcing: ReadonlySet<string> = new Set(['colon', 'dash', 'semicolon', 'slash']);

/** Marks that stand inside a header or close it. */
const soft: ReadonlySet<TokenKind> = new Set([
  'colon',
  'comma',
  'semicolon',
  'dash',
  'open',
  'close',
  'quote',
  'slash',
]);

/** Past at most three marks that may stand between two parts of a header. */
export function afterSoft(page: Page, at: number): number {
  let to = at;
  while (to < at + 3 && soft.has(page.tokens[to]?.kind ?? 'word')) to += 1;
  return to;
}
