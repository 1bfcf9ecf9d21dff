import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { startSite, storeWith, type TestSite } from './harness.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe('health', () => {
  it('says that the process lives, and nothing else', async () => {
    const answer = await site.visitor().get('/healthz').expect(200);
    expect(answer.text).toBe('ok\n');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('says that the site is ready', async () => {
    expect((await site.visitor().get('/readyz').expect(200)).text).toBe('ready\n');
  });

  it('is not ready as soon as it is stopping', async () => {
    const stopping = createApp(site.services, site.config, () => true);
    expect((await request(stopping).get('/readyz').expect(503)).text).toBe('not ready\n');
    await request(stopping).get('/healthz').expect(200);
  });

  it('is not ready while changes cannot be kept', async () => {
    const store = storeWith(site.services.store, { unwritable: () => 'The disk is full.' });
    const services = { ...site.services, store };
    const answer = await request(createApp(services, site.config)).get('/readyz').expect(503);
    expect(answer.text).toBe('not ready\n');
  });

  it('leaves no line in the log', async () => {
    const before = site.logged.length;
    await site.visitor().get('/healthz');
    await site.visitor().get('/readyz');
    expect(site.logged).toHaveLength(before);
  });
});
