import { placeCore } from '../page/core.ts';
import { some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Guess } from './guess.ts';
import type { Rule } from './Rule.ts';

const called = 'somebody unnamed';

/** Unnamed people: "?", "unknown", "two guests". */
export const unnamed: Rule = {
  name: called,
  reads: 'and two guests',
  guess,
};

function guess(page: Page, chunk: Range): Guess | null {
  let { from, to } = chunk;
  while (
    to > from &&
    ['dash', 'stop', 'other', 'newline'].includes(page.tokens[to - 1]?.kind ?? '') &&
    page.tokens[to - 1]?.text !== '?'
  )
    to -= 1;
  while (from < to && isLead(page, from)) from += 1;
  const count = wholePhrase(page, chunk) ? 1 : countOf(page, from, to);
  if (count === 0) return null;
  return { label: 'others', weight: 4.5, rule: called, count };
}

/** Before a count or a question mark: "and two guests", "---?---". */
const isLead = (page: Page, at: number): boolean =>
  page.tokens[at]?.kind === 'dash' ||
  ['and', 'with', 'an', 'a', 'the', 'also'].includes(page.tokens[at]?.folded ?? '');

/** "The author of this humble project". */
const wholePhrase = (page: Page, chunk: Range): boolean => {
  const article = page.tokens[chunk.from]?.folded ?? '';
  const found = page.words.unnamed.longestAt(page.tokens, chunk.from, chunk.to);
  if (found === null || !['the', 'a', 'an'].includes(article)) return false;
  if (article !== 'the') return chunk.from + found.length >= placeCore(page, chunk).to;
  return !some(page, chunk.from, chunk.to, (token) => token.capital);
};

/** No more words stand between a number and the people it counts. */
const mostBetween = 5;

const countsPeople = (page: Page, from: number, to: number): boolean =>
  some(
    page,
    from,
    Math.min(to, from + mostBetween),
    (token, at) =>
      page.words.people.holds(token) || page.words.unnamed.longestAt(page.tokens, at, to) !== null,
  );

function countOf(page: Page, from: number, to: number): number {
  const { unnamed, counts } = page.words;
  const [first, last] = [page.tokens[from], page.tokens[to - 1]];
  if (first === undefined || last === undefined) return 0;
  if (first.text === '?') return some(page, from, to, (token) => token.capital) ? 0 : 1;
  if (first.folded === 'are' || first.folded === 'is') return 0;
  const firstOnes = first.folded === 'first' && to - from === 2 ? counts.indexOf(last.folded) + 1 : 0;
  if (firstOnes > 0) return firstOnes;
  const number =
    first.kind === 'number'
      ? Number(first.text)
      : counts.indexOf(first.folded) + 1 || (page.words.countsElsewhere.get(first.folded) ?? 0);
  if (number > 0 && number < 60 && countsPeople(page, from + 1, to)) return number;
  if (page.joints !== null && namesNobody(page, from, to)) return 1;
  const found = unnamed.longestAt(page.tokens, from, to);
  if (
    found !== null &&
    (from + found.length >= to || !some(page, from + found.length, to, (token) => token.capital))
  )
    return 1;
  return found !== null && first.folded.startsWith('un') ? 1 : 0;
}

/** No such phrase of another language has more words. */
const longestPhrase = 5;

/** "un jugador no identificado": a few small words, with what says "unknown" among them. */
function namesNobody(page: Page, from: number, to: number): boolean {
  if (to - from > longestPhrase || some(page, from, to, (token) => token.capital)) return false;
  return some(page, from, to, (_, at) => page.words.unnamed.longestAt(page.tokens, at, to) !== null);
}
