import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import request, { type Response } from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { aPerson } from '../builders/records.ts';
import { startSite, type TestSite } from './harness.ts';

let site: TestSite;
beforeEach(async () => {
  site = await startSite();
  await site.put(aPerson({ name: 'Wenna Trevose', audience: 'public' }));
});
afterEach(() => site.close());

/** The same site with nothing kept: its first answer is always made anew. */
const live = () => request(createApp(site.services, site.config));
const kept = () => request(site.app);

/** How many requests Express was asked: only those that were not answered from what is kept are logged. */
const asked = () => site.logged.filter(({ message }) => message === 'answered').length;

const withoutDate = ({ headers }: Response) => ({ ...headers, date: '' });

const bytes = (answer: Response): string => String(answer.text ?? '');

describe('a page that the public asks for again', () => {
  it.each([
    ['plain', 'identity'],
    ['as gzip', 'gzip'],
    ['as brotli', 'br, gzip;q=0.8'],
  ])('%s is answered without Express, with the same bytes and headers', async (_form, encoding) => {
    const get = (agent: ReturnType<typeof kept>) =>
      agent.get('/people').set('Accept-Encoding', encoding).buffer(true).parse(whole);
    const first = await get(kept());
    const before = asked();
    const again = await get(kept());
    expect(asked()).toBe(before);
    const fresh = await get(live());
    for (const answer of [first, again]) {
      expect(answer.status).toBe(200);
      expect(withoutDate(answer)).toEqual(withoutDate(fresh));
      expect(answer.body.equals(fresh.body)).toBe(true);
    }
  });

  it('is the same page in every encoding', async () => {
    const get = (encoding: string) =>
      kept().get('/people').set('Accept-Encoding', encoding).buffer(true).parse(whole);
    const plain = (await get('identity')).body.toString();
    expect(plain).toContain('Wenna Trevose');
    expect((await get('br')).headers['content-encoding']).toBe('br');
    const unpacked = [await rawBody('br', brotliDecompressSync), await rawBody('gzip', gunzipSync)];
    expect(unpacked).toEqual([plain, plain]);
  });

  it('is not sent at all when the browser has it, whatever its encoding', async () => {
    const plain = await kept().get('/people').set('Accept-Encoding', 'identity');
    const packed = await kept().get('/people').set('Accept-Encoding', 'br');
    expect(plain.headers.etag).not.toBe(packed.headers.etag);
    for (const etag of [
      String(plain.headers.etag),
      String(packed.headers.etag),
      `W/"x", ${plain.headers.etag}`,
    ]) {
      const answer = await kept().get('/people').set('If-None-Match', etag);
      expect([answer.status, bytes(answer)]).toEqual([304, '']);
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      });
    }
    await kept().get('/people').set('If-None-Match', '"something-else"').expect(200);
  });

  it('has no body for HEAD, and says its length', async () => {
    const page = await kept().get('/people').set('Accept-Encoding', 'identity');
    const head = await kept().head('/people').set('Accept-Encoding', 'identity').expect(200);
    expect(head.headers['content-length']).toBe(page.headers['content-length']);
    expect(head.text).toBeUndefined();
  });
});

describe('a kept page', () => {
  it('is gone as soon as something the public sees changes', async () => {
    await kept().get('/people');
    await site.put(aPerson({ name: 'Jory Pascoe', audience: 'public' }));
    expect((await kept().get('/people')).text).toContain('Jory Pascoe');
  });

  it('is gone as soon as somebody is taken back from the public', async () => {
    const person = aPerson({ name: 'Jory Pascoe', audience: 'public' });
    await site.put(person);
    expect((await kept().get('/people')).text).toContain('Jory Pascoe');
    const etag = String((await kept().get('/people')).headers.etag);
    await site.put({ ...person, audience: 'comms' });
    const answer = await kept().get('/people').set('If-None-Match', etag).expect(200);
    expect(answer.text).not.toContain('Jory Pascoe');
  });

  it('is made anew on another day', async () => {
    await kept().get('/people');
    const before = asked();
    site.clock.set('2026-03-02T12:00:00.000Z');
    await kept().get('/people');
    expect(asked()).toBe(before + 1);
  });

  it('turns at midnight in London, in summer time too', async () => {
    site.clock.set('2026-07-01T22:59:00.000Z');
    await kept().get('/people');
    const before = asked();
    site.clock.set('2026-07-01T22:59:59.000Z');
    await kept().get('/people');
    expect(asked()).toBe(before);
    site.clock.set('2026-07-01T23:00:00.000Z');
    await kept().get('/people');
    expect(asked()).toBe(before + 1);
  });

  it('stays while only what the public does not see changes', async () => {
    await kept().get('/people');
    const before = asked();
    await site.put(aPerson({ name: 'Hidden Person', audience: 'comms' }));
    await kept().get('/people');
    expect(asked()).toBe(before);
  });

  it.each([
    ['free text', '/people?q=wenna'],
    ['a search', '/search?q=wenna'],
    ['a choice beside free text', '/people?kind=staff&q=wenna'],
    ['anything we do not know', '/people?utm=1'],
    ['a page that is not there', '/people/a1b2c3d4e5f6'],
    ['a form', '/sign-in'],
    ['a redirect', '/intake'],
  ])('is never one of %s', async (_what, address) => {
    await kept().get(address);
    const before = asked();
    await kept().get(address);
    expect(asked()).toBe(before + 1);
  });

  it('is never shown to, or made by, somebody signed in', async () => {
    const comms = await site.signIn('comms');
    const own = await comms.get('/photos');
    expect(own.text).toContain('Sign out');
    const before = asked();
    expect((await kept().get('/photos')).text).not.toContain('Sign out');
    expect(asked()).toBe(before + 1);
    await kept().get('/photos');
    expect((await comms.get('/photos')).text).toContain('Sign out');
  });

  it('never differs from the page made anew, in any order of asking and changing', async () => {
    const step = fc.oneof(
      fc.constantFrom(
        '/',
        '/people',
        '/people?page=1',
        '/people?kind=councillor',
        '/photos',
        '/api/v1/people',
      ),
      fc.constantFrom('public', 'staff', 'comms'),
    );
    const person = aPerson({ name: 'Kerensa Blight', audience: 'comms' });
    await site.put(person);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        for (const one of steps) {
          if (!one.startsWith('/'))
            await site.put({ ...person, audience: one === 'public' ? 'public' : 'comms' });
          else expect((await kept().get(one)).text).toBe((await live().get(one)).text);
        }
      }),
      { numRuns: 12 },
    );
  });
});

/** Collects the bytes as they come. */
function whole(answer: unknown, done: (error: Error | null, body: Buffer) => void): void {
  if (!(answer instanceof Readable)) throw new Error('The answer is no stream.');
  const chunks: Buffer[] = [];
  answer.on('data', (chunk: Buffer) => chunks.push(chunk));
  answer.on('end', () => done(null, Buffer.concat(chunks)));
}

/** The body as it goes over the wire, unpacked by us: clients unpack it unasked. */
async function rawBody(encoding: string, unpack: (packed: Buffer) => Buffer): Promise<string> {
  const origin = await site.listen();
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(`${origin}/people`, { headers: { 'accept-encoding': encoding } }, (answer) => {
      whole(answer, (_error, body) => resolve(unpack(body).toString()));
    }).on('error', reject);
  });
}
