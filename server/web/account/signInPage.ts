import type { Request, Response } from 'express';
import type { FieldError } from '../../services/errors.ts';
import { showPage } from '../page.ts';
import { startForm } from '../token.ts';
import { type KeptForm, writeKept } from './kept.ts';

export interface SignInPage {
  /** Where to go afterwards: an address on this site. */
  readonly next: string;
  /** A form to carry on with afterwards. */
  readonly kept: KeptForm | null;
  readonly email?: string;
  readonly errors?: readonly FieldError[];
}

/** Rejects with `StoreUnwritable` while nobody can sign in. */
export async function showSignIn(req: Request, res: Response, page: SignInPage, status = 200): Promise<void> {
  await startForm(req, res);
  const model = {
    title: 'Sign in',
    next: page.next,
    kept: page.kept === null ? null : writeKept(page.kept),
    email: page.email ?? '',
    errors: page.errors ?? [],
  };
  showPage(req, res, 'account/sign-in', model, status);
}
