import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openImages } from '../../server/images/openImages.ts';
import { setUnclaimedAside, tidyOriginals } from '../../server/services/orphans.ts';
import type { Images, ReceivedPhoto } from '../../server/services/ports.ts';
import { type OpenStore, openStore } from '../../server/store/openStore.ts';
import { drawnGroup } from '../builders/drawnGroup.ts';
import { aPhoto } from '../builders/records.ts';
import { buildChild } from '../images/childScript.ts';

const hour = 60 * 60 * 1000;
let folder: string;
let images: Images;
let store: OpenStore;
let warned: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'from-left-orphans-'));
  const limits = { photoBytes: 1 << 24, photoPixels: 1e7 };
  images = openImages({ folder: join(folder, 'uploads'), limits, childScript: await buildChild() });
  store = await openStore({ folder: join(folder, 'data'), clock: { now: () => new Date() } });
  warned = [];
});
afterEach(async () => {
  await images.close();
  await store.close();
  await rm(folder, { recursive: true });
});

type Kept = ReceivedPhoto['original'];

const ports = () => ({
  store,
  images,
  clock: { now: () => new Date() },
  log: { info: () => {}, error: () => {}, warn: (_facts: object, words: string) => void warned.push(words) },
});

const receive = async (people: number): Promise<Kept> =>
  (await images.receive(Readable.from((await drawnGroup(people)).jpeg), 'a.jpg')).original;

/** Photos that came two hours ago, of one person, two people and so on. */
async function old(count: number): Promise<Kept[]> {
  const all: Kept[] = [];
  for (let people = 1; people <= count; people++) {
    const kept = await receive(people);
    const earlier = new Date(Date.now() - 2 * hour);
    await utimes(images.originalFile(kept), earlier, earlier);
    all.push(kept);
  }
  return all;
}

const record = (...all: readonly Kept[]) =>
  store.change({ who: 'tester', why: 'to have them' }, (writer) => {
    for (const kept of all)
      writer.put(aPhoto({ originals: [{ ...kept, addedAt: '2026-01-05T09:00:00.000Z' }] }));
  });

const files = async () => (await readdir(join(folder, 'uploads'), { recursive: true })).sort();

describe('at the start', () => {
  it('the file that a crash left is moved aside with its pictures, and none that has a record', async () => {
    const [one, two, left] = await old(3);
    if (!one || !two || !left) throw new Error('no photos');
    await record(one, two);
    await tidyOriginals(ports());
    expect(await images.hashes()).toEqual([one.hash, two.hash].sort());
    const aside = (await files()).filter((name) => name.startsWith('unclaimed/') && name.includes(left.hash));
    expect(
      aside.filter((name) => name.endsWith(`originals/${left.hash.slice(0, 2)}/${left.hash}.jpg`)),
    ).toHaveLength(1);
    expect(aside.filter((name) => /renditions.*\.(webp|jpg)$/u.test(name))).toHaveLength(8);
  });

  it.each([
    ['on an empty data folder, whatever photos there are', 3, 0],
    ['on an older data folder, which knows of half the photos', 4, 2],
    ['on a data folder that knows of one of two', 2, 1],
  ])('%s, nothing is touched, and the log says what to do', async (_case, count, known) => {
    const all = await old(count);
    if (known > 0) await record(...all.slice(0, known));
    const before = await files();
    await tidyOriginals(ports());
    expect(await files()).toEqual(before);
    expect(warned.join()).toContain('left alone');
    expect(warned.join()).toContain('check --repair');
  });

  it('a file younger than an hour is left: its record may be on its way', async () => {
    await record(...(await old(3)));
    await receive(4);
    await tidyOriginals(ports());
    expect(await images.hashes()).toHaveLength(4);
    expect(warned).toEqual([]);
  });

  it('an old file that was brought once more is as new', async () => {
    const [one, two, left] = await old(3);
    if (!one || !two || !left) throw new Error('no photos');
    await record(one, two);
    await receive(3);
    await tidyOriginals(ports());
    expect(await images.hashes()).toContain(left.hash);
  });
});

describe('when asked to', () => {
  it('moves however many there are, and a second time none', async () => {
    const all = await old(4);
    await record(...all.slice(0, 1));
    expect(await setUnclaimedAside(ports())).toHaveLength(3);
    const after = await files();
    expect(await setUnclaimedAside(ports())).toEqual([]);
    expect(await files()).toEqual(after);
  });

  it('moves none on a data folder that never held anything', async () => {
    await old(2);
    expect(await setUnclaimedAside(ports())).toEqual([]);
    expect(await images.hashes()).toHaveLength(2);
  });
});
