import type { Page } from '../page/page.ts';
import type { TokenKind } from '../tokens/tokens.ts';
import type { Found } from '../tokens/trie.ts';
import type { Marker } from './headers.ts';

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

/** "Officers of 2009 Seated (L-R)": with an order right after it a row heads a list wherever it stands. */
export function orderedRowAt(page: Page, at: number): Marker | null {
  const row = page.words.rows.longestAt(page.tokens, at);
  const next = row === null ? at : afterSoft(page, at + row.length);
  const order = row === null ? null : page.words.orders.longestAt(page.tokens, next);
  if (row === null) return null;
  const isBare = !page.tokens[at]?.capital && /\brow$/u.test(textOfTokens(page, at, row.length));
  const before = page.tokens[at - 1];
  const names = before?.capital === true && page.tokens[at + row.length]?.capital === true;
  return order !== null || (isBare && names) || isJoinedRow(page, at, row.length)
    ? { kind: 'row', ...row }
    : null;
}

const auxiliary: ReadonlySet<string> = new Set(['are', 'is', 'was', 'were']);

/** "… and in the back row are X", "while seated are Y": a row in mid-sentence, with the verb after it. */
const isJoinedRow = (page: Page, at: number, length: number): boolean =>
  ['and', 'while', 'with', '&', 'whilst'].includes(page.tokens[at - 1]?.folded ?? '') &&
  auxiliary.has(page.tokens[at + length]?.folded ?? '');

const postures: ReadonlySet<string> = new Set(['kneeling', 'seated', 'sitting', 'standing']);

/** "Seated Bo Lunn, Tom Page": with no mark at all, two capitals that name no body. */
const headsBare = (page: Page, at: number, length: number): boolean => {
  const [first, second] = [page.tokens[at + length], page.tokens[at + length + 1]];
  return (
    postures.has(page.tokens[at]?.folded ?? '') &&
    first?.capital === true &&
    second?.capital === true &&
    !page.words.bodies.has(first.folded) &&
    !page.words.bodies.has(second.folded)
  );
};

/** "…; agachados, Pons, Vega", ". Hincados Pons, Vega": after a mark that parts rows a posture needs none of its own. */
function opensWithPosture(page: Page, at: number, row: Found): boolean {
  const before = page.tokens[at - 1];
  const opens = before === undefined || ['semicolon', 'stop', 'newline', 'colon'].includes(before.kind);
  if (!opens || !['kneeling', 'seated', 'standing'].includes(row.value)) return false;
  const comma = page.tokens[at + row.length]?.kind === 'comma' ? 1 : 0;
  const next = page.tokens[at + row.length + comma];
  return next?.kind === 'word' && next.capital && !page.words.bodies.has(next.folded);
}

/** A row heads a list when it says "row", or when a mark or an order follows. */
export function rowAt(page: Page, at: number): Marker | null {
  const row = page.words.rows.longestAt(page.tokens, at);
  if (row === null) return null;
  const next = page.tokens[at + row.length];
  const heads =
    next !== undefined &&
    (['colon', 'close', 'dash', 'semicolon', 'newline'].includes(next.kind) ||
      auxiliary.has(next.folded) ||
      headsBare(page, at, row.length) ||
      opensWithPosture(page, at, row) ||
      page.words.orders.longestAt(page.tokens, afterSoft(page, at + row.length)) !== null ||
      /\brow$/u.test(textOfTokens(page, at, row.length)));
  return heads ? { kind: 'row', ...row } : null;
}

const textOfTokens = (page: Page, at: number, length: number): string =>
  page.tokens
    .slice(at, at + length)
    .map((token) => token.folded)
    .join(' ');

/** Past at most three marks that may stand between two parts of a header. */
export function afterSoft(page: Page, at: number): number {
  let to = at;
  while (to < at + 3 && soft.has(page.tokens[to]?.kind ?? 'word')) to += 1;
  return to;
}
