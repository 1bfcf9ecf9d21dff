import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openImages } from '../../server/images/openImages.ts';
import { removeOrphans } from '../../server/services/orphans.ts';
import type { Images } from '../../server/services/ports.ts';
import { drawnGroup } from '../builders/drawnGroup.ts';
import { aPhoto } from '../builders/records.ts';
import { viewOf } from '../builders/view.ts';
import { buildChild } from '../images/childScript.ts';

let folder: string;
let images: Images;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'from-left-orphans-'));
  const limits = { photoBytes: 1 << 24, photoPixels: 1e7 };
  images = openImages({ folder, limits, childScript: await buildChild() });
});
afterAll(async () => {
  await images.close();
  await rm(folder, { recursive: true });
});

it('a file that a crash left without a record goes at the start, and one with a record stays', async () => {
  const received = async (people: number) =>
    (await images.receive(Readable.from((await drawnGroup(people)).jpeg), 'a.jpg')).original;
  const [kept, orphan] = [await received(1), await received(2)];
  const photo = aPhoto({ originals: [{ ...kept, addedAt: '2026-01-05T09:00:00.000Z' }] });
  expect(await removeOrphans({ view: () => viewOf([photo]) }, images)).toBe(1);
  expect(await images.hashes()).toEqual([kept.hash]);
  expect(await removeOrphans({ view: () => viewOf([photo]) }, images)).toBe(0);
  expect(orphan.hash).not.toBe(kept.hash);
});
