import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreUnwritable } from '../../server/services/ports.ts';
import { type SignedIn, startSite, storeWith, type TestSite } from './harness.ts';

const sentence = 'The disk that keeps the directory is full.';
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

describe('while the disk is full', () => {
  it('a form is refused in words, and what was typed is there to be sent again', async () => {
    const answer = await comms.post('/intake', { pasted: 'From left: Ros Penhale, <Harbour> Master.' });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain(`${sentence} Nothing was saved.`);
    expect(answer.text).toContain('name="pasted" value="From left: Ros Penhale, &lt;Harbour&gt; Master."');
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
