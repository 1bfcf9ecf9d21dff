import type { Request, RequestHandler, Response } from 'express';
import type { Options } from 'express-rate-limit';
import { checkSignIn } from '../../services/accounts.ts';
import type { Services } from '../../services/services.ts';
import { run } from '../bodies.ts';
import { fieldOf } from '../forms.ts';
import { TooMany } from '../problem.ts';
import { signInAs } from '../recogniseVisitor.ts';
import type { Route } from '../route.ts';
import { safeNext } from '../safeNext.ts';
import { endSession } from '../session.ts';
import { visitorOf } from '../visitor.ts';
import { readKept } from './kept.ts';
import { showKept } from './showAgain.ts';
import { showSignIn } from './signInPage.ts';

const wrong = 'The e-mail address or the password is not right. Check both and try again.';

export function signInRoutes(services: Services): Route[] {
  const limit = failures();
  return [
    { method: 'get', path: '/sign-in', audience: 'public', handle: openSignIn },
    {
      method: 'post',
      path: '/sign-in',
      audience: 'public',
      body: 'form',
      handle: async (req, res) => {
        await run(await limit(), req, res);
        await signIn(services, req, res);
      },
    },
    { method: 'post', path: '/sign-out', audience: 'staff', body: 'form', handle: signOut },
  ];
}

/** At most 30 failures an address in ten minutes; what succeeds does not count. Loaded with the first try. */
function failures(): () => Promise<RequestHandler> {
  let limit: Promise<RequestHandler> | undefined;
  return () => {
    limit ??= import('express-rate-limit').then(({ rateLimit }) => rateLimit(slowly));
    return limit;
  };
}

const slowly: Partial<Options> = {
  windowMs: 10 * 60_000,
  limit: 30,
  skipSuccessfulRequests: true,
  standardHeaders: false,
  legacyHeaders: false,
  // A proxy that is not trusted may say what it likes: it is not listened to.
  validate: { xForwardedForHeader: false },
  handler: (_req, _res, next) => next(new TooMany()),
};

async function openSignIn(req: Request, res: Response): Promise<void> {
  const next = safeNext(fieldOf(req.query, 'next'));
  if (visitorOf(req).accountId === null) await showSignIn(req, res, { next, kept: null });
  else res.set('Cache-Control', 'no-store').redirect(303, next);
}

async function signIn(services: Services, req: Request, res: Response): Promise<void> {
  const email = fieldOf(req.body, 'email');
  const next = safeNext(fieldOf(req.body, 'next'));
  const kept = readKept(fieldOf(req.body, 'kept'));
  const account = await checkSignIn(services, email, fieldOf(req.body, 'password'));
  if (account === null) {
    const errors = [{ id: 'email', message: wrong }];
    services.log.warn({ address: req.ip }, 'a sign-in failed');
    await showSignIn(req, res, { next, kept, email, errors }, 422);
    return;
  }
  await signInAs(req, account, services.clock.now());
  services.log.info({ account: account.id }, 'signed in');
  if (kept !== null) showKept(req, res, kept);
  else res.set('Cache-Control', 'no-store').redirect(303, next);
}

/** `cookies` is left out of Clear-Site-Data: it would sign people out of the council's other sites. */
async function signOut(req: Request, res: Response): Promise<void> {
  await endSession(req);
  res.clearCookie(req.secure ? '__Host-from-left' : 'from-left', {
    path: '/',
    secure: req.secure,
    httpOnly: true,
    sameSite: 'lax',
  });
  res.set('Clear-Site-Data', '"cache", "storage"').set('Cache-Control', 'no-store').redirect(303, '/');
}
