import { jobAt, some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import { employedPeople, plainPeople } from '../words/english/peopleWords.ts';
import type { Piece } from './roleAndBody.ts';

/**
 * What a plural before several names says of each: "firefighters" a role, "PENCO employees" a body, "team members"
 * nothing. Of "a host of captains" it is the captains.
 */
export function groupPiece(page: Page, piece: Piece): Piece | null {
  const last = page.tokens[piece.to - 1]?.folded ?? '';
  const third = page.tokens[piece.from + 2]?.folded;
  const isCounted = ['a', 'an'].includes(page.tokens[piece.from]?.folded ?? '') && third === 'of';
  const whole = isCounted ? { ...piece, from: piece.from + 3 } : piece;
  const hasName = some(page, whole.from, whole.to - 1, (token) => token.capital && token.folded !== 'team');
  if (employedPeople.has(last)) return hasName ? { ...whole, to: whole.to - 1 } : null;
  if (plainPeople.has(last) || (last === 'members' && !hasName && !sitsOn(page, whole))) return null;
  return whole;
}

/** "board members": of what they are members says what they do; "team members" does not. */
const sitsOn = (page: Page, { to }: Piece): boolean =>
  ['board', 'cabinet', 'committee', 'council', 'panel'].includes(page.tokens[to - 2]?.folded ?? '');

/** "PENCO employees: A; B; C" is said of all of them. */
export const isAnnounced = (page: Page, { to }: Piece): boolean =>
  [to, to + 1].some((at) => page.tokens[at]?.kind === 'colon');

/** The first job of the range is a plural. */
export function isMany(page: Page, { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) {
    const job = jobAt(page, at, to);
    if (job.length > 0) return job.many;
  }
  return false;
}
