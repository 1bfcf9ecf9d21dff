import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount, password, startSite, type TestSite, tokenIn } from './harness.ts';

let site: TestSite;
let verifications = 0;
beforeAll(async () => {
  site = await startSite({
    around: (services) => ({
      ...services,
      passwords: {
        ...services.passwords,
        verify: (hash, typed) => {
          verifications += 1;
          return services.passwords.verify(hash, typed);
        },
      },
    }),
  });
});
afterAll(() => site.close());

async function tried(
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const agent = site.visitor();
  const _csrf = tokenIn((await agent.get('/sign-in')).text);
  verifications = 0;
  const answer = await agent
    .post('/sign-in')
    .set(headers)
    .type('form')
    .send({ _csrf, ...fields });
  return { agent, answer };
}

describe('signing in', () => {
  it('leads to where somebody was going', async () => {
    const { email } = await anAccount(site.services, 'comms');
    const { answer } = await tried({ email, password, next: '/intake?from=home' });
    expect([answer.status, answer.headers.location]).toEqual([303, '/intake?from=home']);
  });

  it('takes the address in any case and with spaces around it', async () => {
    const { email } = await anAccount(site.services, 'staff');
    expect((await tried({ email: ` ${email.toUpperCase()} `, password })).answer.status).toBe(303);
  });

  it('tells nobody who has an account: same words, same length, one verification each', async () => {
    const known = await anAccount(site.services, 'staff');
    const disabled = await anAccount(site.services, 'staff');
    await site.services.accounts.put({ ...disabled, disabled: true });
    const unknown = 'zzzzzzzzzzzz@example.org';
    const answers = [];
    for (const [email, typed] of [
      [known.email, 'not the password'],
      [disabled.email, password],
      [unknown, 'not the password'],
    ] as const) {
      const { answer } = await tried({ email, password: typed });
      expect(verifications).toBe(1);
      const text = answer.text.replaceAll(email, 'EMAIL').replace(/value="[0-9a-f]{64}"/gu, 'TOKEN');
      const headers = { ...answer.headers, date: '' };
      answers.push({ status: answer.status, text, headers: Object.keys(headers) });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(422);
  });

  it('keeps the address typed and never the password', async () => {
    const { answer } = await tried({ email: '"><b>x</b>@example.org', password: 'hunter two three' });
    expect(answer.text).toContain('value="&#34;&gt;&lt;b&gt;x&lt;/b&gt;@example.org"');
    expect(answer.text).not.toContain('hunter two three');
    expect(answer.text).toContain('<title>Error: Sign in');
  });

  it('is slowed down after thirty failures from one address', async () => {
    const slow = await startSite();
    const agent = slow.visitor();
    const _csrf = tokenIn((await agent.get('/sign-in')).text);
    const statuses = [];
    for (let at = 0; at < 31; at += 1) {
      const answer = await agent
        .post('/sign-in')
        .type('form')
        .send({ _csrf, email: 'a@example.org', password: 'x' });
      statuses.push(answer.status);
    }
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(422));
    expect(statuses[30]).toBe(429);
    const dodging = agent.post('/sign-in').set('X-Forwarded-For', '203.0.113.9').type('form').send({ _csrf });
    expect((await dodging).status).toBe(429);
    await slow.close();
  });

  it('makes a weaker hash anew', async () => {
    const { hash } = await import('@node-rs/argon2');
    const account = await anAccount(site.services, 'staff');
    const weak = await hash(password, {
      memoryCost: 8192,
      timeCost: 1,
      parallelism: 1,
    });
    await site.services.accounts.put({ ...account, passwordHash: weak });
    expect((await tried({ email: account.email, password })).answer.status).toBe(303);
    const kept = site.services.accounts.byId(account.id)?.passwordHash ?? '';
    const [, memory, time] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/u.exec(kept) ?? [];
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
    expect(Number(time)).toBeGreaterThanOrEqual(2);
  });
});

describe('a sign-in page that was open for too long', () => {
  it('is shown again with where somebody was going, what was kept, and the address', async () => {
    const kept = JSON.stringify({ path: '/intake', fields: [['pasted', 'kept words']] });
    const fields = {
      _csrf: 'old',
      email: 'ros@example.org',
      password: 'hunter two three',
      next: '/photos',
      kept,
    };
    const answer = await site
      .visitor()
      .post('/sign-in')
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send(fields);
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('name="next" value="/photos"');
    expect(answer.text).toContain('value="ros@example.org"');
    expect(unescaped(answer.text)).toContain('kept words');
    expect(answer.text).not.toContain('hunter');
  });
});

describe('a form whose session is over', () => {
  const typed = {
    headline: 'Harbour “opens” <again>',
    'people[0]': 'Cllr Ros Penhale',
    again: ['one', 'two'],
  };
  const ours = { 'Sec-Fetch-Site': 'same-origin' };

  it('is not lost: sign in, and what was typed is there to be sent on', async () => {
    const { account, agent: fresh } = await site.signIn('comms');
    await fresh.get('/people');
    const agent = site.visitor();
    const asked = await agent
      .post('/people/a1b2c3d4e5f6/edit')
      .set(ours)
      .type('form')
      .send({ _csrf: 'old', ...typed });
    expect(asked.status).toBe(401);
    const kept = unescaped(/name="kept" value="([^"]+)"/u.exec(asked.text)?.[1] ?? '');
    const signIn = { _csrf: tokenIn(asked.text), email: account?.email, password, next: '/', kept };
    const shown = await agent.post('/sign-in').set(ours).type('form').send(signIn);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('You were signed out. What you typed is here');
    expect(shown.text).toContain('action="/people/a1b2c3d4e5f6/edit"');
    expect(shown.text).toContain('name="headline" value="Harbour “opens” &lt;again&gt;"');
    expect(shown.text).toContain('name="people[0]" value="Cllr Ros Penhale"');
    expect(shown.text.match(/name="again"/gu)).toHaveLength(2);
    expect(tokenIn(shown.text)).not.toBe('old');
    expect(shown.text.match(/name="_csrf" value="old"/gu)).toBeNull();
  });

  it('with photos keeps what was typed', async () => {
    const sent = site
      .visitor()
      .post('/intake')
      .set(ours)
      .field('_csrf', 'old')
      .field('pasted', 'From left: Ros Penhale')
      .attach('photos', Buffer.from('picture'), 'a.jpg');
    const asked = await sent;
    expect(asked.status).toBe(401);
    expect(unescaped(asked.text)).toContain('["pasted","From left: Ros Penhale"]');
  });

  it('survives a wrong password', async () => {
    const kept = JSON.stringify({ path: '/intake', fields: [['pasted', 'kept words']] });
    const { answer } = await tried({ email: 'a@example.org', password: 'wrong', kept });
    expect(unescaped(answer.text)).toContain('kept words');
  });

  it.each([
    ['another site sent it', { 'Sec-Fetch-Site': 'cross-site' }],
    ['nobody knows who sent it', {}],
  ])('is refused, and nothing of it kept, when %s', async (_why, headers: Record<string, string>) => {
    const answer = await site
      .visitor()
      .post('/intake')
      .set(headers)
      .type('form')
      .send({ pasted: 'canary words' });
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('canary');
  });

  it.each([
    ['is no JSON', 'nonsense'],
    ['is of another shape', '{"path":1}'],
    ['leads elsewhere', '{"path":"//other.example/x","fields":[["a","b"]]}'],
  ])('that %s does no harm', async (_why, kept) => {
    const { email } = await anAccount(site.services, 'comms');
    const { answer } = await tried({ email, password, kept });
    expect([200, 303]).toContain(answer.status);
    expect(answer.text).not.toContain('other.example');
  });
});

const unescaped = (html: string): string =>
  html.replaceAll('&#34;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
