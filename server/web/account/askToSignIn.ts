import type { Request, Response } from 'express';
import { fieldOf } from '../forms.ts';
import { Problem } from '../problem.ts';
import { safeNext } from '../safeNext.ts';
import { type KeptForm, keptFrom, readKept } from './kept.ts';
import { type SignInPage, showSignIn } from './signInPage.ts';

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
  showSignIn(req, res, req.path === '/sign-in' ? signInAgain(req) : { next: '/', kept: keptOf(req) }, 401);
}

/** The sign-in form itself came too late: it is shown again with what it carried, but for the password. */
function signInAgain({ body }: Request): SignInPage {
  return {
    next: safeNext(fieldOf(body, 'next')),
    kept: readKept(fieldOf(body, 'kept')),
    email: fieldOf(body, 'email'),
    errors: [
      { id: 'email', message: 'This page had been open for too long. Enter your password once more.' },
    ],
  };
}

/** What is typed into our own account forms is no form to carry on with: it may be a password. */
function keptOf(req: Request): KeptForm | null {
  return /^\/(sign-out|setup)\b/u.test(req.path) ? null : keptFrom(req);
}
