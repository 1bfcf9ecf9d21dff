import type { Page } from '../page/page.ts';
import type { Announcement, Marker, Spot } from './Announcement.ts';
import { afterSoft } from './marks.ts';
import { auxiliary, saysRow } from './rowWordsAt.ts';

/** A row without a mark before it: with an order, a verb or names right after it. */
export const rowInMidSentence: Announcement = {
  name: 'a row in mid-sentence',
  reads: 'Officers of 2009 seated (l-r)',
  find,
};

function find(page: Page, { at, afterMark }: Spot): Marker | null {
  const row = afterMark ? null : page.words.rows.longestAt(page.tokens, at);
  if (row === null) return null;
  const next = afterSoft(page, at + row.length);
  const isOrdered = page.words.orders.longestAt(page.tokens, next) !== null;
  return isOrdered || standsBare(page, at, row.length) || isJoined(page, at, row.length)
    ? { kind: 'row', ...row }
    : null;
}

/** "… Bo Lunn back row Tom Page": small words that say "row" between two capitals. */
const standsBare = (page: Page, at: number, length: number): boolean =>
  !page.tokens[at]?.capital &&
  saysRow(page, at, length) &&
  page.tokens[at - 1]?.capital === true &&
  page.tokens[at + length]?.capital === true;

/** "… and in the back row are X", "while seated are Y": a row in mid-sentence, with the verb after it. */
const isJoined = (page: Page, at: number, length: number): boolean =>
  (['and', 'while', 'with', '&', 'whilst'].includes(page.tokens[at - 1]?.folded ?? '') &&
    auxiliary.has(page.tokens[at + length]?.folded ?? '')) ||
  isJoinedElsewhere(page, at, length);

/** "och i främre raden Eva Holm", "en zittend de wethouders Vos en Smit": after "and" of another language. */
function isJoinedElsewhere(page: Page, at: number, length: number): boolean {
  if (page.joints?.ands.has(page.tokens[at - 1]?.folded ?? '') !== true) return false;
  const isArticle = page.words.articles.holds(page.tokens[at + length]);
  const next = page.tokens[at + length + (isArticle ? 1 : 0)];
  if (saysRow(page, at, length)) return next?.kind === 'word' || next?.kind === 'colon';
  const { honorifics, jobs } = page.words;
  return (
    isArticle && [honorifics, jobs].some((trie) => trie.longestAt(page.tokens, at + length + 1) !== null)
  );
}
