import type { Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disableAccount } from '../../server/services/accounts.ts';
import { anAccount, password, startSite, type TestSite, tokenIn } from './harness.ts';

const minute = 60_000;
const hour = 60 * minute;

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const cookieOf = (answer: Response): string => {
  const header: unknown = answer.headers['set-cookie'];
  return Array.isArray(header) ? (String(header[0]).split(';')[0] ?? '') : '';
};

/** Signs in by hand; answers with the cookies of the form and of the session. */
async function signedIn(audience: 'staff' | 'comms' | 'admin' = 'comms') {
  const account = await anAccount(site.services, audience);
  const form = await site.visitor().get('/sign-in');
  const before = cookieOf(form);
  const answer = await site
    .visitor()
    .post('/sign-in')
    .set('Cookie', before)
    .type('form')
    .send({ _csrf: tokenIn(form.text), email: account.email, password })
    .expect(303);
  return { account, before, cookie: cookieOf(answer), answer };
}

const isSignedIn = async (cookie: string): Promise<boolean> =>
  (await site.visitor().get('/people').set('Cookie', cookie)).text.includes('Sign out');

describe('a session', () => {
  it('has another id after signing in, and the one from before is worth nothing', async () => {
    const { before, cookie } = await signedIn();
    expect(cookie).not.toBe(before);
    expect(await isSignedIn(cookie)).toBe(true);
    expect(await isSignedIn(before)).toBe(false);
  });

  it('is over after signing out, also for somebody who kept its cookie', async () => {
    const { cookie } = await signedIn();
    const _csrf = tokenIn((await site.visitor().get('/people').set('Cookie', cookie)).text);
    const out = await site.visitor().post('/sign-out').set('Cookie', cookie).type('form').send({ _csrf });
    expect(out.status).toBe(303);
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(await isSignedIn(cookie)).toBe(false);
  });

  it.each([
    ['the account is disabled', (email: string) => disableAccount(site.services.accounts, email)],
    ['its audience changes', (email: string) => put(email, { audience: 'staff' })],
    [
      'its password changes',
      async (email: string) => put(email, { passwordHash: await hash('another password') }),
    ],
  ])('ends when %s', async (_why, change) => {
    const { account, cookie } = await signedIn('admin');
    expect(await isSignedIn(cookie)).toBe(true);
    await change(account.email);
    expect(await isSignedIn(cookie)).toBe(false);
  });

  it.each([
    ['29 minutes without a request', 29 * minute, true],
    ['31 minutes without a request', 31 * minute, false],
    ['a clock set back by a day', -24 * hour, false],
    ['a clock set forward by ten years', 10 * 365 * 24 * hour, false],
  ])('after %s: still there is %s', async (_what, passed, there) => {
    const { cookie } = await signedIn();
    site.clock.advance(passed);
    expect(await isSignedIn(cookie)).toBe(there);
    site.clock.set('2026-03-01T12:00:00.000Z');
  });

  it('ends eight hours after signing in, however busy', async () => {
    const { cookie } = await signedIn();
    for (let at = 0; at < 23; at += 1) {
      site.clock.advance(20 * minute);
      expect(await isSignedIn(cookie), `after ${at + 1} times 20 minutes`).toBe(true);
    }
    site.clock.advance(20 * minute);
    expect(await isSignedIn(cookie)).toBe(false);
    site.clock.set('2026-03-01T12:00:00.000Z');
  });

  it('that somebody made up is nobody’s', async () => {
    expect(
      await isSignedIn('from-left=s%3Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'),
    ).toBe(false);
  });
});

describe('an answer', () => {
  it('is not begun before the session is on disk: browsers follow a redirect by its headers', async () => {
    const order: string[] = [];
    const slow = await startSite({
      around: (services) => ({
        ...services,
        sessions: new Proxy(services.sessions, {
          get(target, key) {
            const own: unknown = Reflect.get(target, key);
            if (typeof own !== 'function' || key !== 'write')
              return typeof own === 'function' ? own.bind(target) : own;
            return async (...args: unknown[]) => {
              await new Promise((resolve) => setTimeout(resolve, 30));
              await own.apply(target, args);
              order.push('saved');
            };
          },
        }),
      }),
    });
    const { get } = await import('node:http');
    const origin = await slow.listen();
    await new Promise<void>((resolve) => {
      get(`${origin}/sign-in`, (answer) => {
        order.push('headers');
        answer.resume().on('end', () => resolve());
      });
    });
    expect(order).toEqual(['saved', 'headers']);
    await slow.close();
  });
});

describe('the cookie', () => {
  it('over plain http is not readable by scripts and not sent by other sites’ forms', async () => {
    const { answer } = await signedIn();
    const [cookie = ''] = [answer.headers['set-cookie']].flat();
    expect(cookie).toMatch(/^from-left=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/u);
  });

  it('over https by a trusted proxy is Secure and bound to this host', async () => {
    const behind = await startSite({ env: { FROM_LEFT_TRUSTED_PROXIES: '1' } });
    const answer = await behind.visitor().get('/sign-in').set('X-Forwarded-Proto', 'https');
    const [cookie = ''] = [answer.headers['set-cookie']].flat();
    expect(cookie).toMatch(/^__Host-from-left=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/u);
    expect(cookie.length).toBeLessThan(4096);
    await behind.close();
  });

  it('does not believe a proxy that is not trusted', async () => {
    const answer = await site.visitor().get('/sign-in').set('X-Forwarded-Proto', 'https');
    const [cookie = ''] = [answer.headers['set-cookie']].flat();
    expect(cookie).not.toContain('__Host-');
  });

  it('holds an id of at least 128 bits that never comes twice', async () => {
    const ids = new Set<string>();
    for (let at = 0; at < 50; at += 1) {
      const id = /s%3A([^.]+)\./u.exec(cookieOf(await site.visitor().get('/sign-in')))?.[1] ?? '';
      expect(id.length * 6).toBeGreaterThanOrEqual(128);
      ids.add(id);
    }
    expect(ids.size).toBe(50);
  });
});

const hash = (typed: string) => site.services.passwords.hash(typed);

async function put(email: string, change: object): Promise<void> {
  const account = site.services.accounts.byEmail(email);
  if (account !== undefined) await site.services.accounts.put({ ...account, ...change });
}
