import { honorificAt, isInitial, isMajestys, isPostnominal, jobAt, placeAt } from '../../page/lookup.ts';
import { type Page, type Range, skip } from '../../page/page.ts';
import { wordsBeforeNames } from '../../words/english/joiningWords.ts';

/** A small word, or an article of another language; before a capital, one with a capital is part of a name ("Les Amis"). */
function isLead(page: Page, at: number): boolean {
  const [token, next] = [page.tokens[at], page.tokens[at + 1]];
  if (token === undefined || wordsBeforeNames.has(token.folded)) return token !== undefined;
  if (!page.words.articles.holds(token)) return false;
  return !(token.capital && next?.capital === true) || isArticleOfJob(page, at + 1);
}

/** "Dywedodd y Cynghorydd …": a language that puts its verb first writes that with a capital. */
const opensWithVerb = (page: Page, at: number, to: number): boolean =>
  page.joints !== null &&
  at + 1 < to &&
  page.tokens[at]?.capital === true &&
  page.words.scenes.holds(page.tokens[at]) &&
  !page.words.given.holds(page.tokens[at]);

/** "Y Prif Weinidog", "Die Bürgermeisterin": capitals of an office, not of a name. */
const isArticleOfJob = (page: Page, at: number): boolean =>
  page.joints !== null && page.words.jobs.longestAt(page.tokens, at) !== null;

interface Opening {
  readonly at: number;
  readonly place: Range | null;
  readonly brackets: readonly Range[];
}

/** "Second Assistant Director", "the first Working Group": an ordinal with no mark after it places nobody. */
const isOrdinal = (page: Page, at: number, length: number): boolean =>
  length === 1 &&
  /^(?:first|second|third|fourth|fifth|sixth)$/u.test(page.tokens[at]?.folded ?? '') &&
  page.tokens[at + 1]?.kind === 'word';

/** A quoted short name has few words; a whole caption in quotes has many. */
const closesSoon = (page: Page, at: number): boolean =>
  [at + 2, at + 3, at + 4].some((i) => page.tokens[i]?.kind === 'quote');

/** "2nd Lt.", "1st officer": a number that belongs to the title or job after it. */
const isOfTitle = (page: Page, at: number, to: number): boolean =>
  jobAt(page, at, to).length > 1 || honorificAt(page, at, to) > 1;

/** One letter or two are initials, unless another language says a place with them: "à gauche", "A sinistra". */
const isLetter = (page: Page, at: number, to: number): boolean =>
  (page.tokens[at]?.text.length ?? 0) < 3 && (page.joints === null || placeAt(page, at, to) < 2);

/** Past numbers, bullets and small words; "(second) Ann Lee" and "left, Ann Lee" say her place first. */
export function skipLead(page: Page, chunk: Range): Opening {
  let at = chunk.from;
  let place: Range | null = null;
  const brackets: Range[] = [];
  while (at < chunk.to) {
    const token = page.tokens[at];
    if (token === undefined) break;
    const length =
      isLetter(page, at, chunk.to) || (token.capital && at > chunk.from) ? 0 : placeAt(page, at, chunk.to);
    if (length > 0 && at + length < chunk.to && !isOrdinal(page, at, length)) {
      place = { from: at, to: at + length };
      at += length;
    } else if (token.kind === 'open' && (page.partners[at] ?? -1) > at) {
      brackets.push({ from: at, to: skip(page, at) });
      at = skip(page, at);
    } else if (opensWithVerb(page, at, chunk.to)) at += 1;
    else if (token.kind === 'number' && isOfTitle(page, at, chunk.to)) break;
    else if (
      token.kind === 'word' &&
      (!isLead(page, at) || (isInitial(token) && !isArticleOfJob(page, at + 1)) || isMajestys(page, at))
    )
      break;
    else if (token.kind === 'quote' && page.tokens[at + 1]?.capital && closesSoon(page, at)) break;
    else at += 1;
  }
  return { at, place, brackets };
}

/** "dan ofal y | tiwtor": an article in small letters before a small word; "Arweinydd y Cyngor" is one office. */
const isLastArticle = (page: Page, at: number, to: number): boolean =>
  page.joints !== null &&
  at + 1 < to &&
  page.words.loneArticles.holds(page.tokens[at]) &&
  page.tokens[at + 1]?.capital === false;

/** What stands before the name, without small words at its beginning and marks at its end; null for nothing. */
export const trimmed = (page: Page, range: Range): Range | null => {
  let { from, to } = range;
  for (let at = from; at < to; at += 1) {
    const token = page.tokens[at];
    if (
      token !== undefined &&
      !token.capital &&
      (page.words.scenes.holds(token) || token.folded === 'from' || isLastArticle(page, at, to))
    )
      from = at + 1;
  }
  while (from < to && isLead(page, from) && !isMajestys(page, from)) from += 1;
  while (to > from && (page.tokens[to - 1]?.kind !== 'word' || page.tokens[to - 1]?.folded === 'the'))
    to -= 1;
  return to > from ? { from, to } : null;
};

interface Rest {
  readonly letters: Range | null;
  readonly after: Range | null;
  readonly place: Range | null;
  readonly brackets: readonly Range[];
}

/** What follows the name in its chunk. */
export function readRest(page: Page, from: number, to: number): Rest {
  let letters = null as Range | null;
  let after = null as Range | null;
  let place = null as Range | null;
  const brackets: Range[] = [];
  for (let at = from; at < to; ) {
    const token = page.tokens[at];
    if (token === undefined) break;
    const length = placeAt(page, at, to);
    if (token.kind === 'open' && skip(page, at) > at + 1) {
      brackets.push({ from: at, to: skip(page, at) });
      at = skip(page, at);
    } else if (token.kind === 'open') {
      brackets.push({ from: at, to });
      at = to;
    } else if (length > 1 && page.tokens[at + length]?.folded === 'of') break;
    else if (after === null && token.kind === 'word' && isPostnominal(page, token)) {
      letters = { from: letters?.from ?? at, to: at + 1 };
      at += 1;
    } else if (length > 0 && endsChunk(page, at + length, to) && !isInName(page, at)) {
      place = { from: at, to: at + length };
      at += length;
    } else {
      if (token.kind === 'word' || token.kind === 'number') after = { from: after?.from ?? at, to: at + 1 };
      at += 1;
    }
  }
  return { letters, after, place, brackets };
}

/** "The Alan Turner Centre" is no place in the picture. */
const isInName = (page: Page, at: number): boolean =>
  page.tokens[at]?.capital === true && page.tokens[at - 1]?.capital === true;

const endsChunk = (page: Page, at: number, to: number): boolean =>
  at >= to || page.tokens[at]?.kind === 'open' || page.tokens[at]?.kind === 'stop';
