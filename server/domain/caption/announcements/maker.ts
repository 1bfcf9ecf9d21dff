import { type Page, skip } from '../page/page.ts';
import type { Announcement, Marker, Spot } from './Announcement.ts';
import { announcing } from './marks.ts';

/**
 * "Photo: Pat Smith" after somebody has been named says who took it; at the start of a caption, or with several
 * names, an order or a place after it, the same words announce who is in it.
 */
export const maker: Announcement = {
  name: 'a maker after the word for a picture',
  reads: 'Nerys Holt at the hall. Photo: Pat Smith',
  find,
};

function find(page: Page, { at, afterMark }: Spot): Marker | null {
  const medium = afterMark ? page.words.media.longestAt(page.tokens, at) : null;
  if (medium === null) return null;
  const from = at + medium.length;
  if (at <= page.firstNamed && !isLastLine(page, at, from + 1)) return null;
  const isMarked = announcing.has(page.tokens[from]?.kind ?? '');
  const isMaker = isMarked ? namesOneMaker(page, from + 1) : endsWithMaker(page, at, from);
  return isMaker ? { kind: 'credit', ...medium } : null;
}

/** "Two pupils\nPhoto: Pat Smith": where nobody is named before, only a last line of its own, with no title in it. */
function isLastLine(page: Page, at: number, from: number): boolean {
  if (at === 0 || page.tokens[at - 1]?.kind !== 'newline') return false;
  if (page.words.honorifics.longestAt(page.tokens, from) !== null) return false;
  return endOfLine(page, from, page.tokens.length) === page.tokens.length;
}

/** The token at which the line ends, or `limit`; looked for from here alone, since a caption may have thousands of lines. */
function endOfLine(page: Page, from: number, limit: number): number {
  let at = from;
  while (at < Math.min(limit, page.tokens.length) && page.tokens[at]?.kind !== 'newline') at += 1;
  page.work.steps += at - from;
  return at;
}

/** A maker without a mark has hardly more words; a longer line names none. */
const mostOfMaker = 8;

/** "Picture Eddie O'Hora" on a line of its own, with no mark between: capitals alone, up to its end. */
function endsWithMaker(page: Page, at: number, from: number): boolean {
  if (page.tokens[at - 1]?.kind !== 'newline' && page.tokens[at - 1]?.kind !== 'stop') return false;
  const to = endOfLine(page, from, from + mostOfMaker);
  const rest = page.tokens.slice(from, to).filter(({ kind }) => kind !== 'stop');
  return rest.length > 1 && rest.length < 5 && rest.every(({ kind, capital }) => kind === 'word' && capital);
}

/** No credit has more words. */
const longest = 8;

function namesOneMaker(page: Page, from: number): boolean {
  let at = from;
  let words = 0;
  for (; at < page.tokens.length && !endsCredit(page, at); at = skip(page, at)) {
    page.work.steps += 1;
    const token = page.tokens[at];
    if (token?.kind === 'word') words += 1;
    if (words > longest || token?.kind === 'open' || joins(page, at)) return false;
  }
  return words > 0;
}

/** The end of its line, sentence or bracket. */
const endsCredit = (page: Page, at: number): boolean =>
  ['stop', 'newline', 'close'].includes(page.tokens[at]?.kind ?? 'stop');

/** What stands in a list of people and in no credit. */
function joins(page: Page, at: number): boolean {
  const token = page.tokens[at];
  if (token === undefined || token.kind === 'semicolon' || token.folded === 'and' || token.folded === '&')
    return true;
  if (page.words.orders.longestAt(page.tokens, at) !== null) return true;
  if (token.kind !== 'comma') return false;
  const place = page.words.places.longestAt(page.tokens, at + 1);
  return place !== null || page.words.honorifics.longestAt(page.tokens, at + 1) !== null;
}
