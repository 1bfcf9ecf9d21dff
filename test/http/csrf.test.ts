import type request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteRoutes } from '../../server/app.ts';
import { aPerson } from '../builders/records.ts';
import { type SignedIn, startSite, type TestSite, tokenIn } from './harness.ts';
import { routeTable } from './routeTable.ts';

let site: TestSite;
let admin: SignedIn;
let another: SignedIn;
const somebody = aPerson({ name: 'Wenna Trevose' });

beforeAll(async () => {
  site = await startSite();
  await site.put(somebody);
  [admin, another] = [await site.signIn('admin'), await site.signIn('admin')];
});
afterAll(() => site.close());

const forms = routeTable.filter(({ method, at }) => method === 'post' && !at.startsWith('/setup'));

type Attempt = (at: string) => request.Test | Promise<request.Response>;

const refused: readonly [why: string, send: Attempt][] = [
  ['it has no token', (at) => admin.agent.post(at).type('form').send({ name: 'x' })],
  [
    'its token is another person’s',
    async (at) =>
      admin.agent
        .post(at)
        .type('form')
        .send({ _csrf: await another.token() }),
  ],
  [
    'its token stands in the address',
    async (at) =>
      admin.agent
        .post(`${at}?_csrf=${await admin.token()}`)
        .type('form')
        .send({ name: 'x' }),
  ],
  [
    'its token comes second',
    async (at) =>
      admin.agent
        .post(at)
        .type('form')
        .send(`_csrf=none&_csrf=${await admin.token()}`),
  ],
  [
    'it comes from another origin',
    async (at) =>
      admin.agent
        .post(at)
        .set('Origin', 'https://other.example')
        .type('form')
        .send({ _csrf: await admin.token() }),
  ],
  [
    'its origin is hidden',
    async (at) =>
      admin.agent
        .post(at)
        .set('Origin', 'null')
        .type('form')
        .send({ _csrf: await admin.token() }),
  ],
  [
    'the browser says it is cross-site',
    async (at) =>
      admin.agent
        .post(at)
        .set('Sec-Fetch-Site', 'cross-site')
        .type('form')
        .send({ _csrf: await admin.token() }),
  ],
  [
    'the browser says it comes from a sister site',
    async (at) =>
      admin.agent
        .post(at)
        .set('Sec-Fetch-Site', 'same-site')
        .type('form')
        .send({ _csrf: await admin.token() }),
  ],
  [
    'it is sent as plain text',
    async (at) =>
      admin.agent
        .post(at)
        .set('Content-Type', 'text/plain')
        .send(`_csrf=${await admin.token()}`),
  ],
  ['it is JSON', async (at) => admin.agent.post(at).send({ _csrf: await admin.token() })],
];

describe.each(forms)('a form for $at', ({ at }) => {
  it.each(refused)('is refused when %s', async (_why, send) => {
    const before = site.services.store.view().sequence;
    expect((await send(at)).status).toBe(403);
    expect(site.services.store.view().sequence).toBe(before);
  });
});

describe('a form with photos', () => {
  it.each([
    ['no token', async () => ''],
    ['another person’s token', () => another.token()],
  ])('and %s is refused before a byte of a photo is stored', async (_why, token) => {
    let received = 0;
    const watched = await startSite({
      around: (services) => ({
        ...services,
        images: new Proxy(services.images, {
          get(target, key) {
            if (key === 'receive') received += 1;
            const own: unknown = Reflect.get(target, key);
            return typeof own === 'function' ? own.bind(target) : own;
          },
        }),
      }),
    });
    const comms = await watched.signIn('comms');
    const sent = comms.agent
      .post('/intake')
      .field('_csrf', await token())
      .attach('photos', Buffer.from('x'), 'a.jpg');
    expect((await sent).status).toBe(403);
    expect(received).toBe(0);
    await watched.close();
  });

  it('whose token comes after the photo is refused', async () => {
    const sent = admin.agent
      .post('/intake')
      .attach('photos', Buffer.from('x'), 'a.jpg')
      .field('_csrf', await admin.token());
    expect((await sent).status).toBe(403);
  });
});

describe('a token', () => {
  it('from before signing in is worth nothing afterwards', async () => {
    const agent = site.visitor();
    const _csrf = tokenIn((await agent.get('/sign-in')).text);
    const email = another.account?.email;
    await agent.post('/sign-in').type('form').send({ _csrf, email, password: 'wrong but long' }).expect(422);
    const fresh = await site.signIn('comms');
    await fresh.agent.post('/sample/remove').type('form').send({ _csrf }).expect(403);
  });

  it('is accepted from our own page', async () => {
    const origin = new URL(await site.listen());
    const { account, agent } = await site.signIn('comms');
    expect(account?.audience).toBe('comms');
    const _csrf = tokenIn((await agent.get('/people')).text);
    const sent = agent
      .post('/sample/remove')
      .set('Host', origin.host)
      .set('Origin', origin.origin)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ _csrf });
    expect((await sent).status).toBe(303);
  });
});

describe('reading', () => {
  it('changes nothing, whoever reads and whatever the address carries', async () => {
    const before = site.services.store.view().sequence;
    const routes = siteRoutes(site.services, site.config).filter(({ method }) => method === 'get');
    expect(routes.length).toBeGreaterThan(20);
    for (const { at } of routeTable.filter(({ method }) => method === 'get')) {
      await admin.get(`${at}?action=delete&_method=POST&_csrf=${await admin.token()}`);
    }
    expect(site.services.store.view().sequence).toBe(before);
  });
});
