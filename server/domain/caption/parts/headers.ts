import type { Marker, Spot } from '../announcements/Announcement.ts';
import { afterSoft } from '../announcements/marks.ts';
import { announcements } from '../english.ts';
import type { ParsedCaption, Row } from '../ParsedCaption.ts';
import type { Page, Range } from '../page/page.ts';
import type { TokenKind } from '../tokens/tokens.ts';

/** Words that say how what follows is to be read: an order, a row, "Pictured:", "Not pictured:", "Photo by". */
export interface Header extends Range {
  readonly kind: 'list' | 'head' | 'absent' | 'credit';
  readonly order: ParsedCaption['order'] | null;
  readonly row: Row | null;
  /** The announcements that found it, by name, in the order of the text. */
  readonly by: readonly string[];
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

/** What an announcement found, with its name. */
interface Named extends Marker {
  readonly by: string;
}

/** All headers of a caption, in order. */
export function headersOf(page: Page): Header[] {
  const headers: Header[] = [];
  for (let at = 0; at < page.tokens.length; ) {
    page.work.steps += 1;
    if (!mayAnnounce(page, at)) {
      at += 1;
      continue;
    }
    const found = headerAt(page, at);
    if (found?.header) headers.push(found.header);
    at = found?.to ?? at + placeWithOrder(page, at);
  }
  return headers;
}

/** Whether this token, or the one after an opening bracket, begins a phrase that announces; few do. */
const mayAnnounce = (page: Page, at: number): boolean => {
  const token = page.tokens[at];
  const next = token?.kind === 'open' ? page.tokens[at + 1] : undefined;
  return (((token?.starts ?? 0) | (next?.starts ?? 0)) & page.words.announcing) !== 0;
};

/** "Second from left" places one person; the order in it announces nothing. */
function placeWithOrder(page: Page, at: number): number {
  const place = page.words.places.longestAt(page.tokens, at);
  return place !== null && holdsOrder(page, at + 1, at + place.length) ? place.length : 1;
}

const holdsOrder = (page: Page, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1)
    if (page.words.orders.longestAt(page.tokens, at, to) !== null) return true;
  return false;
};

/** The header that starts here, and how far was read: words that announce nothing are not read twice. */
function headerAt(page: Page, start: number): { header: Header | null; to: number } | null {
  const from = page.tokens[start]?.kind === 'open' ? start + 1 : start;
  const first = markerAt(page, { at: from, afterMark: isBoundary(page, from) });
  if (first === null) return null;
  const markers = [first];
  let to = from + first.length;
  for (;;) {
    const next = afterSoft(page, to);
    const marker = first.kind === 'credit' ? null : markerAt(page, { at: next, afterMark: true });
    if (marker === null || marker.kind === 'credit' || marker.kind === 'absent') break;
    markers.push(marker);
    to = next + marker.length;
  }
  const header = headerOf(page, start, to, markers);
  return { header, to: header?.to ?? to };
}

function headerOf(page: Page, start: number, to: number, markers: readonly Named[]): Header | null {
  const end = closing(page, to);
  const kind = kindOf(page, { from: start, to }, end, markers);
  if (kind === null) return null;
  const order = wordsOf(markers, 'order') as Header['order'];
  return { from: start, to: end, kind, order, row: rowOf(markers), by: markers.map(({ by }) => by) };
}

const wordsOf = (markers: readonly Named[], kind: Marker['kind']): string | null =>
  markers.find((marker) => marker.kind === kind)?.value ?? null;

/** What the words from one place to another announce, with the marks that end them; null for nothing. */
function kindOf(
  page: Page,
  { from, to }: Range,
  end: number,
  markers: readonly Named[],
): Header['kind'] | null {
  const has = (kind: Marker['kind']): boolean => markers.some((marker) => marker.kind === kind);
  if (has('absent')) return isAside(page, from, to) ? null : 'absent';
  if (has('credit')) return 'credit';
  if (isAside(page, from, to) && page.tokens[to + 1]?.folded === 'with') return null;
  if (has('row') && isSaidOfOne(page, from, to)) return null;
  if (has('order') || has('row')) return 'list';
  return holdsColon(page, to, end) || standsAlone(page, from, markers) ? 'head' : null;
}

function holdsColon(page: Page, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (page.tokens[at]?.kind === 'colon') return true;
  return false;
}

/** "1er rang au fond": of several words for one row a number says least. */
function rowOf(markers: readonly Marker[]): Row | null {
  const rows = markers.flatMap(({ kind, value }) => (kind === 'row' ? [value] : []));
  return rows.find((row) => !row.startsWith('row ')) ?? rows[0] ?? null;
}

/** "Pictured are X and Y" announces as well as "Pictured: X and Y"; "Above the town" does not. */
const standsAlone = (page: Page, start: number, markers: readonly Named[]): boolean =>
  /pictured|photo|picture|shown|image|seen/u.test(markers[0]?.value ?? '') && opensSentence(page, start);

const opensSentence = (page: Page, at: number): boolean =>
  at === 0 || ['stop', 'newline', 'open', 'close'].includes(page.tokens[at - 1]?.kind ?? '');

/** "(not shown)" after a name is about that one person. */
const isAside = (page: Page, start: number, to: number): boolean =>
  page.tokens[start]?.kind === 'open' && page.partners[start] === to;

/** "Bo, Ida, Tom (seated), Ann (standing at the back)": a posture in brackets between names, where other brackets hold more. */
const isSaidOfOne = (page: Page, start: number, to: number): boolean =>
  isAside(page, start, to) &&
  page.tokens[start - 1]?.capital === true &&
  page.tokens[to + 1]?.kind === 'comma' &&
  saysMoreOfPostures(page);

const morePostures = new WeakMap<Page, boolean>();

/** Whether a bracket says more than a posture; looked for once in a caption, which may ask at every bracket. */
function saysMoreOfPostures(page: Page): boolean {
  const known = morePostures.get(page) ?? /\((?:kneeling|seated|sitting|standing) \p{Ll}/u.test(page.text);
  morePostures.set(page, known);
  return known;
}

const isBoundary = (page: Page, at: number): boolean =>
  at === 0 || boundaries.has(page.tokens[at - 1]?.kind ?? 'stop');

/** The first announcement that finds something. "Second from left" places one person; the order in it announces nothing. */
function markerAt(page: Page, spot: Spot): Named | null {
  if (placeWithOrder(page, spot.at) > 1) return null;
  for (const announcement of announcements) {
    const marker = announcement.find(page, spot);
    if (marker === null) continue;
    const { kind, value, length } = marker;
    return { kind, value, length, by: announcement.name };
  }
  return null;
}

/** Past the marks that end a header, but not into a bracket that opens after it. */
function closing(page: Page, at: number): number {
  let to = at;
  while (closers.has(page.tokens[to]?.kind ?? 'word')) to += 1;
  return to;
}
