import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordSchemas } from '../../server/domain/directory/records.ts';
import { aPerson } from '../builders/records.ts';
import { type SignedIn, startSite, type TestSite } from './harness.ts';

let site: TestSite;
let comms: SignedIn;
beforeAll(async () => {
  site = await startSite();
  await site.services.sample.load();
  comms = await site.signIn('comms');
});
afterAll(() => site.close());

const view = () => site.services.store.view();
const counts = () =>
  Object.keys(recordSchemas).map((kind) => view().count(kind as keyof typeof recordSchemas));

describe('the sample', () => {
  it('is a whole publication: nine people placed from the left, three with a page', () => {
    const [photo] = [...view().all('photo')];
    const places = view().referring('depiction', 'photoId', photo?.id ?? '');
    expect(places.map((place) => place.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const middles = places.map((place) => (place.region?.x ?? 0) + (place.region?.width ?? 0) / 2);
    expect(middles).toEqual([...middles].sort((a, b) => a - b));
    expect([...view().all('person')].filter((person) => person.audience === 'public')).toHaveLength(3);
  });

  it.each(['/', '/people', '/photos', '/releases'])(
    'is marked as sample, and kept out of search engines, on %s',
    async (path) => {
      const response = await site.visitor().get(path);
      expect(response.headers['x-robots-tag']).toBe('noindex');
      expect(response.text).toContain('The people, photos and news here are invented');
    },
  );

  it('is marked on the page of each person, photo and release', async () => {
    const [release] = [...view().all('release')];
    const [photo] = [...view().all('photo')];
    const person = [...view().all('person')].find((one) => one.audience === 'public');
    for (const path of [`/releases/${release?.id}`, `/photos/${photo?.id}`, `/people/${person?.id}`]) {
      const response = await site.visitor().get(path).redirects(2);
      expect(response.status, path).toBe(200);
      expect(response.headers['x-robots-tag'], path).toBe('noindex');
    }
  });

  it('is not loaded twice', async () => {
    const before = counts();
    expect(await site.services.sample.load()).toBe(false);
    expect(counts()).toEqual(before);
  });

  it('is removed whole by one button, with its files, and nothing else goes', async () => {
    const own = aPerson({ name: 'Real Person' });
    await site.put(own);
    expect((await comms.get('/')).text).toContain('action="/sample/remove"');
    expect((await comms.post('/sample/remove')).status).toBe(303);
    expect(counts().reduce((sum, count) => sum + count)).toBe(1);
    expect(view().get('person', own.id)?.name).toBe('Real Person');
    expect(await site.services.images.hashes()).toEqual([]);
    expect((await site.visitor().get('/')).text).not.toContain('invented');
  });
});
