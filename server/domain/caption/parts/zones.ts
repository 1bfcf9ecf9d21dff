import type { ParsedCaption, Row } from '../ParsedCaption.ts';
import { type Page, type Range, skip } from '../page/page.ts';
import { type Header, headersOf } from './headers.ts';
import { numberedRows } from './numberedRows.ts';

/**
 * A stretch of a caption that is read in one way: a `list` of people; a `told` sentence, in which people are
 * named as it happens; `after`, what follows a list; `unseen`, people not in the picture and makers of it; `story`,
 * running text without a picture.
 */
export interface Zone extends Range {
  readonly kind: 'list' | 'told' | 'after' | 'unseen' | 'story';
  readonly row: Row | null;
  readonly order: ParsedCaption['order'] | null;
  /** Whether its header says an order or a row; in a list without, names may come in the course of telling. */
  readonly ordered: boolean;
  /** Whether the words right before it join it to the list that follows ("Jane Doe with (from left) …"). */
  readonly joined: boolean;
}

/** Cuts a caption at its headers and at the ends of its lists; brackets that only frame a list are taken out. */
export function zonesOf(page: Page): Zone[] {
  const zones = rawZonesOf(page);
  if (!zones.some(({ row }) => row?.startsWith('row '))) return zones;
  const rows = numberedRows(zones.map(({ row }) => row));
  return zones.map((zone, i) => ({ ...zone, row: rows[i] ?? null }));
}

function rawZonesOf(page: Page): Zone[] {
  const headers = headersOf(page);
  for (const header of headers) dissolve(page, header);
  const first = headers[0]?.from ?? page.tokens.length;
  const zones = [told(page, 0, first)];
  const rows = headers.filter(({ kind }) => kind === 'list' || kind === 'head');
  const rest = headers.filter((header) => !rows.includes(header));
  const ends = rest.map((_, i) => rest[i + 1]?.from ?? page.tokens.length);
  if (stand(page, rows, rest[0]?.from ?? page.tokens.length))
    return [
      ...rowsBefore(rows),
      ...rest.flatMap((header, i) => zonesAfter(page, header, ends[i] ?? header.to)),
    ];
  for (const [i, header] of headers.entries()) {
    zones.push(...zonesAfter(page, header, headers[i + 1]?.from ?? page.tokens.length));
  }
  return postfixed(
    page,
    zones.filter((zone) => zone.to > zone.from || zone.order !== null),
  );
}

/** The whole of a running text, which has no lists and places nobody. */
export const storyOf = (page: Page): Zone => ({
  ...told(page, 0, page.tokens.length),
  kind: 'story',
});

/** "A and B (back row), C and D (front row)": rows in brackets, with nobody after the last, stand behind their people. */
const stand = (page: Page, headers: readonly Header[], end: number): boolean =>
  headers.length > 0 &&
  headers.every(
    ({ from, to, row }) => row !== null && from > 0 && isWithin(page.partners[from] ?? -1, from, to),
  ) &&
  (headers.at(-1)?.to ?? 0) <= end &&
  holdsNobody(page, { from: headers.at(-1)?.to ?? 0, to: end });

const isWithin = (at: number, from: number, to: number): boolean => at > from && at < to;

const rowsBefore = (headers: readonly Header[]): Zone[] =>
  headers.map(({ from, row, order }, i) => ({
    from: headers[i - 1]?.to ?? 0,
    to: from,
    kind: 'list',
    row,
    order: order ?? headers[0]?.order ?? null,
    ordered: true,
    joined: false,
  }));

const told = (page: Page, from: number, to: number): Zone => ({
  from,
  to,
  kind: 'told',
  row: null,
  order: null,
  ordered: false,
  joined: joins(page, to),
});

/** "With (from left) …", "watched by (from left) …", "Also pictured: …": whoever stands before is in the picture as well. */
function joins(page: Page, end: number): boolean {
  const to = page.tokens[end - 1]?.kind === 'comma' ? end - 1 : end;
  return (
    page.tokens[end]?.folded === 'also' ||
    (['with', 'and', 'by', 'alongside', 'are'].includes(page.tokens[to - 1]?.folded ?? '') &&
      page.tokens[to - 2]?.kind !== 'stop')
  );
}

/** Marks the brackets of a pair that is taken out. */
const frame = -2;

/** A bracket that opens before or in a header and closes after it frames a whole list. */
function dissolve(page: Page, header: Header): void {
  for (const at of [header.from - 1, header.from]) {
    const partner = page.partners[at] ?? -1;
    if (page.tokens[at]?.kind !== 'open' || partner < header.to) continue;
    page.partners[at] = frame;
    page.partners[partner] = frame;
  }
}

const kinds = { list: 'list', head: 'list', absent: 'unseen', credit: 'unseen' } as const;

function zonesAfter(page: Page, header: Header, to: number): Zone[] {
  const end = endOfList(page, header.to, to, header.kind);
  const { row, order } = header;
  const kind = kinds[header.kind];
  const ordered = header.kind === 'list';
  return [
    { from: header.to, to: end, kind, row, order, ordered, joined: joins(page, to) },
    { from: end, to, kind: 'after', row, order: null, ordered: false, joined: false },
  ];
}

/** A list ends where its sentence ends; a credit ends with its line as well. */
function endOfList(page: Page, from: number, to: number, kind: Header['kind']): number {
  for (let at = from; at < to; at = skip(page, at)) {
    page.work.steps += 1;
    const token = page.tokens[at];
    if (token?.kind === 'newline' && kind === 'credit') return at;
    if (token?.kind === 'stop' && endsSentence(page, at)) return at + 1;
    if (token?.kind === 'close' && page.partners[at] === frame && at > from) return at + 1;
  }
  return to;
}

/** "2. Ann Hale": a small number at the beginning or after a mark counts the people of a list. */
function numbersItem(page: Page, at: number): boolean {
  const [before, token] = [page.tokens[at - 1], page.tokens[at]];
  return /^\d{1,2}$/u.test(token?.text ?? '') && (before === undefined || before.kind !== 'word');
}

/** A full stop before a small letter, another mark or a title is a slip of the pen, not the end of a list. */
export function endsSentence(page: Page, at: number): boolean {
  const next = page.tokens[at + 1];
  if (next === undefined) return true;
  if (['comma', 'semicolon', 'colon', 'stop'].includes(next.kind)) return false;
  if (page.tokens[at - 1]?.kind === 'stop' || numbersItem(page, at - 1)) return false;
  if (next.kind === 'word' && !next.capital) return false;
  if (isInTitle(page, at)) return false;
  return page.words.honorifics.longestAt(page.tokens, at + 1) === null;
}

/** "por. Jan Nowak", "Major d. R. Karl Kern": the full stop of a short title, or one inside it. */
export function isInTitle(page: Page, at: number): boolean {
  if (page.joints === null) return false;
  return [1, 2].some((back) => (page.words.honorifics.longestAt(page.tokens, at - back)?.length ?? 0) > back);
}

/** "A and B (l-r)": an order with nobody after it belongs to the people before it. */
function postfixed(page: Page, zones: Zone[]): Zone[] {
  return zones.map((zone, i) => {
    const next = zones[i + 1];
    const isBefore = zone.kind === 'told' && next?.kind === 'list' && next.order !== null;
    return isBefore && holdsNobody(page, next) && !listsLater(page, zones.slice(i + 2))
      ? { ...zone, kind: 'list', ordered: true, order: next.order, row: next.row }
      : zone;
  });
}

/** "Left to right:" on a line of its own belongs to the rows after it. */
const listsLater = (page: Page, zones: readonly Zone[]): boolean =>
  zones.some((zone) => zone.kind === 'list' && !holdsNobody(page, zone));

/** No two capitals in a row and no title: nobody can be named here. */
function holdsNobody(page: Page, zone: Range): boolean {
  for (let at = zone.from; at < zone.to; at += 1) {
    const word = page.tokens[at];
    if (word?.kind === 'word' && word.capital && (at === zone.from || isName(page, at, zone))) return false;
  }
  return true;
}

const isName = (page: Page, at: number, zone: Range): boolean => {
  const before = page.tokens[at - 1];
  if (before?.kind === 'comma' || before?.kind === 'open' || before?.folded === 'and') return true;
  return at + 1 < zone.to && page.tokens[at + 1]?.capital === true && before?.kind !== 'word';
};
