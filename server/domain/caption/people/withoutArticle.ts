import { isInitial, isMajestys } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import { wordsBeforeRoles } from '../words/english/joiningWords.ts';

/** A role or body without small words and marks in front, and without marks and years at its end. */
export function withoutArticle(page: Page, range: Range): Range {
  let { from, to } = range;
  while (
    to > from &&
    ['number', 'dash', 'stop', 'other'].includes(page.tokens[to - 1]?.kind ?? '') &&
    page.tokens[to - 2]?.kind !== 'word'
  )
    to -= 1;
  if (
    page.tokens[to - 1]?.kind === 'number' &&
    /^(?:19|20)\d\d(?:-\d{1,4})?$/u.test(page.tokens[to - 1]?.text ?? '')
  )
    to -= 1;
  while (
    from < range.to &&
    (isArticle(page, from) || page.tokens[from]?.kind !== 'word') &&
    page.tokens[from]?.kind !== 'number'
  )
    from += 1;
  return { from, to };
}

/** A small word in front of a role or body, which is none of it. */
const isArticle = (page: Page, at: number): boolean => {
  const token = page.tokens[at];
  if (token === undefined || isMajestys(page, at)) return false;
  const { articles: foreign, ofs } = page.words;
  if (!isInitial(token) && wordsBeforeRoles.has(token.folded)) return true;
  return isSmall(page, at) && (foreign.holds(token) || ofs.holds(token));
};

/** In small letters; where another language begins with it ("O presidente", "Y Prif Weinidog"), before a job or a small word. */
function isSmall(page: Page, at: number): boolean {
  if (page.tokens[at]?.capital === false) return true;
  const isJob = page.words.jobs.longestAt(page.tokens, at + 1) !== null;
  return page.joints !== null && (isJob || page.tokens[at + 1]?.capital === false);
}
