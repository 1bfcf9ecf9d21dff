import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Services } from '../services/services.ts';
import { answerAfterSaving } from './answerAfterSaving.ts';
import { SessionStore } from './sessionStore.ts';

/** What a session holds. Times are instants of the site's clock, in milliseconds. */
declare module 'express-session' {
  interface SessionData {
    accountId?: string;
    /** Of the account as it was at sign-in: when either changes, the session ends. */
    audience?: string;
    passwordMark?: string;
    signedInAt?: number;
    seenAt?: number;
    message?: string;
  }
}

const names = { https: '__Host-from-left', http: 'from-left' };

/**
 * Sessions by cookie, begun only by the forms of sign-in and set-up. Over https (also as told by a trusted proxy) the
 * cookie is `__Host-` and Secure; over plain http, as on the council officer's own machine, it cannot be. It lasts
 * as long as the browser; how long the session lasts is for `recogniseVisitor` to say, by the site's clock.
 */
export function sessions(services: Services, secret: string): RequestHandler {
  const over = (name: string, secure: boolean) =>
    session({
      name,
      secret,
      // One each: express-session hangs the cookie's settings on its store.
      store: new SessionStore(services.sessions, services.clock),
      resave: false,
      saveUninitialized: false,
      cookie: { httpOnly: true, sameSite: 'lax', path: '/', secure },
    });
  const [https, http] = [over(names.https, true), over(names.http, false)];
  return (req, res, next) => {
    const markEnd = answerAfterSaving(res);
    (req.secure ? https : http)(req, res, (error?: unknown) => {
      markEnd();
      next(error);
    });
  };
}

/** Puts the session on disk now, so that a failure is known before anything is answered. */
export function saveSession(req: Express.Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.save((error: unknown) => (error ? reject(error) : resolve()));
  });
}

/** Gives the browser a new session in place of the one it came with, which ends. */
export function renewSession(req: Express.Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.regenerate((error: unknown) => (error ? reject(error) : resolve()));
  });
}

/** Ends the session on disk. */
export function endSession(req: Express.Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.destroy((error: unknown) => (error ? reject(error) : resolve()));
  });
}
