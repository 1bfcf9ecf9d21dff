import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreUnwritable } from '../../server/services/ports.ts';
import { openSessions } from '../../server/store/sessionFiles.ts';
import { drawnGroup } from '../builders/drawnGroup.ts';
import { systemError, watchedFiles } from '../store/faultyFiles.ts';
import { password, type SignedIn, startSite, storeWith, type TestSite, tokenIn } from './harness.ts';

const sentence = 'The disk that keeps the directory is full.';
const typed = 'From left: Ros Penhale, <Harbour> Master.';
const shown = 'name="pasted" value="From left: Ros Penhale, &lt;Harbour&gt; Master."';

describe('while the disk is full', () => {
  let site: TestSite;
  let comms: SignedIn;
  let isFull = true;
  beforeAll(async () => {
    site = await startSite({
      around: (services) => {
        const { store } = services;
        const change: typeof store.change = (note, fn) =>
          isFull ? Promise.reject(new StoreUnwritable(sentence)) : store.change(note, fn);
        return { ...services, store: storeWith(store, { change }) };
      },
    });
    comms = await site.signIn('comms');
  });
  afterAll(() => site.close());

  it('a form is refused in words, and what was typed is there to be sent again', async () => {
    const answer = await comms.post('/intake', { pasted: typed });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain(`${sentence} Nothing was saved.`);
    expect(answer.text).toContain(shown);
    expect(answer.text).toContain('Try again');
    expect(site.services.store.view().count('draft')).toBe(0);
  });

  it('reading goes on', async () => {
    await site.visitor().get('/people').expect(200);
    expect((await comms.get('/intake')).status).toBe(200);
  });

  it('the same form is taken once there is room', async () => {
    isFull = false;
    const answer = await comms.post('/intake', { pasted: 'From left: Ros Penhale, Harbour Master.' });
    expect(answer.status).toBe(303);
    expect(site.services.store.view().count('draft')).toBe(1);
  });
});

/** No file system of ours: nobody, not even root, may make a folder there. */
const unwritableFolder = '/sys/from-left-uploads';

describe.runIf(process.platform === 'linux')('while the folder of photos cannot be written', () => {
  let site: TestSite;
  let comms: SignedIn;
  beforeAll(async () => {
    site = await startSite({ env: { FROM_LEFT_UPLOADS: unwritableFolder } });
    comms = await site.signIn('comms');
  });
  afterAll(() => site.close());

  it('a form with photos is refused in words, with what was typed before and after them', async () => {
    const { jpeg } = await drawnGroup(2);
    const answer = await comms.agent
      .post('/intake')
      .field('_csrf', await comms.token())
      .attach('photos', jpeg, 'one.jpg')
      .attach('photos', jpeg, 'two.jpg')
      .field('pasted', typed);
    expect(answer.status).toBe(503);
    expect(answer.text).toMatch(
      /Photos cannot be kept at present: the disk cannot be written \([a-z -]+\)\. Nothing was saved\./u,
    );
    expect(answer.text).toContain(shown);
    expect(answer.text).toContain('Photos have to be chosen again');
    expect(site.services.store.view().count('draft')).toBe(0);
  });

  it('words without photos are taken', async () => {
    expect((await comms.post('/intake', { pasted: typed })).status).toBe(303);
  });

  it('the site is not ready', async () => {
    expect((await site.visitor().get('/readyz').expect(503)).text).toBe('not ready\n');
    await site.visitor().get('/healthz').expect(200);
  });
});

describe('while sessions cannot be kept', () => {
  let folder: string;
  let site: TestSite;
  let comms: SignedIn;
  let isFull = false;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'from-left-sessions-'));
    const { files } = watchedFiles((call) =>
      isFull && call.startsWith('write') ? systemError('ENOSPC') : undefined,
    );
    const sessions = await openSessions({ folder, files, clock: { now: () => site.clock.now() } });
    site = await startSite({ around: (services) => ({ ...services, sessions }) });
    comms = await site.signIn('comms');
  });
  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  const reason = 'Signing in and out is not possible at present: the disk cannot be written (it is full).';

  it('the page to sign in says so, shows no form and leaves no cookie', async () => {
    isFull = true;
    const answer = await site.visitor().get('/sign-in');
    expect(answer.status).toBe(503);
    expect(answer.text).toContain(reason);
    expect(answer.text).not.toContain('type="password"');
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  it('signing in says so, and the password is not in the page', async () => {
    isFull = false;
    const agent = site.visitor();
    const _csrf = tokenIn((await agent.get('/sign-in')).text);
    isFull = true;
    const email = comms.account?.email ?? '';
    const answer = await agent.post('/sign-in').type('form').send({ _csrf, email, password });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain(reason);
    expect(answer.text).not.toContain(password);
  });

  it('a form of somebody whose session has ended keeps what was typed', async () => {
    isFull = true;
    const answer = await site
      .visitor()
      .post('/intake')
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ _csrf: 'old', pasted: typed });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain(reason);
    expect(answer.text).toContain(shown);
  });

  it('whoever is signed in reads on', async () => {
    isFull = true;
    site.clock.advance(120_000);
    expect((await comms.get('/intake')).status).toBe(200);
  });

  it('signing in works once there is room', async () => {
    isFull = false;
    expect((await site.visitor().get('/sign-in')).status).toBe(200);
  });
});
