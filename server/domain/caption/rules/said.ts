import { coreOf, isFields, isTelling } from '../page/core.ts';
import { holdsJob, honorificAt, isInitial, jobAt, some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import { companyJobs } from '../words/english/officeWords.ts';
import type { Guess } from './guess.ts';
import { type Around, foundAs, type Rule } from './Rule.ts';
import { aboutWeights } from './weights.ts';

const called = 'what is said of somebody';

/** What somebody does or where they belong. */
export const said: Rule = {
  name: called,
  reads: 'Chair of Sarn Harbour Trust',
  guess,
};

function guess(page: Page, chunk: Range, around: Around): Guess | null {
  const person = foundAs(around, 'person');
  const core = coreOf(page, chunk);
  const first = page.tokens[core.from];
  const length = core.to - core.from;
  if (first === undefined || length <= 0 || length > 30) return null;
  const weight =
    aboutWeight(page, core) -
    (namesKnown(page, person) ? 1.8 : namesStranger(page, person) ? 0.9 : 0) -
    (isFields(page, core) ? 1 : 0);
  return { label: 'about', weight, rule: called };
}

/** A job before a name that begins with a known given name: "Housing Officer Gus White". */
function namesKnown(page: Page, person: Guess | null): boolean {
  const parts = person?.parts;
  if (parts === undefined || parts.before === null) return false;
  const last = parts.before.to - 1;
  if (jobAt(page, last, last + 1).many || page.words.people.holds(page.tokens[last])) return true;
  if (
    isSmallJob(page, last) &&
    !some(page, parts.name.from, parts.name.to, (token) => isOfWork(page, token.folded))
  )
    return true;
  return page.words.given.holds(page.tokens[parts.name.from]);
}

/** "Mayor's Consort Finn Cole": a job that is no abbreviation and stands before no company, and then two capitals, none of them of work. */
function namesStranger(page: Page, person: Guess | null): boolean {
  const parts = person?.parts;
  if (parts?.before == null || parts.after !== null || parts.name.to - parts.name.from !== 2) return false;
  const job = parts.before.to - 1;
  const word = page.tokens[job];
  if (
    word === undefined ||
    word.acronym ||
    companyJobs.has(word.folded) ||
    jobAt(page, job, job + 1).length === 0
  )
    return false;
  return !some(page, parts.name.from, parts.name.to, (token) => isOfWork(page, token.folded));
}

/** "driver Kwasi Reid": a job in small letters right before capitals is a job of somebody. */
const isSmallJob = (page: Page, at: number): boolean =>
  page.tokens[at]?.capital === false && jobAt(page, at, at + 1).length > 0;

const isOfWork = (page: Page, word: string): boolean =>
  page.words.bodies.has(word) || page.words.fields.has(word);

function aboutWeight(page: Page, core: Range): number {
  const first = page.tokens[core.from];
  if (first === undefined) return -9;
  const length = core.to - core.from;
  let weight = length > 9 ? aboutWeights.long : 0;
  if (!first.capital && isTelling(page, first)) weight += aboutWeights.telling;
  if (honorificAt(page, core.from, core.to) === length) return weight + aboutWeights.job;
  if (holdsJob(page, core.from, core.to)) return weight + aboutWeights.job;
  if (page.words.offices.holds(first) && length > 1) return weight + aboutWeights.office;
  if (some(page, core.from, core.to, (token) => token.capital && page.words.bodies.holds(token))) {
    return weight + aboutWeights.body;
  }
  if (some(page, core.from, core.to, (token) => token.acronym && token.text.length > 2 && !isInitial(token)))
    weight += aboutWeights.acronym;
  if (!first.capital) return weight + aboutWeights.small;
  return weight + (length === 1 ? aboutWeights.single : aboutWeights.capitals);
}
