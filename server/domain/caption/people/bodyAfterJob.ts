import { endsInFirm, some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Token } from '../tokens/tokens.ts';
import { bodyJoints } from '../words/english/joiningWords.ts';
import { companyJobs, placeJobs, workJobs } from '../words/english/officeWords.ts';
import { namesBody } from './bodyName.ts';
import { jobIn } from './jobIn.ts';
import { withoutArticle } from './withoutArticle.ts';

/** No more joints are tried: the body of a role stands after one of its first ones. */
const mostJoints = 3;

/** Parts "Chair of Sarn Harbour Trust" at the "of"; "Head of Service" stays whole. */
export function splitAtBody(page: Page, range: Range, job: Range): { role: Range; body: Range | null } {
  let tried = 0;
  for (let at = job.to; at < range.to && tried < mostJoints; at += 1) {
    const joint = page.tokens[at]?.folded ?? '';
    if (joint === 'at' && page.tokens[at + 1]?.folded === 'large') continue;
    if (!bodyJoints.has(joint) && !(page.joints !== null && page.words.ofs.has(joint))) continue;
    tried += 1;
    const body = { from: at + 1, to: range.to };
    if (holdsOtherJob(page, body)) break;
    if (isFieldBeforeBody(page, body, joint)) continue;
    if (isProper(page, body, joint, page.tokens[job.to - 1]?.folded ?? '')) {
      return { role: { from: range.from, to: at }, body: withoutArticle(page, body) };
    }
  }
  return { role: range, body: null };
}

/** "Holder for Housing | at Wexbury Council": the field stays with the job, since the body stands after a later word. */
const isFieldBeforeBody = (page: Page, range: Range, joint: string): boolean =>
  (joint === 'for' || joint === 'of') &&
  page.words.fields.holds(page.tokens[range.from]) &&
  some(page, range.from, range.to, (token) => token.folded === 'at' || token.folded === 'with');

const isArticle = (page: Page, { folded, capital }: Token): boolean =>
  folded === 'the' || (!capital && page.words.articles.has(folded));

/** Whether what follows "of" or its like is the proper name of a body, and not a field, a place or another job. */
function isProper(page: Page, range: Range, joint: string, job: string): boolean {
  const first = page.tokens[range.from];
  if (first === undefined) return false;
  const rest = isArticle(page, first) ? range.from + 1 : range.from;
  const own = page.tokens[rest];
  const isNumbered = own?.kind === 'number' && page.tokens[rest + 1]?.capital === true;
  if (own === undefined || !(own.capital || isNumbered || /^\p{Ll}\p{Lu}/u.test(own.text))) return false;
  if (isSchoolOf(page, rest) || endsInFirm(page, range)) return true;
  const hasOwnName = some(page, rest, range.to, (token) => isOwnName(page, token));
  if (!hasOwnName) return false;
  if (namesBody(page, range) || (own.acronym && own.text.length > 1)) return true;
  if (page.words.ofs.has(joint)) return false;
  if (joint === 'at' || joint === 'with') return true;
  if (joint === 'from' || joint === 'for')
    return first.text === 'The' || (companyJobs.has(job) && isLongName(page, rest, range.to));
  if (workJobs.has(job)) return false;
  if (first.text === 'The' || companyJobs.has(job)) return true;
  return !placeJobs.has(job) && isOwnName(page, own) && isLongName(page, rest, range.to);
}

/** "Faculty of Science": the name of a part of a university or of a government, though all its words are fields. */
const isSchoolOf = (page: Page, at: number): boolean =>
  /^(?:academy|college|department|faculty|institute|ministry|school)$/u.test(page.tokens[at]?.folded ?? '') &&
  ['for', 'of'].includes(page.tokens[at + 1]?.folded ?? '') &&
  page.tokens[at + 2]?.capital === true;

/** Two words or more, none of them a field: "Secretary of Sarn Pride". */
const isLongName = (page: Page, from: number, to: number): boolean =>
  to - from > 1 && !some(page, from, to, (token) => token.folded !== 'of' && !isOwnName(page, token));

/** Another job after "of" ("CEO of A and Director of B"), unless it ends the name of a body ("Hill & Associates"). */
function holdsOtherJob(page: Page, range: Range): boolean {
  const job = jobIn(page, range);
  const last = page.tokens[range.to - 1];
  if (job?.many && page.words.bodies.holds(page.tokens[job.to]) && page.tokens[job.to]?.capital) return false;
  return job !== null && !(job.to === range.to && last !== undefined && page.words.bodies.holds(last));
}

const isOwnName = (page: Page, token: Token): boolean =>
  token.kind === 'word' &&
  (token.capital || /^\p{Ll}\p{Lu}/u.test(token.text)) &&
  !page.words.fields.holds(token) &&
  !page.words.bodies.holds(token);
