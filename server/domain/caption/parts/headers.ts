import type { ParsedCaption, Row } from '../ParsedCaption.ts';
import type { Page, Range } from '../page/page.ts';
import type { TokenKind } from '../tokens/tokens.ts';
import { isCredit, makerAfterMedium } from './credits.ts';
import { afterSoft, orderedRowAt, rowAt } from './rowHeaders.ts';

/** Words that say how what follows is to be read: an order, a row, "Pictured:", "Not pictured:", "Photo by". */
export interface Header extends Range {
  readonly kind: 'list' | 'head' | 'absent' | 'credit';
  readonly order: ParsedCaption['order'] | null;
  readonly row: Row | null;
}

/** Marks after which a header may begin. */
const boundaries: ReadonlySet<TokenKind> = new Set([
  'stop',
  'newline',
  'semicolon',
  'colon',
  'open',
  'close',
  'comma',
  'dash',
  'quote',
  'other',
]);

/** Marks that close a header. */
const closers: ReadonlySet<TokenKind> = new Set(['colon', 'comma', 'semicolon', 'dash', 'close']);

export interface Marker {
  readonly length: number;
  readonly kind: 'order' | 'row' | 'head' | 'absent' | 'credit';
  readonly value: string;
}

/** All headers of a caption, in order. */
export function headersOf(page: Page): Header[] {
  const headers: Header[] = [];
  for (let at = 0; at < page.tokens.length; ) {
    page.work.steps += 1;
    const found = headerAt(page, at);
    if (found?.header) headers.push(found.header);
    at = found?.to ?? at + placeWithOrder(page, at);
  }
  return headers;
}

/** "Second from left" places one person; the order in it announces nothing. */
function placeWithOrder(page: Page, at: number): number {
  const place = page.words.places.longestAt(page.tokens, at);
  return place?.value.includes('from') ? place.length : 1;
}

/** The header that starts here, and how far was read: words that announce nothing are not read twice. */
function headerAt(page: Page, start: number): { header: Header | null; to: number } | null {
  const from = page.tokens[start]?.kind === 'open' ? start + 1 : start;
  const first = markerAt(page, from, isBoundary(page, from));
  if (first === null) return null;
  const markers = [first];
  let to = from + first.length;
  for (;;) {
    const next = afterSoft(page, to);
    const marker = first.kind === 'credit' ? null : markerAt(page, next, true);
    if (marker === null || marker.kind === 'credit' || marker.kind === 'absent') break;
    markers.push(marker);
    to = next + marker.length;
  }
  const header = headerOf(page, start, to, markers);
  return { header, to: header?.to ?? to };
}

function headerOf(page: Page, start: number, to: number, markers: readonly Marker[]): Header | null {
  const wordsOf = (kind: Marker['kind']) => markers.find((marker) => marker.kind === kind)?.value ?? null;
  const end = closing(page, to);
  const kinds = new Set(markers.map((marker) => marker.kind));
  const order = wordsOf('order') as Header['order'];
  const header = { from: start, to: end, order, row: wordsOf('row') };
  if (kinds.has('absent')) return isAside(page, start, to) ? null : { ...header, kind: 'absent' };
  if (kinds.has('credit')) return { ...header, kind: 'credit' };
  if (isAside(page, start, to) && page.tokens[to + 1]?.folded === 'with') return null;
  if (kinds.has('order') || kinds.has('row')) return { ...header, kind: 'list' };
  const announced = end > to && page.tokens.slice(to, end).some((token) => token.kind === 'colon');
  return announced || standsAlone(page, start, markers) ? { ...header, kind: 'head' } : null;
}

/** "Pictured are X and Y" announces as well as "Pictured: X and Y"; "Above the town" does not. */
const standsAlone = (page: Page, start: number, markers: readonly Marker[]): boolean =>
  /pictured|photo|picture|shown|image|seen/u.test(markers[0]?.value ?? '') && opensSentence(page, start);

const opensSentence = (page: Page, at: number): boolean =>
  at === 0 || ['stop', 'newline', 'open', 'close'].includes(page.tokens[at - 1]?.kind ?? '');

/** "(not shown)" after a name is about that one person. */
const isAside = (page: Page, start: number, to: number): boolean =>
  page.tokens[start]?.kind === 'open' && page.partners[start] === to;

const isBoundary = (page: Page, at: number): boolean =>
  at === 0 || boundaries.has(page.tokens[at - 1]?.kind ?? 'stop');

function markerAt(page: Page, at: number, boundary: boolean): Marker | null {
  const { absences, credits, orders, heads } = page.words;
  const absent = absences.longestAt(page.tokens, at);
  if (absent !== null && (boundary || absent.length > 1)) return { kind: 'absent', ...absent };
  if (placeWithOrder(page, at) > 1) return null;
  const order = orders.longestAt(page.tokens, at);
  if (order !== null)
    return { kind: 'order', ...order, length: order.length + startLength(page, at + order.length) };
  if (!boundary && page.tokens[at]?.text !== '©') return orderedRowAt(page, at);
  const credit = credits.longestAt(page.tokens, at);
  if (credit !== null && isCredit(page, at, credit.length, credit.value))
    return { kind: 'credit', ...credit };
  const medium = makerAfterMedium(page, at);
  if (medium !== null) return { kind: 'credit', ...medium };
  const row = rowAt(page, at);
  if (row !== null) return row;
  const head = heads.longestAt(page.tokens, at);
  return head === null ? null : { kind: 'head', ...head };
}

/** "Clockwise | from the bottom left": where an order begins is part of it. */
function startLength(page: Page, at: number): number {
  const comma = page.tokens[at]?.kind === 'comma' ? 1 : 0;
  if (page.tokens[at + comma]?.folded !== 'from') return 0;
  const article = page.tokens[at + comma + 1]?.folded === 'the' ? 1 : 0;
  const place = page.words.places.longestAt(page.tokens, at + comma + 1 + article);
  return place === null ? 0 : comma + 1 + article + place.length;
}

/** Past the marks that end a header, but not into a bracket that opens after it. */
function closing(page: Page, at: number): number {
  let to = at;
  while (closers.has(page.tokens[to]?.kind ?? 'word')) to += 1;
  return to;
}
