import { isPluralTitle } from './english/pluralTitles.ts';
import type { Guess, NameParts } from './guess.ts';
import { honorificAt, isInitial, isPostnominal, jobAt, placeAt, some } from './lookup.ts';
import { type NameRun, nameRunAt } from './names.ts';
import { type Page, type Range, skip } from './page.ts';
import { personWeights as weights } from './weights.ts';

/** Small words before a name that belong to nobody. */
const leads = new Set([
  'and',
  'with',
  'also',
  'including',
  'plus',
  'by',
  'the',
  'is',
  'are',
  'a',
  'an',
  'then',
  'to',
  'from',
  'being',
  'was',
  'were',
  'her',
  'his',
  'their',
  'our',
  'here',
  'as',
  'it',
  'that',
  'late',
  'its',
  'my',
  'your',
]);

/** Reads a chunk as one person: [job or body] [titles] name [letters] [job] [place], with brackets anywhere. */
export function guessPerson(page: Page, chunk: Range): Guess | null {
  const opening = skipLead(page, chunk);
  const start = startOfName(page, opening.at, chunk.to);
  if (start === null) return null;
  const { run, title } = start;
  const rest = readRest(page, run.to, chunk.to);
  const parts: NameParts = {
    name: { from: run.from, to: run.to },
    honorific: title > 0 ? { from: run.from - title, to: run.from } : null,
    postnominals: rest.letters,
    before: trimmed(page, { from: opening.at, to: run.from - title }),
    after: rest.after,
    place: rest.place ?? opening.place,
    brackets: [...opening.brackets, ...rest.brackets],
    aside: run.aside,
  };
  const shares =
    title > 0
      ? isPluralTitle(page.tokens[run.from - 1]?.folded ?? '')
      : parts.before !== null && isPlural(page, parts.before);
  const rule = title > 0 ? 'title and name' : 'name';
  return { label: 'person', weight: weigh(page, run, parts), rule, parts, shares };
}

interface Opening {
  readonly at: number;
  readonly place: Range | null;
  readonly brackets: readonly Range[];
}

/** Past numbers, bullets and small words; "(second) Ann Lee" and "left, Ann Lee" say her place first. */
function skipLead(page: Page, chunk: Range): Opening {
  let at = chunk.from;
  let place: Range | null = null;
  const brackets: Range[] = [];
  while (at < chunk.to) {
    const token = page.tokens[at];
    if (token === undefined) break;
    const length =
      token.text.length < 3 || (token.capital && at > chunk.from) ? 0 : placeAt(page, at, chunk.to);
    if (length > 0 && at + length < chunk.to) {
      place = { from: at, to: at + length };
      at += length;
    } else if (token.kind === 'open' && (page.partners[at] ?? -1) > at) {
      brackets.push({ from: at, to: skip(page, at) });
      at = skip(page, at);
    } else if (token.kind === 'word' && (!leads.has(token.folded) || isInitial(token))) break;
    else if (token.kind === 'quote' && page.tokens[at + 1]?.capital) break;
    else at += 1;
  }
  return { at, place, brackets };
}

const trimmed = (page: Page, range: Range): Range | null => {
  let { from, to } = range;
  for (let at = from; at < to; at += 1) {
    const token = page.tokens[at];
    if (
      token !== undefined &&
      !token.capital &&
      (page.words.scenes.has(token.folded) || token.folded === 'from')
    )
      from = at + 1;
  }
  while (from < to && leads.has(page.tokens[from]?.folded ?? '')) from += 1;
  while (to > from && page.tokens[to - 1]?.kind !== 'word') to -= 1;
  return to > from ? { from, to } : null;
};

interface Start {
  readonly run: NameRun;
  /** Tokens of its titles. */
  readonly title: number;
}

/** Where the name begins: after the first title; else after the last job or body that stands before it. */
function startOfName(page: Page, from: number, to: number): Start | null {
  for (let at = from; at < to; at += 1) {
    page.work.steps += 1;
    const token = page.tokens[at];
    if (token === undefined || token.kind === 'open') break;
    const title = honorificAt(page, at, to);
    if (title === 0) at += Math.max(0, jobAt(page, at, to).length - 1);
    if (title === 0) continue;
    if (at + title >= to) return null;
    const number = page.tokens[at + title]?.kind === 'number' ? 1 : 0;
    const run = nameRunAt(page, at + title + number, to);
    if (run !== null && !isJobAfterTitle(page, at + title, to)) return { run, title: title + number };
    at += title - 1;
  }
  return bareName(page, from, to);
}

/** "Mayor Officer", "Chief Executive": a title that belongs to a job. */
const isJobAfterTitle = (page: Page, at: number, to: number): boolean => {
  const job = jobAt(page, at, to);
  return job.length > 0 && at + job.length >= to;
};

function bareName(page: Page, from: number, to: number): Start | null {
  const first = page.tokens[from];
  if (first === undefined) return null;
  if (first.capital || first.kind === 'quote') {
    const run = nameRunAt(page, from, to);
    const isAlone = run !== null && run.words === 1 && run.to < to && !page.words.given.has(first.folded);
    const later = isAlone ? endOfJob(page, from, to) : null;
    const named = later === null ? null : nameRunAt(page, later, to);
    if (named !== null) return { run: named, title: 0 };
    if (run !== null && isPlain(page, run)) return withRank(page, run);
  }
  const after = endOfJob(page, from, to);
  const run = after === null ? null : nameRunAt(page, after, to);
  if (run !== null) return { run, title: 0 };
  const whole = first.capital || first.kind === 'quote' ? nameRunAt(page, from, to) : null;
  return whole === null ? null : { run: whole, title: 0 };
}

/** "LCDR Robert Howard": capitals before two words of a name are a rank, whether or not it is listed. */
function withRank(page: Page, run: NameRun): Start {
  const [first, second] = [page.tokens[run.from], page.tokens[run.from + 1]];
  const isRank =
    first !== undefined &&
    second !== undefined &&
    run.words > 2 &&
    /^\p{Lu}{2,6}\d?$/u.test(first.text) &&
    !second.acronym;
  const rest = isRank ? nameRunAt(page, run.from + 1, run.to) : null;
  return rest === null ? { run, title: 0 } : { run: rest, title: 1 };
}

/** A run with neither job nor body nor field in it, or that begins with a known given name. */
function isPlain(page: Page, run: NameRun): boolean {
  const first = page.tokens[run.from];
  if (first !== undefined && page.words.given.has(first.folded) && run.words > 1) return true;
  return !some(
    page,
    run.from,
    run.to,
    (token, at) =>
      jobAt(page, at, run.to).length > 0 || page.words.fields.has(token.folded) || isMany(page, token.folded),
  );
}

/** The end of the last job before the name: "harbour master | Kenny", "Dean of Engineering | Fred Terman". */
function endOfJob(page: Page, from: number, to: number): number | null {
  let end: number | null = null;
  for (let at = from; at < to; at += 1) {
    page.work.steps += 1;
    const token = page.tokens[at];
    if (token === undefined || !['word', 'number', 'slash'].includes(token.kind)) break;
    const job = jobAt(page, at, to);
    if (job.length > 0 || (isMany(page, token.folded) && page.tokens[at + 1]?.folded !== 'of')) {
      end = at + Math.max(1, job.length);
      at = end - 1;
    } else if (end !== null && page.words.given.has(token.folded) && token.capital) return at;
    else if (end !== null && (page.words.fields.has(token.folded) || page.words.relations.has(token.folded)))
      end = at + 1;
    else if (page.words.relations.has(token.folded) && !token.capital) end = at + 1;
    else if (end !== null && token.capital && page.tokens[at - 1]?.folded !== 'of') break;
  }
  return end;
}

/** "Pupils", "AIChE members". */
function isPlural(page: Page, before: Range): boolean {
  const last = before.to - 1;
  return jobAt(page, last, before.to).many || isMany(page, page.tokens[last]?.folded ?? '');
}

/** People in the plural: "Teammates". */
const isMany = (page: Page, word: string): boolean => page.words.people.has(word) && word.endsWith('s');

interface Rest {
  readonly letters: Range | null;
  readonly after: Range | null;
  readonly place: Range | null;
  readonly brackets: readonly Range[];
}

/** What follows the name in its chunk. */
function readRest(page: Page, from: number, to: number): Rest {
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
    } else if (after === null && token.kind === 'word' && isPostnominal(page, token)) {
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

/** How much speaks for this being a person. */
function weigh(page: Page, run: NameRun, parts: NameParts): number {
  let weight = parts.honorific === null ? (weights.byWords[run.words] ?? weights.longer) : weights.titled;
  const first = page.tokens[run.from];
  if (first === undefined) return -9;
  if (page.words.given.has(first.folded)) weight += weights.givenName;
  if (isInitial(first) && run.words > 1) weight += weights.initial;
  if (parts.postnominals !== null) weight += weights.letters;
  if (parts.before !== null && parts.honorific === null) {
    weight += page.words.given.has(first.folded) ? weights.jobBefore : weights.jobBeforeStranger;
  }
  if (parts.aside !== null) weight += weights.initial;
  const last = page.tokens[run.to - 1];
  if (last !== undefined && page.words.bodies.has(last.folded) && !(run.words === 1))
    weight += weights.bodyLast;
  if (
    first.acronym &&
    first.text.length > 2 &&
    parts.honorific === null &&
    (last === first || (last?.acronym ?? false))
  ) {
    weight += weights.acronym;
  }
  if (page.words.regions.longestAt(page.tokens, run.from, run.to)?.length === run.to - run.from)
    weight += weights.region;
  if (
    some(page, run.from, run.to, (token, at) => at > run.from && isForeign(page, at, run, token.folded)) &&
    parts.honorific === null
  )
    weight += weights.foreign;
  if (!some(page, run.from, run.to, (token) => !page.words.fields.has(token.folded)))
    weight += weights.fields;
  if (parts.after !== null) weight += afterWeight(page, parts.after);
  return weight;
}

/** "Lord Nelson captain": what looks like a title and a name stands before a job as its body. */
const beginsWithField = (page: Page, at: number): boolean => {
  const title = page.tokens[at - 2];
  const isNoble =
    title !== undefined &&
    ['lord', 'lady', 'king', 'queen', 'prince', 'duke', 'royal'].includes(title.folded);
  return isNoble && jobAt(page, at, at + 1).length > 0;
};

function isForeign(page: Page, at: number, run: Range, folded: string): boolean {
  const job = jobAt(page, at, run.to);
  if (at < run.to - 1 && page.words.fields.has(folded)) return true;
  return job.length > 0 || page.words.bodies.has(folded) || months.has(folded) || folded === 'the';
}

/** Names of days and months: what begins with them is a date. */
const months = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .filter((word) => word !== 'may' && word !== 'april' && word !== 'june'),
);

/** Words right after a name without a mark: a job is likely, anything else is not. */
function afterWeight(page: Page, after: Range): number {
  if (beginsWithField(page, after.from)) return weights.region;
  const holdsJob = some(page, after.from, after.to, (_, at) => jobAt(page, at, after.to).length > 0);
  const first = page.tokens[after.from]?.folded ?? '';
  if (holdsJob || ['of', 'from', 'at', 'for'].includes(first)) return weights.jobAfter;
  return weights.wordsAfter;
}
