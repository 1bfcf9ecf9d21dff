import { honorificAt, isCaseless, some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import { roleJoints } from '../words/english/joiningWords.ts';
import { pastOffices } from '../words/english/officeWords.ts';
import { splitAtBody } from './bodyAfterJob.ts';
import { isBodyName, isPrize, namesBody } from './bodyName.ts';
import { jobIn } from './jobIn.ts';
import { isInBodyName } from './jobInBodyName.ts';
import type { Piece } from './roleAndBody.ts';
import { withoutArticle } from './withoutArticle.ts';

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
  if (isInBodyName(page, piece, range, job)) return { role: null, body: range };
  return splitAtBody(page, range, job);
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
    (token) => page.words.fields.holds(token) && !roleJoints.has(token.folded),
  );
  return isShort && isField ? { role: range, body: null } : {};
}
