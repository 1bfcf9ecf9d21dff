import type { Guess } from './guess.ts';
import { honorificAt, isInitial, isPostnominal, jobAt, placeAt, some } from './lookup.ts';
import { type Page, type Range, skip } from './page.ts';
import { aboutWeights as weights } from './weights.ts';

/** What of a chunk is words: leading marks and articles, and brackets at its end, left out. */
export function coreOf(page: Page, chunk: Range): Range {
  let { from, to } = chunk;
  while (from < to && page.tokens[from]?.kind !== 'word' && page.tokens[from]?.kind !== 'number') from += 1;
  while (to > from && page.tokens[to - 1]?.kind === 'close' && (page.partners[to - 1] ?? -1) > from) {
    to = page.partners[to - 1] ?? to;
  }
  while (to > from && !['word', 'number'].includes(page.tokens[to - 1]?.kind ?? '')) to -= 1;
  return { from, to };
}

/** Reads a chunk as what somebody does or where they belong. */
export function guessAbout(page: Page, chunk: Range, person: Guess | null): Guess | null {
  const core = coreOf(page, chunk);
  const first = page.tokens[core.from];
  const length = core.to - core.from;
  if (first === undefined || length <= 0 || length > 30) return null;
  const weight = weigh(page, core) - (namesKnown(page, person) ? 1.8 : 0) - (isFields(page, core) ? 1 : 0);
  return { label: 'about', weight, rule: 'what is said of somebody' };
}

/** A job before a name that begins with a known given name: "Housing Officer Gus White". */
function namesKnown(page: Page, person: Guess | null): boolean {
  const parts = person?.parts;
  if (parts === undefined || parts.before === null) return false;
  const last = parts.before.to - 1;
  if (jobAt(page, last, last + 1).many || page.words.people.has(page.tokens[last]?.folded ?? '')) return true;
  if (parts.name.to - parts.name.from < 2) return false;
  return page.words.given.has(page.tokens[parts.name.from]?.folded ?? '');
}

/** Whether all its words are fields of work: the end of "Housing, Homes and Place". */
export const isFields = (page: Page, chunk: Range): boolean =>
  !some(
    page,
    coreOf(page, chunk).from,
    coreOf(page, chunk).to,
    (token) => !page.words.fields.has(token.folded),
  );

/** Reads a chunk as going on with what was said before the mark: "Housing, Homes | and Place". */
export function guessMore(page: Page, chunk: Range, about: Guess | null): Guess | null {
  if (about === null) return null;
  const bonus = isFields(page, chunk) ? 2.6 : 0;
  return { ...about, label: 'more', weight: about.weight + bonus, rule: 'goes on' };
}

function weigh(page: Page, core: Range): number {
  const first = page.tokens[core.from];
  if (first === undefined) return -9;
  const length = core.to - core.from;
  let weight = length > 9 ? weights.long : 0;
  if (!first.capital && isTelling(page, first.folded)) weight += weights.telling;
  if (honorificAt(page, core.from, core.to) === length) return weight + weights.job;
  if (some(page, core.from, core.to, (_, at) => jobAt(page, at, core.to).length > 0))
    return weight + weights.job;
  if (page.words.offices.has(first.folded) && length > 1) return weight + weights.office;
  if (some(page, core.from, core.to, (token) => token.capital && page.words.bodies.has(token.folded))) {
    return weight + weights.body;
  }
  if (some(page, core.from, core.to, (token) => token.acronym && token.text.length > 2 && !isInitial(token)))
    weight += weights.acronym;
  if (!first.capital) return weight + weights.small;
  return weight + (length === 1 ? weights.single : weights.capitals);
}

/** What is said of somebody before the name, parted from it by a comma: "The Mayor of P, Cllr X". */
export function guessAhead(page: Page, chunk: Range, person: Guess | null): Guess | null {
  const named = person?.parts;
  const namesSomebody =
    person !== null &&
    (person.weight >= 3 ||
      (named?.before && (named.name.to - named.name.from > 1 || person.shares === true)));
  const core = coreOf(page, chunk);
  if (isFields(page, chunk)) return { label: 'ahead', weight: 1.2, rule: 'said before the name' };
  const holdsJob = some(page, core.from, core.to, (_, at) => jobAt(page, at, core.to).length > 0);
  if (!holdsJob || core.to - core.from > 14) return null;
  return { label: 'ahead', weight: weights.job - (namesSomebody ? 3 : 0.6), rule: 'said before the name' };
}

/** "Mr and Mrs Eyre": a title with its name still to come. */
export function guessTitle(page: Page, chunk: Range): Guess | null {
  const core = coreOf(page, chunk);
  const length = honorificAt(page, core.from, core.to);
  const isTitle = length === core.to - core.from && couples.has(page.tokens[core.from]?.folded ?? '');
  return isTitle ? { label: 'ahead', weight: 5, rule: titleAlone } : null;
}

/** The name of that rule. */
export const titleAlone = 'a title alone';

const couples = new Set(['cllr', 'councillor', 'dr', 'lord', 'mr', 'prof', 'rev', 'revd', 'sir']);

/** "Firemen" or "GRACE employees" before the names of several. */
export function guessGroup(page: Page, chunk: Range): Guess | null {
  const core = coreOf(page, chunk);
  const last = page.tokens[core.to - 1];
  if (last === undefined) return null;
  let many = page.words.people.has(last.folded) && last.folded.endsWith('s');
  for (let at = core.from; at < core.to; at += 1) {
    const job = jobAt(page, at, core.to);
    if (job.many && at + job.length === core.to) many = true;
  }
  return many ? { label: 'group', weight: 2.9, rule: 'said of several' } : null;
}

/** Unnamed people: "?", "unknown", "two guests". */
export function guessOthers(page: Page, chunk: Range): Guess | null {
  let { from, to } = chunk;
  while (
    to > from &&
    ['stop', 'other', 'newline'].includes(page.tokens[to - 1]?.kind ?? '') &&
    page.tokens[to - 1]?.text !== '?'
  )
    to -= 1;
  while (from < to && ['and', 'with', 'an', 'a', 'the', 'also'].includes(page.tokens[from]?.folded ?? ''))
    from += 1;
  const count = wholePhrase(page, chunk) ? 1 : countOf(page, from, to);
  if (count === 0) return null;
  return { label: 'others', weight: 4.5, rule: 'somebody unnamed', count };
}

/** "The author of this humble project". */
const wholePhrase = (page: Page, chunk: Range): boolean => {
  const article = page.tokens[chunk.from]?.folded ?? '';
  const found = page.words.unnamed.longestAt(page.tokens, chunk.from, chunk.to);
  if (found === null || !['the', 'a', 'an'].includes(article)) return false;
  if (article !== 'the') return chunk.from + found.length >= placeCore(page, chunk).to;
  return !some(page, chunk.from, chunk.to, (token) => token.capital);
};

function countOf(page: Page, from: number, to: number): number {
  const { unnamed, counts, people } = page.words;
  const [first, last] = [page.tokens[from], page.tokens[to - 1]];
  if (first === undefined || last === undefined) return 0;
  if (first.text === '?') return some(page, from, to, (token) => token.capital) ? 0 : 1;
  if (first.folded === 'are' || first.folded === 'is') return 0;
  const firstOnes = first.folded === 'first' && to - from === 2 ? counts.indexOf(last.folded) + 1 : 0;
  if (firstOnes > 0) return firstOnes;
  const number = first.kind === 'number' ? Number(first.text) : counts.indexOf(first.folded) + 1;
  const counted = some(
    page,
    from + 1,
    Math.min(to, from + 6),
    (token, at) => people.has(token.folded) || unnamed.longestAt(page.tokens, at, to) !== null,
  );
  if (number > 0 && number < 60 && counted) return number;
  const found = unnamed.longestAt(page.tokens, from, to);
  if (
    found !== null &&
    (from + found.length >= to || !some(page, from + found.length, to, (token) => token.capital))
  )
    return 1;
  return found !== null && first.folded.startsWith('un') ? 1 : 0;
}

/** A place alone: "left", "(right)", "second from left". */
export function guessPlace(page: Page, chunk: Range): Guess | null {
  if (isBracketAlone(page, chunk)) return { label: 'place', weight: 4.5, rule: 'a bracket by itself' };
  const core = placeCore(page, chunk);
  const length = placeAt(page, core.from, core.to);
  return length > 0 && core.from + length >= core.to
    ? { label: 'place', weight: 4.5, rule: 'where somebody stands' }
    : null;
}

/** A bracket between two commas: "Jomo Kenyatta, (right), greets". */
export const isBracketAlone = (page: Page, chunk: Range): boolean =>
  page.tokens[chunk.from]?.kind === 'open' &&
  skip(page, chunk.from) >= chunk.to &&
  skip(page, chunk.from) > chunk.from + 1;

/** The words of a chunk that may be a place, without brackets and the sentence's end. */
export function placeCore(page: Page, chunk: Range): Range {
  let { from, to } = chunk;
  while (from < to && page.tokens[from]?.kind !== 'word' && page.tokens[from]?.kind !== 'number') from += 1;
  while (to > from && page.tokens[to - 1]?.kind !== 'word' && page.tokens[to - 1]?.kind !== 'number') to -= 1;
  return { from, to };
}

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
  if (isRegion(page, core) || isTown(page, core, next) || isUncounted(page, core))
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

/** What happens in the picture. */
export function guessScene(page: Page, chunk: Range): Guess {
  const first = page.tokens[skipMarks(page, chunk)];
  const tells = first !== undefined && !first.capital && isTelling(page, first.folded);
  return { label: 'scene', weight: tells ? 3 : 0, rule: 'what happens' };
}

const isTelling = (page: Page, word: string): boolean =>
  page.words.scenes.has(word) || (word.endsWith('ing') && !page.words.nounsInIng.has(word));

function skipMarks(page: Page, chunk: Range): number {
  let at = chunk.from;
  while (at < chunk.to && page.tokens[at]?.kind !== 'word') at = skip(page, at);
  return at;
}
