import { honorificAt, isCaseless, isInitial, isMajestys, jobAt, some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Token } from '../tokens/tokens.ts';
import { pastOffices } from '../words/english/officeWords.ts';
import { splitAtBody } from './bodyAfterJob.ts';
import type { Piece } from './roleAndBody.ts';

export const namesBody = (page: Page, range: Range): boolean =>
  some(page, range.from, range.to, (token) => token.capital && page.words.bodies.holds(token));

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
  'representing',
]);

/** One piece: a role, a body, or a role with its body after "of", "at", "from", "for" or "with". */
export function partOf(page: Page, piece: Piece): { role: Range | null; body: Range | null } {
  const range = withoutArticle(page, piece);
  if (range.to <= range.from || isCaseless(page.tokens[range.from])) return { role: null, body: null };
  const job = jobIn(page, range);
  if (isRelation(page, range)) return { role: null, body: null };
  if (job === null && (isPast(page, range) || isTitle(page, range))) return { role: range, body: null };
  if (job === null)
    return {
      role: null,
      body: isBodyName(page, range, piece) ? range : null,
      ...smallRole(page, range, piece),
    };
  if (
    isBodyWithJob(page, range, job) ||
    isLedByBody(page, range, job) ||
    isFirm(page, piece, range, job) ||
    isForPeople(page, range, job)
  )
    return { role: null, body: range };
  return splitAtBody(page, range, job);
}

const isArticle = (page: Page, at: number): boolean => {
  const token = page.tokens[at];
  if (token === undefined || isMajestys(page, at)) return false;
  const { articles: foreign, ofs } = page.words;
  if (!isInitial(token) && articles.has(token.folded)) return true;
  return isSmall(page, at) && (foreign.holds(token) || ofs.holds(token));
};

/** In small letters; where another language begins with it ("O presidente", "Y Prif Weinidog"), before a job or a small word. */
function isSmall(page: Page, at: number): boolean {
  if (page.tokens[at]?.capital === false) return true;
  const isJob = page.words.jobs.longestAt(page.tokens, at + 1) !== null;
  return page.joints !== null && (isJob || page.tokens[at + 1]?.capital === false);
}

/** "her sister Joan": a family relation in small letters is no role, though the word is a job as well. */
const isRelation = (page: Page, { from, to }: Range): boolean =>
  to - from === 1 && page.tokens[from]?.capital === false && page.words.relations.holds(page.tokens[from]);

/** "Mayor" after a name is a job. */
const isTitle = (page: Page, range: Range): boolean =>
  honorificAt(page, range.from, range.to) === range.to - range.from &&
  (page.tokens[range.from]?.text.length ?? 0) > 4;

const isPast = (page: Page, range: Range): boolean =>
  range.to - range.from > 1 && pastOffices.has(page.tokens[range.from]?.folded ?? '');

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

export interface Job extends Range {
  readonly many: boolean;
}

export function jobIn(page: Page, range: Range): Job | null {
  for (let at = range.from; at < range.to; at += 1) {
    const job = jobAt(page, at, range.to);
    if (job.length > 0) return { from: at, to: at + job.length, many: job.many };
  }
  return null;
}

/** A small-letter phrase without a known job, in a bracket or after a comma, is a role nobody listed. */
function smallRole(page: Page, range: Range, piece: Piece): { role?: Range; body?: null } {
  const first = page.tokens[range.from];
  if (first === undefined || first.kind !== 'word') return {};
  const isForeignNoun =
    page.joints !== null &&
    piece.glue === 'bracket' &&
    range.to - range.from === 1 &&
    (!first.capital || /(?:er|in|or|eur|ist|ent|wart)$/u.test(first.folded));
  if (isForeignNoun && !first.acronym && !isPrize(page, range) && !namesBody(page, range))
    return { role: range, body: null };
  if (first.capital) return {};
  if (piece.glue === 'bracket') return { role: range, body: null };
  const isShort = range.to - range.from <= 4 && piece.glue !== 'after';
  const isField = some(
    page,
    range.from,
    range.to,
    (token) => page.words.fields.holds(token) && !joints.has(token.folded),
  );
  return isShort && isField ? { role: range, body: null } : {};
}

/** "the Penrose Trophy": what somebody holds, or won. */
const isPrize = (page: Page, range: Range): boolean =>
  prizes.has(page.tokens[range.to - 1]?.folded ?? '') ||
  [range.from, range.to - 1].some((at) => page.words.prizes.holds(page.tokens[at]));

const prizes: ReadonlySet<string> = new Set(['award', 'cup', 'medal', 'prize', 'shield', 'trophy']);

function isBodyName(page: Page, range: Range, piece: Piece): boolean {
  const isRepresented = page.tokens[piece.from]?.folded === 'representing';
  const first = page.tokens[range.from];
  if (first === undefined || isPrize(page, range)) return false;
  if (first.kind === 'number') return piece.glue !== 'after' && namesBody(page, range);
  if (first.kind !== 'word') return false;
  const lead = page.tokens[piece.from]?.folded ?? '';
  if (first.capital && (lead === 'of' || lead === 'from'))
    return isInitials(first) || namesBody(page, range) || isPartnership(page, range);
  if (first.capital)
    return (
      piece.glue !== 'after' ||
      isRepresented ||
      isInitials(first) ||
      namesBody(page, range) ||
      isPartnership(page, range)
    );
  return /^\p{Ll}+\p{Lu}/u.test(first.text) || namesBody(page, range);
}

/** "Sarn Nurse Training College": a job inside the name of a body, with no "of" after the job. */
function isBodyWithJob(page: Page, range: Range, job: Range): boolean {
  const last = page.tokens[range.to - 1];
  const joint = some(page, job.to, range.to, (token) => joints.has(token.folded) && token.folded !== 'and');
  return (
    !joint &&
    last !== undefined &&
    last.capital &&
    job.to < range.to &&
    job.from > range.from &&
    page.words.bodies.holds(last)
  );
}

/** "Büro Kern & Partner": in other languages a word for a body first, and a job later. */
const isLedByBody = (page: Page, range: Range, job: Range): boolean =>
  page.joints !== null &&
  job.from > range.from &&
  page.tokens[range.from]?.capital === true &&
  page.words.leadingBodies.holds(page.tokens[range.from]);

/** "Sarn Centre for Carers": the name of a body, and in the plural whom it is for. */
const isForPeople = (page: Page, range: Range, job: Job): boolean =>
  job.many &&
  job.to === range.to &&
  page.tokens[range.from]?.capital === true &&
  job.from - range.from > 2 &&
  ['for', 'of'].includes(page.tokens[job.from - 1]?.folded ?? '') &&
  namesBody(page, { from: range.from, to: job.from - 1 });

/** "Reid Architects", "Dale & Sons Butchers": after a mark, a name in capitals and the trade in the plural. */
const isFirm = (page: Page, piece: Piece, range: Range, job: Job): boolean =>
  job.many &&
  (piece.glue === 'after'
    ? ['from', 'of'].includes(page.tokens[piece.from]?.folded ?? '')
    : !['before', 'shared'].includes(piece.glue)) &&
  job.to === range.to &&
  job.from > range.from &&
  page.tokens[job.from]?.capital === true &&
  !some(page, range.from, job.from, (token) => !isOfFirm(page, token));

const isOfFirm = (page: Page, { capital, folded, text }: Token): boolean =>
  text === '&' || folded === 'and' || (capital && !page.words.fields.has(folded));

/** "of Ford & Son": capitals around "&". */
const isPartnership = (page: Page, { from, to }: Range): boolean =>
  page.tokens[from]?.capital === true && page.tokens[from + 1]?.text === '&' && from + 2 < to;

/** "Tom Page RTÉ": three capitals and more right after a name that are no letters of honour. */
const isInitials = ({ acronym, text }: Token): boolean =>
  (acronym && /^\p{Lu}{3,}$/u.test(text)) || /^\p{Lu}\p{Ll}+(?:\p{Lu}{2}|\d)/u.test(text);

/** Small words that join a job to its field or body. */
const joints = new Set(['of', 'at', 'from', 'for', 'with', 'the', 'and', '&', 'to', 'in']);
