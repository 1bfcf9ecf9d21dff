import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Account, AccountAudience, Accounts, Passwords } from './accountPorts.ts';
import type { Clock, Ids } from './ports.ts';

/** What signing in and keeping accounts work with. */
export interface AccountServices {
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

const hour = 60 * 60 * 1000;
const email = /^[^\s@]+@[^\s@][^\s@.]*\.[^\s@]+$/u;

/** An e-mail address as typed, spaces around it taken off. */
export const emailField = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
  .refine(
    (typed) => email.test(typed) && typed.length <= 254,
    'Enter an e-mail address, such as name@example.org',
  );

/** Any characters, spaces included, as typed. */
export const passwordField = z
  .string()
  .default('')
  .refine((typed) => [...typed].length >= 8, 'Enter a password of 8 characters or more; 15 are better')
  .refine((typed) => typed.length <= 1000, 'Enter a password of 1,000 characters or fewer');

/**
 * The account, if the password is its own. One verification is made whether or not there is such an account, so that
 * nobody learns which addresses have one. A hash of weaker settings is made anew.
 */
export async function checkSignIn(
  { accounts, passwords }: AccountServices,
  email: string,
  password: string,
): Promise<Account | null> {
  const account = accounts.byEmail(email);
  const usable = account !== undefined && !account.disabled ? account : null;
  const right = await passwords.verify(usable?.passwordHash ?? null, password);
  if (usable === null || usable.passwordHash === null || !right) return null;
  if (!passwords.needsRehash(usable.passwordHash)) return usable;
  const renewed = { ...usable, passwordHash: await passwords.hash(password) };
  await accounts.put(renewed);
  return renewed;
}

/** Adds an account. Rejects with `EmailTaken`. */
export async function addAccount(
  services: AccountServices,
  given: NewAccount,
  audience: AccountAudience,
): Promise<Account> {
  const account = await accountOf(services, given, audience);
  await services.accounts.put(account);
  return account;
}

/** Ends an account's use; its sessions end with it. null: there is no such account. */
export async function disableAccount(accounts: Accounts, email: string): Promise<Account | null> {
  const account = accounts.byEmail(email);
  if (account === undefined) return null;
  const disabled = { ...account, disabled: true };
  await accounts.put(disabled);
  return disabled;
}

export const hasAdministrator = (accounts: Accounts): boolean =>
  accounts.all().some((account) => account.audience === 'admin');

/**
 * Makes the one-time link for the first administrator, good for an hour; links made before are worth nothing. The
 * token is the answer and is kept nowhere. null: there is an administrator already.
 */
export async function openSetup({ accounts, clock, ids }: AccountServices): Promise<string | null> {
  if (hasAdministrator(accounts)) return null;
  const token = ids.next() + ids.next() + ids.next();
  const expiresAt = new Date(clock.now().getTime() + hour).toISOString();
  await accounts.putSetupLink({ hash: hashOf(token), expiresAt });
  return token;
}

/** Whether this token still makes an administrator. */
export function setupIsOpen({ accounts, clock }: AccountServices, token: string): boolean {
  const link = accounts.setupLink();
  return (
    link !== null &&
    link.hash === hashOf(token) &&
    clock.now().getTime() < Date.parse(link.expiresAt) &&
    !hasAdministrator(accounts)
  );
}

/** Adds the first administrator by the token. null: the token is no longer good; of two at once, one gets it. */
export async function addFirstAdministrator(
  services: AccountServices,
  token: string,
  given: NewAccount,
): Promise<Account | null> {
  if (!setupIsOpen(services, token)) return null;
  const account = await accountOf(services, given, 'admin');
  return (await services.accounts.putFirst(account, hashOf(token))) ? account : null;
}

async function accountOf(
  { passwords, clock, ids }: AccountServices,
  { email, name, password }: NewAccount,
  audience: AccountAudience,
): Promise<Account> {
  return {
    id: ids.next(),
    email,
    name,
    audience,
    passwordHash: await passwords.hash(password),
    disabled: false,
    addedAt: clock.now().toISOString(),
  };
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
