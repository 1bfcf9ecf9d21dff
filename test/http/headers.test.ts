import { fileURLToPath } from 'node:url';
import type { Response } from 'supertest';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { readAssetNames } from '../../server/web/assets.ts';
import { type SignedIn, startSite, storeWith, type TestSite } from './harness.ts';

let site: TestSite;
let comms: SignedIn;
beforeAll(async () => {
  site = await startSite();
  comms = await site.signIn('comms');
});
afterAll(() => site.close());

const anyone = () => site.visitor();

/** A site whose store fails at every reading. */
function broken() {
  const view = () => {
    throw new Error('ENOENT: no such file, open "/srv/secret/path"');
  };
  return createApp({ ...site.services, store: storeWith(site.services.store, { view }) }, site.config);
}

const answers: readonly [what: string, status: number, get: () => PromiseLike<Response>][] = [
  ['a page made for the first time', 200, () => anyone().get('/people')],
  ['the same page kept finished', 200, () => anyone().get('/people')],
  ['a page for somebody signed in', 200, () => comms.get('/people')],
  ['a form', 200, () => anyone().get('/sign-in')],
  ['a page that is not there', 404, () => anyone().get('/no-such-page')],
  ['an address that is none', 400, () => anyone().get('/people/%zz')],
  ['a page that failed', 500, () => request(broken()).get('/search?q=x')],
  ['a redirect', 303, () => anyone().get('/intake')],
  ['a form refused', 403, () => anyone().post('/sign-in').type('form').send({ email: 'x' })],
  [
    'a form too large',
    413,
    () =>
      anyone()
        .post('/sign-in')
        .type('form')
        .send({ email: 'x'.repeat(600_000) }),
  ],
  ['a wrong method', 405, () => anyone().delete('/people')],
  ['JSON', 200, () => anyone().get('/api/v1/people')],
  ['JSON of nothing', 404, () => anyone().get('/api/v1/people/a1b2c3d4e5f6')],
  ['a style sheet', 200, () => anyone().get('/assets/council.css')],
  ['the script', 200, () => anyone().get(readAssetNames().script)],
  ['a picture', 200, () => anyone().get('/assets/icon.svg')],
  ['health', 200, () => anyone().get('/healthz')],
];

describe.each(answers)('%s', (_what, status, get) => {
  it(`comes with status ${status} and every header of safety`, async () => {
    const { headers, status: found } = await get();
    expect(found).toBe(status);
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    const age = /max-age=(\d+)/u.exec(String(headers['strict-transport-security']))?.[1];
    expect(Number(age)).toBeGreaterThanOrEqual(31_536_000);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  });
});

describe('an error', () => {
  it.each([
    ['a page', '/search?q=x'],
    ['JSON', '/api/v1/people'],
  ])('as %s says what to do and a reference, and nothing of the inside', async (_form, path) => {
    const { text } = await request(broken()).get(path).expect(500);
    expect(text).not.toMatch(/ENOENT|secret|node_modules|\.ts|at \w+ \(|version/u);
    const reference = /(?:<strong>|"reference":")([a-z0-9]{12})/u.exec(text)?.[1];
    expect(site.logged.filter((line) => line.reference === reference)).toHaveLength(1);
  });

  it('is logged with its cause', async () => {
    await request(broken()).get('/search?q=a-secret-word');
    const line = site.logged.findLast(({ message }) => message === 'a request failed');
    expect(line?.fault).toContain('ENOENT');
    expect(JSON.stringify(site.logged)).not.toContain('a-secret-word');
  });
});

describe('what is private', () => {
  it.each([
    ['a page', '/people'],
    ['JSON', '/api/v1/people'],
    ['a page that is not there', '/no-such-page'],
  ])('as %s is kept by nobody', async (_what, path) => {
    expect((await comms.get(path)).headers['cache-control']).toBe('no-store');
  });

  it('is sent plain: compression beside a secret tells its length', async () => {
    const { headers } = await comms.agent.get('/people').set('Accept-Encoding', 'br, gzip');
    expect(headers).not.toHaveProperty('content-encoding');
  });
});

describe('the council’s logo', () => {
  it('stands in the header and is served so that no script in it runs', async () => {
    const logo = fileURLToPath(new URL('logo.svg', import.meta.url));
    const own = await startSite({ env: { FROM_LEFT_LOGO: logo } });
    expect((await own.visitor().get('/people')).text).toContain('src="/assets/council-logo"');
    const { headers } = await own.visitor().get('/assets/council-logo').expect(200);
    expect(headers['content-type']).toBe('image/svg+xml');
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    await own.close();
    expect((await anyone().get('/assets/council-logo')).status).toBe(404);
  });
});

describe('the public', () => {
  it.each(['/', '/people', '/search?q=x', '/api/v1/people', '/no-such-page', '/intake'])(
    'gets no cookie at %s',
    async (path) => {
      expect((await anyone().get(path)).headers).not.toHaveProperty('set-cookie');
    },
  );
});
