import type { Row } from '../ParsedCaption.ts';
import { holdsJob, placeAt, some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import { textOf } from '../page/page.ts';
import type { Piece } from './roleAndBody.ts';

/** What a bracket after or before a name says. */
export type Aside =
  | { readonly says: 'place'; readonly place: string; readonly row?: Row }
  | { readonly says: 'row'; readonly row: Row }
  | { readonly says: 'absent' }
  | { readonly says: 'note'; readonly range: Range }
  | { readonly says: 'about'; readonly pieces: readonly Piece[] };

/** Reads one bracketed group; `range` runs from the opening bracket past the closing one. */
export function readBracket(page: Page, range: Range): Aside {
  const to = page.tokens[range.to - 1]?.kind === 'close' ? range.to - 1 : range.to;
  const inside = { from: range.from + 1, to };
  page.work.steps += inside.to - inside.from;
  const row = page.words.rows.longestAt(page.tokens, inside.from, to);
  const place = placeAt(page, inside.from, inside.to);
  const after = row === null ? null : placeAfterRow(page, inside.from + row.length, to);
  if (row !== null && after !== null) return { says: 'place', place: after, row: row.value };
  if (row !== null && inside.from + row.length >= to && /\b(?:line|row)$/u.test(textOf(page, inside)))
    return { says: 'row', row: row.value };
  if (place > 0 && endsAt(page, inside.from + place, to))
    return { says: 'place', place: placeName(page, inside.from, place) };
  if (row !== null && inside.from + row.length >= to) return { says: 'row', row: row.value };
  const rowWithin = rowAmid(page, inside);
  if (rowWithin !== null) return { says: 'row', row: rowWithin };
  if (page.words.absences.longestAt(page.tokens, inside.from, to) !== null) return { says: 'absent' };
  if (isNote(page, inside)) return { says: 'note', range: inside };
  return { says: 'about', pieces: piecesOf(page, inside) };
}

/** "seated in a chair in the front row, fifth from the left": the last row of many words that say "row". */
function rowAmid(page: Page, { from, to }: Range): Row | null {
  if (to - from < 4) return null;
  for (let at = to - 1; at > from; at -= 1) {
    page.work.steps += 1;
    const found = page.words.rows.longestAt(page.tokens, at, to);
    const last = page.tokens[at + (found?.length ?? 0) - 1]?.folded;
    if (found !== null && (last === 'row' || last === 'line')) return found.value;
  }
  return null;
}

/** "front row, second from left": a row, and where in it somebody stands. */
function placeAfterRow(page: Page, at: number, to: number): string | null {
  if (page.tokens[at]?.kind !== 'comma') return null;
  const length = placeAt(page, at + 1, to);
  return length > 0 && at + 1 + length >= to ? placeName(page, at + 1, length) : null;
}

const endsAt = (page: Page, at: number, to: number): boolean =>
  at >= to || ['comma', 'semicolon', 'stop'].includes(page.tokens[at]?.kind ?? '');

const inWords: Readonly<Record<string, string>> = { l: 'left', r: 'right', c: 'centre' };

const ordinals: Readonly<Record<string, string>> = {
  '1st': 'first',
  '2nd': 'second',
  '3rd': 'third',
  '4th': 'fourth',
  '5th': 'fifth',
  '6th': 'sixth',
  '7th': 'seventh',
  '8th': 'eighth',
};

/** A place in words: "(R)" is "right", "2nd from left" is "second from left". */
export function placeName(page: Page, at: number, length: number): string {
  const lead = page.joints === null ? 0 : leadOf(page, at, length);
  const text = textOf(page, { from: at + lead, to: at + length });
  const words = text
    .toLowerCase()
    .replace(/\.$/u, '')
    .replace(/\s+/gu, ' ')
    .replace(/^\d[a-z]{2}(?= )/u, (figure) => ordinals[figure] ?? figure);
  return inWords[words] ?? words.replace(/^(?:pictured |on the |at the |on |in the |at |to the |in )/u, '');
}

/** "à gauche" is "gauche": how many small words before the place are none of it. */
function leadOf(page: Page, at: number, length: number): number {
  const lead = page.words.placeLeads.longestAt(page.tokens, at, at + length)?.length ?? 0;
  return lead < length ? lead : 0;
}

const pronouns = new Set([
  'hons',
  'he',
  'she',
  'they',
  'him',
  'her',
  'them',
  'she/her',
  'he/him',
  'they/them',
]);

/** Degrees' classes, ages, years, pronouns, clothes and doings: nothing a directory keeps. */
function isNote(page: Page, { from, to }: Range): boolean {
  const first = page.tokens[from];
  if (first === undefined || pronouns.has(first.folded) || /^(?:ret|retd|rtd)$/u.test(first.folded))
    return true;
  if (isYears(page, from, to) || (page.joints !== null && page.words.relations.holds(first))) return true;
  if (holdsJob(page, from, to)) return false;
  if (first.folded === 'year' || first.folded === 'aged') return true;
  if (first.kind === 'number' || (first.kind === 'quote' && page.tokens[from + 1]?.kind === 'number'))
    return true;
  if (page.words.scenes.holds(first) && !first.capital) return true;
  if (first.folded.endsWith('ing') && !page.words.nounsInIng.holds(first)) return true;
  const region = page.words.regions.longestAt(page.tokens, from, to);
  if (region !== null && from + region.length >= to) return true;
  if (page.words.notes.holds(first) && !first.capital) return true;
  if (some(page, from, to, (token) => token.capital)) return isWard(page, to);
  return to - from > 3 || some(page, from, to, (token) => isOfNote(page, token.folded));
}

/** "25 Jahre Mitglied", "alle 40 Jahre Mitglied": how long somebody has been something. */
const isYears = (page: Page, from: number, to: number): boolean =>
  [from, from + 1].some(
    (at) => at + 1 < to && page.tokens[at]?.kind === 'number' && page.words.years.holds(page.tokens[at + 1]),
  );

const isOfNote = (page: Page, word: string): boolean =>
  page.words.notes.has(word) || page.words.relations.has(word) || page.words.scenes.has(word);

/** "(Marlby Ward)": whom a councillor stands for is neither role nor body. */
const isWard = (page: Page, to: number): boolean => page.tokens[to - 1]?.folded === 'ward';

/** "Leisure, Culture and Tourism": up to the next comma only fields of work follow. */
function goesOnWithFields(page: Page, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    page.work.steps += 1;
    const token = page.tokens[at];
    if (token?.kind === 'comma' || token?.kind === 'semicolon') return at > from;
    if (token === undefined || !page.words.fields.holds(token)) return false;
  }
  return to > from;
}

/** The parts of a bracket: cut at commas and semicolons, but not inside a list of fields. */
function piecesOf(page: Page, inside: Range): Piece[] {
  const pieces: Piece[] = [];
  let from = inside.from;
  for (let at = inside.from; at <= inside.to; at += 1) {
    const token = page.tokens[at];
    const parts = at === inside.to || token?.kind === 'comma' || token?.kind === 'semicolon';
    if (!parts || (at < inside.to && goesOnWithFields(page, at + 1, inside.to))) continue;
    if (at > from) pieces.push({ from, to: at, glue: pieces.length === 0 ? 'bracket' : 'comma' });
    from = at + 1;
  }
  return pieces;
}
