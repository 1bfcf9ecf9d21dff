import { timingSafeEqual } from 'node:crypto';
import { csrfSync } from 'csrf-sync';
import type { Request, Response } from 'express';
import { fieldOf } from './forms.ts';
import { visitorOf } from './visitor.ts';

/** The name of the form token's field: the first of every form. */
export const tokenField = '_csrf';

const { generateToken, getTokenFromState } = csrfSync({ size: 32 });
const withForm = new WeakSet<object>();

/** The token for this page's forms; null where nobody is signed in and the page has no form that needs one. */
export function tokenFor(req: Request): string | null {
  if (req.session === undefined) return null;
  if (visitorOf(req).accountId === null && !withForm.has(req)) return null;
  return generateToken(req);
}

/** Announces a form for somebody who is not signed in: a session starts, and the page is not kept anywhere. */
export function startForm(req: Request, res: Response): void {
  withForm.add(req);
  res.set('Cache-Control', 'no-store');
}

/** Whether the form carries the token of its session: the first value of its token field, nothing else. */
export function hasToken(req: Request): boolean {
  if (req.session === undefined) return false;
  const kept = getTokenFromState(req);
  const sent = fieldOf(req.body, tokenField);
  return typeof kept === 'string' && sameText(kept, sent);
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
