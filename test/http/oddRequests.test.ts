import { request as plainRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedIn, startSite, type TestSite } from './harness.ts';
import { routeTable } from './routeTable.ts';

let site: TestSite;
let origin: URL;
let admin: SignedIn;
beforeAll(async () => {
  site = await startSite();
  origin = new URL(await site.listen());
  admin = await site.signIn('admin');
});
afterAll(() => site.close());

/** Sends an address exactly as written, which clients would tidy up. */
function raw(path: string, method = 'GET', headers: Readonly<Record<string, string>> = {}) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = plainRequest(
      { host: origin.hostname, port: origin.port, path, method, headers },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    sent.on('error', reject).end();
  });
}

describe('options of the templates', () => {
  it.each([
    'settings[view options][escapeFunction]=1;process.exit()',
    'escapeFn=String',
    'outputFunctionName=x;process.exit()//',
    'client=true&compileDebug=true&debug=true',
    'localsName=x&_with=true&delimiter=%25&openDelimiter=%7B',
    'cache=false&filename=/etc/passwd&root=/&views=/',
    '__proto__[escapeFunction]=String&constructor[prototype][client]=1',
  ])('are not taken from the address: %s', async (query) => {
    const plain = (await site.visitor().get('/search?q=harbour').expect(200)).text;
    const odd = (await site.visitor().get(`/search?q=harbour&${query}`).expect(200)).text;
    expect(odd).toBe(plain);
  });

  it('are not taken from a form', async () => {
    const answer = await admin.post('/intake', {
      pasted: '',
      'settings[view options][client]': 'true',
      escapeFunction: 'String',
      outputFunctionName: 'x;process.exit()//',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<!doctype html>');
  });
});

describe('an address that climbs', () => {
  it.each([
    '/media/..%2f..%2fdb.json',
    '/media/a1b2c3d4e5f6/..%2f..%2faccounts.json',
    '/media/a1b2c3d4e5f6/%2e%2e%2f%2e%2e%2faccounts.json',
    '/media/a1b2c3d4e5f6/%252e%252e%252faccounts.json',
    '/media/../../package.json',
    '/media/..;/..;/package.json',
    '/media/a1b2c3d4e5f6/..\\..\\package.json',
    '/assets/../package.json',
    '/assets/..%2fmain.js',
    '/assets/%2e%2e/main.js',
    '/assets//etc/passwd',
    '/assets/.%00./main.js',
    '/assets/manifest.json/',
    '//etc/passwd',
    '/%c0%ae%c0%ae/etc/passwd',
    '/db.json',
    '/data/',
    '/data/accounts.json',
    '/uploads/',
    '/media/',
    '/assets/',
    '/.env',
    '/.git/config',
    '/package.json',
    '/server/app.ts',
    '/views/layout/layout.ejs',
  ])('finds nothing: %s', async (path) => {
    const { status, text } = await raw(path);
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(/"dependencies"|passwordHash|root:|<%/u);
  });
});

describe('an address that is written wrongly', () => {
  it.each(['/people/%', '/people/%zz', '/%e0%a4%a', '/search/%ff', '/people/a%00b'])(
    'is told so: %s',
    async (path) => {
      expect((await raw(path)).status).toBe(400);
    },
  );
});

describe('other methods', () => {
  const paths = [...new Map(routeTable.map((row) => [row.path, row])).values()];

  it.each(paths)('are refused at $at', async ({ path, at }) => {
    const known = routeTable.filter((row) => row.path === path).map((row) => row.method.toUpperCase());
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'OPTIONS', 'GET', 'POST']) {
      if (known.includes(method) || (method === 'POST' && /edit|slug/u.test(path))) continue;
      expect([404, 405], method).toContain((await raw(at, method)).status);
    }
  });

  it('are not let in by a header', async () => {
    const { status } = await raw('/people', 'GET', { 'X-HTTP-Method-Override': 'DELETE' });
    expect(status).toBe(200);
    const answer = await site.visitor().delete('/people');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('the same field twice', () => {
  it.each([
    '/search?q=a&q=b',
    '/people?q=a&q=b&kind=staff&kind=partner&page=1&page=2',
    '/people?q[]=a&q[x]=b&page[$gt]=1',
    '/api/v1/people?q=a&q=b&page=1&page=2',
    '/sign-in?next=/a&next=//other.example',
  ])('in the address never fails: %s', async (path) => {
    expect((await site.visitor().get(path)).status).toBeLessThan(500);
  });

  it('in a form counts once, by its first value', async () => {
    const agent = site.visitor();
    const page = await agent.get('/sign-in');
    const token = /name="_csrf" value="([^"]+)"/u.exec(page.text)?.[1];
    const answer = await agent
      .post('/sign-in')
      .type('form')
      .send(
        `_csrf=${token}&email=first%40example.org&email=second%40example.org&password=a&password=b&next[]=x`,
      );
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="first@example.org"');
    expect(answer.text).not.toContain('second@example.org');
  });
});

describe('names that are part of every object', () => {
  it('change no object', async () => {
    for (const name of ['__proto__[isAdmin]', '__proto__', 'constructor[prototype][isAdmin]', 'toString']) {
      await admin.post('/intake', { [name]: 'yes', pasted: '' });
      await site.visitor().get(`/people?${encodeURIComponent(name)}=yes`);
    }
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });
});

describe('a query', () => {
  it.each([
    ['of ten thousand characters', 'a'.repeat(10_000)],
    ['of a thousand words', 'a '.repeat(1000)],
    ['of marks of patterns', '.*+?^$()|[]{}\\'],
    ['with a NUL', 'a\0b'],
    ['of emoji and combining marks', `👩‍👩‍👧‍👦${'e\u0301'.repeat(100)}`],
    ['that is a page of its own', '"><img src=x onerror=alert(1)></title><script>alert(1)</script>'],
  ])('%s is answered, and shown only as text', async (_what, q) => {
    const { status, text } = await site.visitor().get('/search').query({ q });
    expect(status).toBeLessThan(500);
    expect(text).not.toContain('<img src=x');
    expect(text).not.toContain('<script>alert');
  });
});

describe('signing in and going on', () => {
  it.each([
    '//other.example',
    'https:other.example',
    '/\\other.example',
    '/.//other.example',
    '/%0d%0aSet-Cookie:x=1',
    'javascript:alert(1)',
  ])('never leaves the site: %s', async (next) => {
    const answer = await admin.agent.get('/sign-in').query({ next });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toMatch(/^\/(?![/\\])/u);
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });
});
