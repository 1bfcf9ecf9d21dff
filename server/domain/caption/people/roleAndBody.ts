import type { Page, Range } from '../page/page.ts';
import { namesBody } from './bodyName.ts';
import { partOf } from './piece.ts';

/** A stretch of words about one person, with the mark that parts it from what stands before. */
export interface Piece extends Range {
  readonly glue: 'before' | 'shared' | 'after' | 'comma' | 'bracket' | 'dash' | 'of';
}

/** What is said of one person, parted. */
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
  const isShared = pieces.some(({ glue }) => glue === 'shared') && hasOwnRole(page, pieces);
  for (const piece of pieces) {
    const whole = partOf(page, piece);
    const part = isShared && piece.glue === 'shared' ? { ...whole, role: null } : whole;
    if (whole.role === null && whole.body === null) unread.push(piece);
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

/** "Champions: A, who runs the bank; B, youth worker": what is said of several gives way to a role of one's own. */
const hasOwnRole = (page: Page, pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => piece.glue !== 'shared' && partOf(page, piece).role !== null);

/** Two pieces with nothing but one mark between them. */
const adjoins = (page: Page, a: Range, b: Range): boolean =>
  b.from - a.to <= 1 && page.tokens[a.to]?.kind !== 'open' && page.tokens[a.to]?.kind !== 'close';
