import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Depiction, Photo } from '../../../server/domain/directory/records.ts';
import { findFaces, findFacesOfAll } from '../../../server/services/photos/findFaces.ts';
import { depictionsOf } from '../../../server/services/photos/told.ts';
import { type FaceFinder, PictureRefused } from '../../../server/services/ports.ts';
import { keep, photoOfPeople, regionsOf, sideBySide, unplaced } from '../../builders/facesOf.ts';
import { anOccasion, type Stood } from '../../builders/occasion.ts';
import { startSite, type TestSite } from '../../http/harness.ts';
import { faceChild } from '../../images/faces/faceChild.ts';

const by = 'a1b2c3d4e5f6';
const three: readonly Stood[] = ['Ada Penrose', 'Bertha Quill', 'Cyril Oates'].map((name) => ({ name }));

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ faceScript: (await faceChild()).script });
});
afterAll(() => site?.close());

/** A caption of these people under a photo of that many faces. */
async function photoWith(people: readonly Stood[], faces: number) {
  const { original } = await keep(site.services.images, await photoOfPeople(faces));
  const made = anOccasion({ people, photoHash: original.hash });
  await site.put(...unplaced(made.records));
  return made;
}

const places = (photoId: string): Depiction[] => depictionsOf(site.services.store.view(), photoId);
const photo = (photoId: string): Photo | undefined => site.services.store.view().get('photo', photoId);
const fromLeft = (photoId: string): (number | null)[] =>
  places(photoId).map(({ region }) => (region === null ? null : Math.round(region.x * 100)));

/** A finder that answers as if it had found these. */
const finderOf = (find: FaceFinder['find']): FaceFinder => ({ find, close: async () => {} });

describe('faces are found and names laid on them', () => {
  it('as suggestions in the order of the caption, by the real finder', async () => {
    const { photoId } = await photoWith(three, 3);
    expect(await findFaces(site.services, photoId, by)).toEqual({ outcome: 'found' });
    const xs = fromLeft(photoId);
    expect(xs).toEqual([...xs].sort((a, b) => Number(a) - Number(b)));
    expect(places(photoId).map(({ where }) => [where.answer, where.by])).toEqual(
      Array(3).fill(['suggested', 'finder']),
    );
    expect(photo(photoId)?.faces?.faces).toHaveLength(3);
  });

  it('in one change that says who and why', async () => {
    const { photoId } = await photoWith(three, 3);
    const before = site.services.store.view().sequence;
    await findFaces(site.services, photoId, by);
    const changes = [];
    for await (const { who, why } of site.services.store.since(before)) changes.push([who, why]);
    expect(changes).toEqual([[by, 'Found faces']]);
  });

  it('on nobody when there are more faces than names', async () => {
    const { photoId } = await photoWith(three, 4);
    await findFaces(site.services, photoId, by);
    expect(fromLeft(photoId)).toEqual([null, null, null]);
    expect(photo(photoId)?.faces?.faces).toHaveLength(4);
  });

  it('once for an original when a caption is confirmed', async () => {
    const made = await photoWith(three, 3);
    let asked = 0;
    const counting = finderOf(async () => {
      asked += 1;
      return sideBySide(3);
    });
    const ports = { ...site.services, faceFinder: counting };
    await findFacesOfAll(ports, made.releaseId, by);
    await findFacesOfAll(ports, made.releaseId, by);
    expect(asked).toBe(1);
  });
});

describe('confirming does not wait for a finder that is slow', () => {
  it('and its faces come when they are found', async () => {
    const { photoId, releaseId } = await photoWith(three, 3);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = finderOf(async () => {
      await held;
      return sideBySide(3);
    });
    await findFacesOfAll({ ...site.services, faceFinder: slow }, releaseId, by, 1);
    expect(fromLeft(photoId)).toEqual([null, null, null]);
    const changed = new Promise<void>((resolve) => {
      const stop = site.services.store.follow(() => {
        stop();
        resolve();
      });
    });
    release();
    await changed;
    expect(places(photoId).map(({ region }) => region)).toEqual(regionsOf(3));
  });
});

describe('what an editor said stays when faces are found again', () => {
  const ports = () => ({ ...site.services, faceFinder: finderOf(async () => sideBySide(3)) });

  it('a confirmed place, and nobody else gets that face', async () => {
    const { photoId } = await photoWith(three, 3);
    const third = regionsOf(3)[2] ?? null;
    const where = { answer: 'confirmed', by, at: '2026-01-05T09:00:00.000Z', why: 'looked at' } as const;
    await site.put(
      ...places(photoId)
        .slice(0, 1)
        .map((place) => ({ ...place, region: third, where })),
    );
    await findFaces(ports(), photoId, by);
    expect(places(photoId)[0]).toMatchObject({ region: third, where });
    expect(places(photoId).map(({ region }) => region)).toEqual([third, regionsOf(3)[1], null]);
  });

  it('a place confirmed by order alone', async () => {
    const { photoId } = await photoWith(three, 3);
    const where = { answer: 'confirmed', by, at: '2026-01-05T09:00:00.000Z', why: 'by order' } as const;
    await site.put(
      ...places(photoId)
        .slice(1, 2)
        .map((place) => ({ ...place, where })),
    );
    await findFaces(ports(), photoId, by);
    expect(places(photoId).map(({ region }) => region)).toEqual([regionsOf(3)[0], null, regionsOf(3)[2]]);
  });

  it('a stranger, who is then left out of the order', async () => {
    const { photoId } = await photoWith(three, 4);
    const four = { ...site.services, faceFinder: finderOf(async () => sideBySide(4)) };
    await findFaces(four, photoId, by);
    const found = photo(photoId);
    if (found?.faces === undefined) throw new Error('No faces.');
    const faces = found.faces.faces.map((face, at) => ({ ...face, stranger: at === 3 }));
    await site.put({ ...found, faces: { ...found.faces, faces } });
    await findFaces(four, photoId, by);
    expect(photo(photoId)?.faces?.faces.map(({ stranger }) => stranger)).toEqual([false, false, false, true]);
    expect(places(photoId).map(({ region }) => region)).toEqual(regionsOf(4).slice(1));
  });
});

describe('without faces the photo has no suggestions, and nothing else happens', () => {
  it('when finding is turned off', async () => {
    const { photoId } = await photoWith(three, 3);
    const found = await findFaces({ ...site.services, faceFinder: null }, photoId, by);
    expect(found).toEqual({ outcome: 'off' });
    expect(photo(photoId)?.faces).toBeUndefined();
  });

  it.each([
    ['a picture it cannot read', new PictureRefused('“quay.jpg” is damaged.'), '“quay.jpg” is damaged.'],
    ['a fault of its own', new Error('/secret/path'), 'The faces could not be looked for.'],
  ])('when the finder fails at %s', async (_, fault, why) => {
    const { photoId } = await photoWith(three, 3);
    const failing = { ...site.services, faceFinder: finderOf(() => Promise.reject(fault)) };
    expect(await findFaces(failing, photoId, by)).toEqual({ outcome: 'failed', why });
    expect(fromLeft(photoId)).toEqual([null, null, null]);
  });

  it('when the photo got another picture while it was looked through', async () => {
    const { photoId } = await photoWith(three, 3);
    const slow = finderOf(async () => {
      const now = photo(photoId);
      const [first] = now?.originals ?? [];
      if (now && first) await site.put({ ...now, originals: [first, { ...first, hash: 'b'.repeat(64) }] });
      return sideBySide(3);
    });
    await findFaces({ ...site.services, faceFinder: slow }, photoId, by);
    expect(photo(photoId)?.faces).toBeUndefined();
  });
});
