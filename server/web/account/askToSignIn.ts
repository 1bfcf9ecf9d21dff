import type { Request, Response } from 'express';
import { fieldOf } from '../forms.ts';
import { Problem } from '../problem.ts';
import { safeNext } from '../safeNext.ts';
import { readKept, typedInto } from './kept.ts';
import { type SignInPage, showSignIn } from './signInPage.ts';

/**
 * Sends somebody who is not signed in to sign in first: a reader goes to the sign-in page and comes back; a form
 * that was sent is answered with that page, which carries what was typed.
 */
export async function askToSignIn(req: Request, res: Response): Promise<void> {
  if (req.path.startsWith('/api/')) throw new Problem(401, 'Sign in first', 'This needs an account.');
  if (req.method !== 'POST') {
    res.set('Cache-Control', 'no-store');
    res.redirect(303, `/sign-in?next=${encodeURIComponent(req.originalUrl)}`);
    return;
  }
  const page = req.path === '/sign-in' ? signInAgain(req) : { next: '/', kept: typedInto(req) };
  await showSignIn(req, res, page, 401);
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
