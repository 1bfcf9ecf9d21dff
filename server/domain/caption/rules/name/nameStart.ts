import { honorificAt, jobAt, some } from '../../page/lookup.ts';
import type { Page } from '../../page/page.ts';
import { peerTitles } from '../../words/english/titleWords.ts';
import { longestBody } from '../weights.ts';
import { endOfJob } from './endOfJob.ts';
import { type NameRun, nameRunAt } from './nameRun.ts';
import { isMany } from './plural.ts';

interface Start {
  readonly run: NameRun;
  /** Tokens of its titles. */
  readonly title: number;
}

/** Where the name begins: after the first title; else after the last job or body that stands before it. */
export function startOfName(page: Page, from: number, to: number): Start | null {
  for (let at = from; at < to; at += 1) {
    page.work.steps += 1;
    const token = page.tokens[at];
    if (token === undefined || token.kind === 'open') break;
    const job = jobAt(page, at, to).length;
    const found = honorificAt(page, at, to);
    const title = job > found || isOffice(page, at, job, found) ? 0 : found;
    if (title === 0) at += Math.max(0, job - 1);
    if (title === 0) continue;
    if (at + title >= to && at === from) return null;
    const number = page.tokens[at + title]?.kind === 'number' ? 1 : 0;
    const run = nameRunAt(page, at + title + number, to);
    const named = run === null || job !== title ? null : afterTown(page, run);
    if (named !== null) return { run: named, title: 0 };
    if (run !== null && !isJobAfterTitle(page, at + title, to))
      return { run: withSeat(page, run, to), title: title + number };
    at += title - 1;
  }
  return bareName(page, from, to);
}

/** "Burmistrz Dolin | Anna Wilk": between an office of another language and a known given name its town. */
function afterTown(page: Page, run: NameRun): NameRun | null {
  const [first, second] = [page.tokens[run.from], page.tokens[run.from + 1]];
  if (page.joints === null || run.words < 3 || page.words.given.holds(first)) return null;
  return page.words.given.holds(second) ? nameRunAt(page, run.from + 1, run.to) : null;
}

/** "Landrat Dr. Kern": of an office and a title of another language the office is what somebody does. */
const isOffice = (page: Page, at: number, job: number, titles: number): boolean =>
  page.joints !== null &&
  job > 0 &&
  titles > job &&
  page.words.honorifics.longestAt(page.tokens, at)?.length === job;

/** "Lord Hart | of Sarn": the place belongs to the name of a peer. */
function withSeat(page: Page, run: NameRun, to: number): NameRun {
  const isPeer = peerTitles.has(page.tokens[run.from - 1]?.folded ?? '') && run.words === 1;
  const seat = page.tokens[run.to + 1];
  const isSeat =
    page.tokens[run.to]?.folded === 'of' && seat?.capital === true && !page.words.bodies.holds(seat);
  return isPeer && isSeat && run.to + 1 < to ? { ...run, to: run.to + 2 } : run;
}

/** "Mayor Officer", "Chief Executive": a title that belongs to a job. */
const isJobAfterTitle = (page: Page, at: number, to: number): boolean => {
  const job = jobAt(page, at, to);
  return job.length > 0 && at + job.length >= to;
};

/** With no title: the name stands first, or after the last job, group or body before it. */
function bareName(page: Page, from: number, to: number): Start | null {
  const first = page.tokens[from];
  if (first === undefined) return null;
  if (first.capital || first.kind === 'quote') {
    const run = nameRunAt(page, from, to);
    const isAlone = run !== null && run.words === 1 && run.to < to && !page.words.given.holds(first);
    const isBody = isBodyAfter(page, run, to);
    const later =
      isAlone || isGroupAfter(page, run, to) || isOfficeAfter(page, run, to) || isBody
        ? endOfJob(page, from, to)
        : null;
    const named = later === null ? null : nameRunAt(page, later, to);
    if (named !== null) return { run: named, title: 0 };
    if (isBody && !page.words.given.holds(first)) return ownedName(page, from, to);
    if (run !== null && isPlain(page, run)) return withOffice(page, run) ?? withRank(page, run);
  }
  const after = endOfJob(page, from, to);
  const run = after === null ? null : nameRunAt(page, after, to);
  if (run !== null) return { run, title: 0 };
  const whole = first.capital || first.kind === 'quote' ? nameRunAt(page, from, to) : null;
  return whole === null ? null : { run: whole, title: 0 };
}

/** "Quay Row volunteers Dora Fenwick": what looks like a name is whose people they are. */
function isGroupAfter(page: Page, run: NameRun | null, to: number): boolean {
  const next = run === null ? undefined : page.tokens[run.to];
  if (run === null || next === undefined || run.to + 1 >= to || next.capital || next.kind !== 'word')
    return false;
  return (
    (jobAt(page, run.to, to).many || isMany(page, next.folded)) && page.tokens[run.to + 1]?.capital === true
  );
}

/** "Merchant Navy veteran Geoff Lamb", "Lifeboat Press Officer Nerys Holt": a job, and right after it a known given name. */
function isOfficeAfter(page: Page, run: NameRun | null, to: number): boolean {
  const length = run === null ? 0 : jobAt(page, run.to, to).length;
  const next = run === null ? undefined : page.tokens[run.to + length];
  return length > 0 && next?.capital === true && page.words.given.holds(next);
}

/** "Sarn Swimming | Club's head coach", "North Sarn | NHS Trust": capitals right after it that end in a word for a body. */
function isBodyAfter(page: Page, run: NameRun | null, to: number): boolean {
  if (run === null) return false;
  for (let at = run.to; at < Math.min(to, run.to + longestBody); at += 1) {
    page.work.steps += 1;
    const token = page.tokens[at];
    if (token?.kind !== 'word' || !token.capital) return false;
    const word = token.folded.replace(/'s?$/u, '');
    if (page.words.bodies.has(word) || word !== token.folded) return jobAt(page, at, to).length === 0;
  }
  return false;
}

/** "Team GB's | Ollie Grant": a known given name right after the first possessive. */
function ownedName(page: Page, from: number, to: number): Start | null {
  for (let at = from; at < Math.min(to - 1, from + longestBody); at += 1) {
    const [owner, token] = [page.tokens[at], page.tokens[at + 1]];
    if (owner === undefined || !/s'$|'s$/u.test(owner.folded)) continue;
    const run = token?.capital && page.words.given.holds(token) ? nameRunAt(page, at + 1, to) : null;
    return run === null ? null : { run, title: 0 };
  }
  return null;
}

/** "Dean Sarah Whitlock": a word that is a job as well as a given name, before another given name. */
function withOffice(page: Page, run: NameRun): Start | null {
  const [first, second] = [page.tokens[run.from], page.tokens[run.from + 1]];
  const isOffice = run.words > 2 && first !== undefined && page.words.surnameJobs.holds(first);
  const rest = isOffice && page.words.given.holds(second) ? nameRunAt(page, run.from + 1, run.to) : null;
  return rest === null ? null : { run: rest, title: 0 };
}

/** "LCDR Bo Lunn": capitals before two words of a name are a rank, whether or not it is listed. */
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
  if (first !== undefined && page.words.given.holds(first) && run.words > 1) return true;
  return !some(
    page,
    run.from,
    run.to,
    (token, at) =>
      jobAt(page, at, run.to).length > 0 || page.words.fields.holds(token) || isMany(page, token.folded),
  );
}
