import { timingSafeEqual } from 'node:crypto';
import { csrfSync } from 'csrf-sync';
import type { Request, Response } from 'express';
import { fieldOf } from './forms.ts';
import { saveSession } from './session.ts';
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

/**
 * Announces a form for somebody who is not signed in: a session starts, and the page is not kept anywhere. Rejects
 * with `StoreUnwritable` when the session cannot be kept: the form could not be accepted.
 */
export async function startForm(req: Request, res: Response): Promise<void> {
  res.set('Cache-Control', 'no-store');
  if (getTokenFromState(req) === undefined) await startSession(req);
  withForm.add(req);
}

async function startSession(req: Request): Promise<void> {
  generateToken(req);
  try {
    await saveSession(req);
  } catch (error) {
    // Left as it came, it makes no cookie.
    delete req.session.csrfToken;
    throw error;
  }
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
