import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderToStandIn } from '../commands/builtProgram.ts';
import { claimingSize, flatPng } from '../images/pictures.ts';
import { told, watchedMemory } from './processFigures.ts';
import { addComms, type RunningSite, signedInAt, startRunningSite } from './RunningSite.ts';
import { filesIn, keptIn } from './uploads.ts';
import type { Visitor } from './Visitor.ts';

let folder: string;
let site: RunningSite;
let visitor: Visitor;
beforeAll(async () => {
  folder = folderToStandIn();
  await addComms(folder, 'ros@example.org');
  site = await startRunningSite(folder);
  visitor = await signedInAt(site.origin, 'ros@example.org');
  // The child that reads pictures is started with the first one.
  await visitor.paste('', [flatPng(16_000)]);
});
afterAll(() => site.kill());

it.each([
  ['a true PNG of 20,000 × 20,000', async () => flatPng(20_000), /20,000 × 20,000 are 400 megapixels/u],
  ['a true PNG of 16,000 × 16,000', async () => flatPng(16_000), /16,000 × 16,000 are 256 megapixels/u],
  [
    'a PNG whose header says 65,000 × 65,000',
    async () => claimingSize(flatPng(100), 65_000, 65_000),
    /65,000 × 65,000 are 4,225 megapixels/u,
  ],
  [
    'an AVIF whose header says 17,000 × 17,000',
    async () => avifClaiming(17_000),
    /17,000 × 17,000 are 289 megapixels/u,
  ],
] as const)('%s is refused with a sentence in less than a second', async (what, made, sentence) => {
  const picture = await made();
  const risen = watchedMemory(site.pid);
  const start = performance.now();
  const answer = await visitor.paste('', [picture]);
  const page = await answer.text();
  const took = performance.now() - start;
  const rise = risen();
  told(`${what} (${picture.length} bytes): ${took.toFixed(0)} ms, ${rise.toFixed(0)} MB more`);
  expect(answer.status).toBe(422);
  expect(page).toMatch(sentence);
  expect(took).toBeLessThan(1000);
  expect(rise).toBeLessThan(100);
  expect(await filesIn(folder)).toEqual([]);
  expect((await keptIn(folder)).count('photo')).toBe(0);
});

/** A small AVIF whose box of its size says another one. */
async function avifClaiming(side: number): Promise<Buffer> {
  const create = { width: 64, height: 64, channels: 3, background: '#456' } as const;
  const avif = await sharp({ create }).avif().toBuffer();
  const box = avif.indexOf('ispe');
  if (box < 0) throw new Error('The AVIF does not say its size where it is looked for.');
  avif.writeUInt32BE(side, box + 8);
  avif.writeUInt32BE(side, box + 12);
  return avif;
}
