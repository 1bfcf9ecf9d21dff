import { some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Token } from '../tokens/tokens.ts';
import { roleJoints } from '../words/english/joiningWords.ts';
import { namesBody } from './bodyName.ts';
import type { Job } from './jobIn.ts';
import type { Piece } from './roleAndBody.ts';

/** Whether a job stands inside the name of a body, so that all of it is that name. */
export const isInBodyName = (page: Page, piece: Piece, range: Range, job: Job): boolean =>
  isBodyWithJob(page, range, job) ||
  isLedByBody(page, range, job) ||
  isFirm(page, piece, range, job) ||
  isForPeople(page, range, job);

/** "Sarn Nurse Training College": a job inside the name of a body, with no "of" after the job. */
function isBodyWithJob(page: Page, range: Range, job: Range): boolean {
  const last = page.tokens[range.to - 1];
  const joint = some(
    page,
    job.to,
    range.to,
    (token) => roleJoints.has(token.folded) && token.folded !== 'and',
  );
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
