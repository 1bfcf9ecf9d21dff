import type { Request, Response } from 'express';
import { Problem } from '../problem.ts';
import { type KeptForm, keptFrom } from './kept.ts';
import { showSignIn } from './signInPage.ts';

/**
 * Sends somebody who is not signed in to sign in first: a reader goes to the sign-in page and comes back; a form
 * that was sent is answered with that page, which carries what was typed.
 */
export function askToSignIn(req: Request, res: Response): void {
  if (req.path.startsWith('/api/')) throw new Problem(401, 'Sign in first', 'This needs an account.');
  if (req.method !== 'POST') {
    res.set('Cache-Control', 'no-store');
    res.redirect(303, `/sign-in?next=${encodeURIComponent(req.originalUrl)}`);
    return;
  }
  showSignIn(req, res, { next: '/', kept: keptOf(req) }, 401);
}

/** What is typed into our own account forms is no form to carry on with: it may be a password. */
function keptOf(req: Request): KeptForm | null {
  return /^\/(sign-in|sign-out|setup)\b/u.test(req.path) ? null : keptFrom(req);
}
