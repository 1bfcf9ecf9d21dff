import type { Request } from 'express';
import type { Audience } from '../domain/directory/audience.ts';

/** Who is asking. */
export interface Visitor {
  readonly audience: Audience;
  /** null: not signed in. */
  readonly accountId: string | null;
  readonly name: string | null;
}

const anybody: Visitor = { audience: 'public', accountId: null, name: null };
const known = new WeakMap<object, Visitor>();

/** Who is asking; the public until a session says otherwise. */
export function visitorOf(req: Request): Visitor {
  return known.get(req) ?? anybody;
}

/** Only the session's middleware says who is asking. */
export function recognise(req: Request, visitor: Visitor): void {
  known.set(req, visitor);
}
