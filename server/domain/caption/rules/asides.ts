import { coreOf, isBracketAlone, isTelling, placeCore, saysWho } from '../page/core.ts';
import { isPostnominal, jobAt, placeAt, some } from '../page/lookup.ts';
import { type Page, type Range, skip } from '../page/page.ts';
import type { Guess } from './guess.ts';

/** A place alone: "left", "(right)", "second from left". */
export function guessPlace(page: Page, chunk: Range): Guess | null {
  if (isBracketAlone(page, chunk)) return { label: 'place', weight: 4.5, rule: 'a bracket by itself' };
  const core = placeCore(page, chunk);
  const length = Math.max(placeAt(page, core.from, core.to), rowAlone(page, core));
  return length > 0 && core.from + length >= core.to
    ? { label: 'place', weight: 4.5, rule: 'where somebody stands' }
    : null;
}

/** "Ann Lee, seated, …": a row said of one person, how many words it has. */
const rowAlone = (page: Page, core: Range): number =>
  page.words.rows.longestAt(page.tokens, core.from, core.to)?.length ?? 0;

/** Letters after a name that a comma parts from it: "Ann Lee MSc, PhD". */
export function guessLetters(page: Page, chunk: Range): Guess | null {
  const core = coreOf(page, chunk);
  let at = core.from;
  while (at < core.to && isLetters(page, at)) at += 1;
  if (at === core.from) return null;
  const isAll = at === core.to;
  return isAll ? { label: 'letters', weight: 3.4, rule: 'letters after the name' } : null;
}

const isLetters = (page: Page, at: number): boolean => {
  const token = page.tokens[at];
  return token !== undefined && isPostnominal(page, token);
};

/** What belongs to nobody: family relations, ages, years. */
export function guessNote(page: Page, chunk: Range, next: Range | null): Guess {
  const core = coreOf(page, chunk);
  if (isRegion(page, core) || isTown(page, core, next) || isUncounted(page, core) || isPeopleOf(page, core))
    return { label: 'note', weight: 3.8, rule: 'a note' };
  if (isDate(page, core)) return { label: 'scene', weight: 4, rule: 'a date' };
  const relates = some(
    page,
    core.from,
    core.to,
    (token) => page.words.relations.has(token.folded) || /^(?:aged|ward|year|class)$/u.test(token.folded),
  );
  const isNote = relates && !some(page, core.from, core.to, (token) => token.capital);
  const holdsNumber = some(page, core.from, core.to, (token) => token.kind === 'number');
  return { label: 'note', weight: isNote ? 3.2 : holdsNumber ? 1 : 0.2, rule: 'a note' };
}

/** A day, a month or a year with its month. */
const isDate = (page: Page, core: Range): boolean =>
  core.to - core.from <= 5 &&
  !some(page, core.from, core.to, (token) => token.kind !== 'number' && !isOfDate(token.folded));

const isOfDate = (word: string): boolean =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:jan|febr)uary$|^(?:march|april|may|june|july|august)$|^(?:sept|nov|dec)ember$|^october$|^circa$|^\d+(?:st|nd|rd|th)$/u.test(
    word,
  );

const isRegion = (page: Page, core: Range): boolean => {
  const next = page.tokens[core.to]?.folded ?? '';
  if (['&', 'and'].includes(next)) return false;
  const region = page.words.regions.longestAt(page.tokens, core.from, core.to);
  return region !== null && region.length === core.to - core.from;
};

/** "Detroit, Mich.": one or two words before a region. */
const isTown = (page: Page, core: Range, next: Range | null): boolean =>
  next !== null && core.to - core.from <= 2 && isRegion(page, coreOf(page, next));

/** "Key officials", "other local devotees": people nobody counts. */
function isUncounted(page: Page, core: Range): boolean {
  const last = page.tokens[core.to - 1];
  if (last === undefined || core.to - core.from > 5) return false;
  const many =
    (page.words.people.has(last.folded) && last.folded.endsWith('s')) ||
    jobAt(page, core.to - 1, core.to).many;
  return many && !some(page, core.from, core.to, (token) => token.capital || token.kind === 'number');
}

/** "phlant Ysgol Bro Helyg", "pupils of Sarn School": people nobody counts, and whose they are. */
function isPeopleOf(page: Page, core: Range): boolean {
  const [first, next] = [page.tokens[core.from], page.tokens[core.from + 1]];
  if (first === undefined || next === undefined || core.to - core.from < 2) return false;
  const isOf = ['from', 'of', 'o'].includes(next.folded) || page.words.leadingBodies.has(next.folded);
  const isNamed = some(page, core.from + 1, core.to, (token) => token.capital);
  return isNamed && isOf && page.words.people.has(first.folded);
}

/** What happens in the picture. */
export function guessScene(page: Page, chunk: Range): Guess {
  const first = page.tokens[skipMarks(page, chunk)];
  const tells =
    first !== undefined &&
    !first.capital &&
    isTelling(page, first.folded) &&
    saysWho(page, skipMarks(page, chunk)) === 0;
  return { label: 'scene', weight: tells || opensWithDoing(page, chunk) ? 3 : 0, rule: 'what happens' };
}

/** "Welcoming the result, …": a sentence that opens with what somebody does. */
function opensWithDoing(page: Page, chunk: Range): boolean {
  const [before, first, next] = [chunk.from - 1, chunk.from, chunk.from + 1].map((at) => page.tokens[at]);
  const opens = before === undefined || before.kind === 'stop' || before.kind === 'newline';
  const isDoing = first?.folded.endsWith('ing') === true && !page.words.nounsInIng.has(first.folded);
  return opens && isDoing && next?.kind === 'word' && !next.capital;
}

function skipMarks(page: Page, chunk: Range): number {
  let at = chunk.from;
  while (at < chunk.to && page.tokens[at]?.kind !== 'word') at = skip(page, at);
  return at;
}
