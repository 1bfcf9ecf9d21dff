import { honorificAt, isInitial, jobAt, some } from './lookup.ts';
import type { Page, Range } from './page.ts';
import type { Token } from './tokens.ts';

/** A stretch of words about one person, with the mark that parts it from what stands before. */
export interface Piece extends Range {
  readonly glue: 'before' | 'after' | 'comma' | 'bracket' | 'dash' | 'of';
}

export interface RoleAndBody {
  readonly role: Range | null;
  readonly body: Range | null;
  /** Pieces that are neither, listed as unread. */
  readonly unread: readonly Range[];
}

/** Parts what is said of one person into a role and a body. */
export function roleAndBody(page: Page, pieces: readonly Piece[]): RoleAndBody {
  let role: Range | null = null;
  let body: Range | null = null;
  const unread: Range[] = [];
  for (const piece of pieces) {
    const part = partOf(page, piece);
    if (part.role === null && part.body === null) unread.push(piece);
    if (part.role !== null) {
      if (role === null) role = part.role;
      else if (adjoins(page, role, part.role) && body === null) role = { from: role.from, to: part.role.to };
      else unread.push(part.role);
    }
    if (part.body !== null) {
      if (body === null) body = part.body;
      else if (adjoins(page, body, part.body) && namesBody(page, part.body))
        body = { from: body.from, to: part.body.to };
      else unread.push(part.body);
    }
  }
  return { role, body, unread };
}

/** Two pieces with nothing but one mark between them. */
const adjoins = (page: Page, a: Range, b: Range): boolean =>
  b.from - a.to <= 1 && page.tokens[a.to]?.kind !== 'open' && page.tokens[a.to]?.kind !== 'close';

const namesBody = (page: Page, range: Range): boolean =>
  some(page, range.from, range.to, (token) => token.capital && page.words.bodies.has(token.folded));

/** Small words in front of a role or body, dropped from it. */
const articles = new Set([
  'the',
  'all',
  'both',
  'its',
  'my',
  'your',
  'a',
  'an',
  'is',
  'was',
  'as',
  'are',
  'were',
  'and',
  'of',
  'from',
  'at',
  'for',
  '&',
  'who',
  'our',
  'her',
  'his',
  'their',
  'also',
]);

/** One piece: a role, a body, or a role with its body after "of", "at", "from", "for" or "with". */
export function partOf(page: Page, piece: Piece): { role: Range | null; body: Range | null } {
  const range = withoutArticle(page, piece);
  if (range.to <= range.from) return { role: null, body: null };
  const job = jobIn(page, range);
  if (job === null && (isPast(page, range) || isTitle(page, range))) return { role: range, body: null };
  if (job === null)
    return {
      role: null,
      body: isBodyName(page, range, piece) ? range : null,
      ...smallRole(page, range, piece),
    };
  if (isBodyWithJob(page, range, job)) return { role: null, body: range };
  return splitAtBody(page, range, job);
}

const isArticle = (page: Page, at: number): boolean => {
  const token = page.tokens[at];
  return token !== undefined && articles.has(token.folded) && !isInitial(token);
};

/** "Mayor" after a name is a job. */
const isTitle = (page: Page, range: Range): boolean =>
  honorificAt(page, range.from, range.to) === range.to - range.from &&
  (page.tokens[range.from]?.text.length ?? 0) > 4;

/** Words that make a role of anything. */
const pastOffices = new Set(['acting', 'deputy', 'ex', 'former', 'interim', 'past', 'then']);

const isPast = (page: Page, range: Range): boolean =>
  range.to - range.from > 1 && pastOffices.has(page.tokens[range.from]?.folded ?? '');

function withoutArticle(page: Page, range: Range): Range {
  let { from, to } = range;
  while (
    to > from &&
    ['number', 'dash', 'stop', 'other'].includes(page.tokens[to - 1]?.kind ?? '') &&
    page.tokens[to - 2]?.kind !== 'word'
  )
    to -= 1;
  if (page.tokens[to - 1]?.kind === 'number' && /^(?:19|20)\d\d$/u.test(page.tokens[to - 1]?.text ?? ''))
    to -= 1;
  while (
    from < range.to &&
    (isArticle(page, from) || page.tokens[from]?.kind !== 'word') &&
    page.tokens[from]?.kind !== 'number'
  )
    from += 1;
  return { from, to };
}

interface Job extends Range {
  readonly many: boolean;
}

function jobIn(page: Page, range: Range): Job | null {
  for (let at = range.from; at < range.to; at += 1) {
    const job = jobAt(page, at, range.to);
    if (job.length > 0) return { from: at, to: at + job.length, many: job.many };
  }
  return null;
}

/** A small-letter phrase without a known job, in a bracket or after a comma, is a role nobody listed. */
function smallRole(page: Page, range: Range, piece: Piece): { role?: Range; body?: null } {
  const first = page.tokens[range.from];
  if (first === undefined || first.capital || first.kind !== 'word') return {};
  const isShort = range.to - range.from <= 4 && piece.glue !== 'after' && piece.glue !== 'bracket';
  const isField = some(
    page,
    range.from,
    range.to,
    (token) => page.words.fields.has(token.folded) && !joints.has(token.folded),
  );
  return isShort && isField ? { role: range, body: null } : {};
}

const joints = new Set(['of', 'at', 'from', 'for', 'with', 'the', 'and', '&', 'to', 'in']);

/** Words that make what follows "of" the name of a company. */
const owners = new Set([
  'ceo',
  'md',
  'founder',
  'co-founder',
  'owner',
  'co-owner',
  'cfo',
  'cto',
  'coo',
  'proprietor',
  'editor',
  'director',
  'chairman',
  'chair',
  'president',
  'partner',
]);

function isBodyName(page: Page, range: Range, piece: Piece): boolean {
  const first = page.tokens[range.from];
  if (first === undefined || first.kind !== 'word') return false;
  if (first.capital) return piece.glue !== 'after' || namesBody(page, range);
  return /^\p{Ll}+\p{Lu}/u.test(first.text) || namesBody(page, range);
}

/** "Thrive Nurse Training College": a job inside the name of a body, with no "of" after the job. */
function isBodyWithJob(page: Page, range: Range, job: Range): boolean {
  const last = page.tokens[range.to - 1];
  const joint = some(page, job.to, range.to, (token) => joints.has(token.folded) && token.folded !== 'and');
  return (
    !joint &&
    last !== undefined &&
    last.capital &&
    job.to < range.to &&
    job.from > range.from &&
    page.words.bodies.has(last.folded)
  );
}

function splitAtBody(page: Page, range: Range, job: Range): { role: Range; body: Range | null } {
  for (let at = job.to; at < range.to; at += 1) {
    const joint = page.tokens[at]?.folded ?? '';
    if (!splitters.has(joint)) continue;
    const body = { from: at + 1, to: range.to };
    if (holdsOtherJob(page, body)) break;
    if (isProper(page, body, joint, page.tokens[job.to - 1]?.folded ?? '')) {
      return { role: { from: range.from, to: at }, body: withoutArticle(page, body) };
    }
  }
  return { role: range, body: null };
}

const splitters = new Set(['of', 'at', 'from', 'for', 'with']);

/** Whether what follows "of" or its like is the proper name of a body, and not a field, a place or another job. */
function isProper(page: Page, range: Range, joint: string, job: string): boolean {
  const first = page.tokens[range.from];
  if (first === undefined) return false;
  const rest = first.folded === 'the' ? range.from + 1 : range.from;
  const own = page.tokens[rest];
  if (own === undefined || !(own.capital || /^\p{Ll}\p{Lu}/u.test(own.text))) return false;
  const hasOwnName = some(page, rest, range.to, (token) => isOwnName(page, token));
  if (!hasOwnName) return false;
  if (namesBody(page, range) || (own.acronym && own.text.length > 1)) return true;
  if (joint === 'at' || joint === 'with') return true;
  if (joint === 'from' || joint === 'for') return first.text === 'The';
  return first.text === 'The' || (owners.has(job) && isCompanyJob(job));
}

/** Another job after "of" ("CEO of A and Director of B"), unless it ends the name of a body ("Hill & Associates"). */
function holdsOtherJob(page: Page, range: Range): boolean {
  const job = jobIn(page, range);
  const last = page.tokens[range.to - 1];
  return job !== null && !(job.to === range.to && last !== undefined && page.words.bodies.has(last.folded));
}

const isCompanyJob = (job: string): boolean =>
  [
    'ceo',
    'md',
    'founder',
    'co-founder',
    'owner',
    'co-owner',
    'cfo',
    'cto',
    'coo',
    'proprietor',
    'editor',
    'director',
    'partner',
  ].includes(job);

const isOwnName = (page: Page, token: Token): boolean =>
  token.kind === 'word' &&
  (token.capital || /^\p{Ll}\p{Lu}/u.test(token.text)) &&
  !page.words.fields.has(token.folded) &&
  !page.words.bodies.has(token.folded);
