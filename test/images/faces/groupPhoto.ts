import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

/** Where a face is put: its middle and its side, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** A photo of faces at those places, on plain ground: one face, which a package brings along for trying things out. */
export async function groupPhoto(width: number, height: number, spots: readonly Spot[]): Promise<Sharp> {
  const face = await portrait();
  const placed = spots.map(async ({ x, y, side }) => ({
    input: await sharp(face).resize(side, side).png().toBuffer(),
    left: Math.round(x - side / 2),
    top: Math.round(y - side / 2),
  }));
  const ground = sharp({ create: { width, height, channels: 3, background: '#8a9a94' } });
  const drawn = await ground
    .composite(await Promise.all(placed))
    .png()
    .toBuffer();
  return sharp(drawn).removeAlpha();
}

/** The face is written in a source file of the package, which is read as text and not run. */
function portrait(): Promise<Buffer> {
  const main = createRequire(import.meta.url).resolve('@vladmandic/human');
  const source = readFileSync(join(dirname(main), '../src/sample.ts'), 'utf8');
  const written = /export const face[^`]*`([^`]*)`/u.exec(source)?.[1] ?? '';
  return sharp(Buffer.from(written, 'base64')).toBuffer();
}
