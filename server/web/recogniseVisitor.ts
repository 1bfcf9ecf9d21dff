import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Account } from '../services/accountPorts.ts';
import type { Services } from '../services/services.ts';
import { renewSession, saveSession } from './session.ts';
import { sessionLimits, stillStands } from './sessionLimits.ts';
import { recognise } from './visitor.ts';

/**
 * Says who a session's visitor is, as the account stands now. A session ends when the account was disabled, its
 * audience or password changed, or its time is up.
 */
export function recogniseVisitor(services: Services): RequestHandler {
  return async (req, _res, next) => {
    const { accountId } = req.session;
    if (accountId === undefined) return next();
    const account = services.accounts.byId(accountId);
    const now = services.clock.now().getTime();
    if (account === undefined || !holds(req, account, now)) {
      await renewSession(req);
      return next();
    }
    if (now - (req.session.seenAt ?? 0) >= sessionLimits.step) req.session.seenAt = now;
    recognise(req, { audience: account.audience, accountId: account.id, name: account.name });
    next();
  };
}

/** Makes the session this account's, from now on. The session is a new one, so that an id from before is worth nothing. */
export async function signInAs(req: Request, account: Account, now: Date): Promise<void> {
  await renewSession(req);
  Object.assign(req.session, {
    accountId: account.id,
    audience: account.audience,
    passwordMark: markOf(account),
    signedInAt: now.getTime(),
    seenAt: now.getTime(),
  });
  await saveSession(req);
  recognise(req, { audience: account.audience, accountId: account.id, name: account.name });
}

function holds(req: Request, account: Account, now: number): boolean {
  const { audience, passwordMark, signedInAt = 0, seenAt = 0 } = req.session;
  return (
    !account.disabled &&
    audience === account.audience &&
    passwordMark === markOf(account) &&
    stillStands({ signedInAt, seenAt }, now)
  );
}

/** Changes when the password does, and tells nothing of it. */
const markOf = (account: Account): string =>
  createHash('sha256')
    .update(account.passwordHash ?? '')
    .digest('base64url');
