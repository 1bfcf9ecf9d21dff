import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { confineSharp, doJob, encoders } from '../../server/images/renditions.ts';
import { renditionFormats, renditionWidths } from '../../server/services/ports.ts';
import type { Row } from './Row.ts';

/** All renditions of a 24-megapixel JPEG, against sharp called once for each file, as its documentation shows. */
export async function run(): Promise<Row[]> {
  confineSharp();
  const folder = await mkdtemp(join(tmpdir(), 'from-left-bench-'));
  const file = join(folder, 'photo.jpg');
  try {
    await writeFile(file, await photoLike(6000, 4000));
    const runs = await alternately(
      () => ours(file, folder),
      () => peer(file, folder),
    );
    return [row(runs)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function ours(file: string, folder: string): Promise<void> {
  const own = await mkdtemp(join(folder, 'ours-'));
  await doJob({ task: 'render', file, folder: own, type: 'jpeg', pixels: 80_000_000 });
}

/** The same widths, formats and settings. */
async function peer(file: string, folder: string): Promise<void> {
  for (const width of renditionWidths) {
    for (const format of renditionFormats) {
      const picture = sharp(file).autoOrient().resize({ width, withoutEnlargement: true });
      await encoders[format](picture).toFile(join(folder, `${width}.${format}`));
    }
  }
}

/** The least of five of each, taken in turns, in milliseconds of CPU. */
async function alternately(one: () => Promise<void>, other: () => Promise<void>): Promise<[number, number]> {
  let least: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 5; round++) {
    least = [Math.min(least[0], await cpu(one)), Math.min(least[1], await cpu(other))];
  }
  return least;
}

async function cpu(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const row = ([own, other]: [number, number]): Row => ({
  what: 'renditions of a 24-megapixel JPEG, CPU',
  ours: `${own.toFixed(0)} ms`,
  peer: `${other.toFixed(0)} ms (sharp, one call a file)`,
  ratio: `${(own / other).toFixed(2)} ×`,
  aim: '≤ 0.6 ×',
});

/** Noise of four sizes on top of each other: edges and grain about as dense as a photo's, some 10 MB. */
async function photoLike(width: number, height: number): Promise<Buffer> {
  const raw = { width, height, channels: 3 } as const;
  const sizes: readonly (readonly [number, number])[] = [
    [8, 0.5],
    [60, 0.25],
    [500, 0.15],
    [3000, 0.1],
  ];
  const sum = Buffer.alloc(width * height * 3);
  for (const [across, share] of sizes) {
    const layer = await noiseLayer(across, width, height);
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (layer[at] ?? 0) * share;
  }
  return sharp(sum, { raw }).jpeg({ quality: 92 }).toBuffer();
}

function noiseLayer(across: number, width: number, height: number): Promise<Buffer> {
  const down = Math.round((across * height) / width);
  const raw = { width: across, height: down, channels: 3 } as const;
  const data = Buffer.from(Array.from({ length: across * down * 3 }, () => Math.random() * 256));
  return sharp(data, { raw }).resize(width, height, { kernel: 'cubic', fit: 'fill' }).raw().toBuffer();
}
