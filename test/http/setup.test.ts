import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSetup } from '../../server/services/accounts.ts';
import { startSite, type TestSite, tokenIn } from './harness.ts';

let site: TestSite;
let link: string;
beforeEach(async () => {
  site = await startSite();
  link = `/setup/${await openSetup(site.services)}`;
});
afterEach(() => site.close());

const right = { email: 'ros@example.org', name: 'Ros Penhale', password: 'three quiet harbour words' };

async function sent(path: string, fields: object) {
  const agent = site.visitor();
  const _csrf = tokenIn((await agent.get(path)).text);
  return agent
    .post(path)
    .type('form')
    .send({ _csrf, ...fields });
}

const administrators = () => site.services.accounts.all().filter(({ audience }) => audience === 'admin');

describe('the one-time link', () => {
  it('makes the first administrator, signs them in, and is gone', async () => {
    const agent = site.visitor();
    const _csrf = tokenIn((await agent.get(link).expect(200)).text);
    const answer = await agent
      .post(link)
      .type('form')
      .send({ _csrf, ...right });
    expect([answer.status, answer.headers.location]).toEqual([303, '/intake']);
    expect((await agent.get('/people')).text).toContain('Ros Penhale');
    await agent.get(link).expect(404);
    await site.visitor().get(link).expect(404);
  });

  it('changes nothing by being opened', async () => {
    for (let at = 0; at < 3; at += 1) await site.visitor().get(link).expect(200);
    expect(site.services.accounts.all()).toEqual([]);
  });

  it('makes one administrator of two forms sent at once', async () => {
    const forms = [right, { ...right, email: 'jory@example.org' }];
    const statuses = (await Promise.all(forms.map((form) => sent(link, form)))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([303, 404]);
    expect(administrators()).toHaveLength(1);
  });

  it('is worth nothing after an hour', async () => {
    site.clock.advance(59 * 60_000);
    await site.visitor().get(link).expect(200);
    site.clock.advance(60_000);
    await site.visitor().get(link).expect(404);
  });

  it('is worth nothing once there is a newer one', async () => {
    const newer = `/setup/${await openSetup(site.services)}`;
    expect(newer).not.toBe(link);
    await site.visitor().get(link).expect(404);
    await site.visitor().get(newer).expect(200);
  });

  it('is not made while there is an administrator', async () => {
    await site.signIn('admin');
    expect(await openSetup(site.services)).toBeNull();
    await site.visitor().get(link).expect(404);
  });

  it('is kept as a hash only', async () => {
    const file = await readFile(join(site.config.dataFolder, 'accounts.json'), 'utf8');
    expect(file).not.toContain(link.slice('/setup/'.length));
  });

  it.each([
    ['another token', '/setup/abcdefghijklmnopqrstuvwxyz0123456789'],
    ['no token', '/setup/'],
  ])('with %s is no page', async (_what, path) => {
    await site.visitor().get(path).expect(404);
  });

  it.each([
    ['no name', { name: ' ' }, 'Enter your name'],
    ['no e-mail address', { email: 'ros' }, 'Enter an e-mail address, such as name@example.org'],
    ['a short password', { password: 'seven77' }, 'Enter a password of 8 characters or more'],
  ])('with %s says what to do and keeps what was typed', async (_what, change, sentence) => {
    const answer = await sent(link, { ...right, ...change });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain('<title>Error: ');
    if (!('email' in change)) expect(answer.text).toContain('value="ros@example.org"');
    expect(site.services.accounts.all()).toEqual([]);
  });

  it('says all that is wrong in the order of its fields', async () => {
    const { text } = await sent(link, {});
    const said = [...text.matchAll(/<li><a href="#(\w+)">/gu)].map(([, id]) => id);
    expect(said).toEqual(['name', 'email', 'password']);
  });

  it.each([
    ['64 characters', 'x'.repeat(64)],
    ['128 characters', 'y'.repeat(128)],
    ['emoji and spaces', '  🐟 two harbours 🐟  '],
  ])('takes a password of %s whole', async (_what, typed) => {
    await sent(link, { ...right, password: typed });
    const hash = administrators()[0]?.passwordHash ?? null;
    expect(await site.services.passwords.verify(hash, typed)).toBe(true);
    expect(await site.services.passwords.verify(hash, typed.slice(0, -1))).toBe(false);
  });
});
