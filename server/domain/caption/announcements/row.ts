import type { Page } from '../page/page.ts';
import type { Found } from '../tokens/trie.ts';
import type { Announcement, Marker, Spot } from './Announcement.ts';
import { afterSoft } from './marks.ts';
import { auxiliary, saysRow } from './rowWordsAt.ts';

/** Which row follows: words that say "row", or any row with a mark, a verb or an order after it. */
export const row: Announcement = {
  name: 'a row',
  reads: 'Back row:',
  find,
};

function find(page: Page, { at, afterMark }: Spot): Marker | null {
  const found = afterMark ? page.words.rows.longestAt(page.tokens, at) : null;
  if (found === null || isPlace(page, at, found.length) || !isRowHere(page, at, found)) return null;
  const next = page.tokens[at + found.length];
  const heads =
    next !== undefined &&
    (['colon', 'close', 'dash', 'semicolon', 'newline'].includes(next.kind) ||
      auxiliary.has(next.folded) ||
      headsBare(page, at, found.length) ||
      opensWithPosture(page, at, found) ||
      page.words.orders.longestAt(page.tokens, afterSoft(page, at + found.length)) !== null ||
      saysRow(page, at, found.length));
  return heads ? { kind: 'row', ...found } : null;
}

const postures: ReadonlySet<string> = new Set(['kneeling', 'seated', 'sitting', 'standing']);

/** "Seated Bo Lunn, Tom Page", "z tyłu stoją Jan Wilk": with no mark at all, two capitals that name no body. */
const headsBare = (page: Page, at: number, length: number): boolean => {
  const [first, second] = [page.tokens[at + length], page.tokens[at + length + 1]];
  const isPhrase =
    page.joints !== null && length > 1 && page.words.places.longestAt(page.tokens, at) === null;
  return (
    (isPhrase || postures.has(page.tokens[at]?.folded ?? '')) &&
    first?.capital === true &&
    second?.capital === true &&
    !page.words.bodies.holds(first) &&
    !page.words.bodies.holds(second)
  );
};

/** "…; agachados, Pons, Vega", ". Hincados Pons, Vega": after a mark that parts rows a posture needs none of its own. */
function opensWithPosture(page: Page, at: number, row: Found): boolean {
  const before = page.tokens[at - 1];
  const opens =
    before === undefined ||
    ['semicolon', 'stop', 'newline', 'colon'].includes(before.kind) ||
    isAfterAnd(page, at) ||
    (page.joints !== null && before.kind === 'comma' && page.tokens[at + row.length + 1]?.capital === true);
  if (!opens || !['kneeling', 'seated', 'standing'].includes(row.value)) return false;
  const comma = page.tokens[at + row.length]?.kind === 'comma' ? 1 : 0;
  const start = at + row.length + comma;
  const next = page.tokens[start];
  if (page.joints !== null && isNamed(page, start)) return true;
  return next?.kind === 'word' && next.capital && !page.words.bodies.holds(next);
}

/** "e, seduto, il prof. Neri": a posture between commas after a word for "and". */
const isAfterAnd = (page: Page, at: number): boolean =>
  page.tokens[at - 1]?.kind === 'comma' && page.joints?.ands.has(page.tokens[at - 2]?.folded ?? '') === true;

/** An article or none, and a title or a job. */
function isNamed(page: Page, at: number): boolean {
  const from = page.words.articles.holds(page.tokens[at]) ? at + 1 : at;
  const { honorifics, jobs } = page.words;
  return [honorifics, jobs].some((trie) => trie.longestAt(page.tokens, from) !== null);
}

/** "(back left)": where one person stands, in more words than the row. */
function isPlace(page: Page, at: number, length: number): boolean {
  const place = page.words.places.longestAt(page.tokens, at);
  if (place === null || place.length < Math.max(2, length)) return false;
  return page.partners[at - 1] === at + place.length && !/ (?:line|row)$/u.test(place.value);
}

/** "Back: … Centre: … Front: …": the middle of three is a row only beside the others, and with a colon. */
function isRowHere(page: Page, at: number, { length }: Found): boolean {
  if (length > 1 || !/^cent(?:er|re)$/u.test(page.tokens[at]?.folded ?? '')) return true;
  return page.tokens[at + 1]?.kind === 'colon' && namesOuterRows(page);
}

const outerRows = new WeakMap<Page, boolean>();

/** Whether a caption speaks of a back or a front; looked for once in a caption, which may ask at every line. */
function namesOuterRows(page: Page): boolean {
  const known = outerRows.get(page) ?? /\b(?:back|front|rear)\b/iu.test(page.text);
  outerRows.set(page, known);
  return known;
}
