import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPhotosFolder, type PhotosFolder } from './photosFolder.ts';
import { quarters, turned } from './pictures.ts';

let photos: PhotosFolder;
beforeAll(async () => {
  photos = await openPhotosFolder();
});
afterAll(() => photos.close());

const pixels = (file: string): Promise<Buffer> => sharp(file).raw().toBuffer();

const furthest = (a: Buffer, b: Buffer): number =>
  a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? 0))), 0);

describe.each([
  ['landscape', 360, 240],
  ['portrait', 240, 360],
])('a %s picture is upright however the camera was held', (_shape, width, height) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i', async (orientation) => {
    const upright = await quarters(width, height).png().toBuffer();
    const plain = await photos.receive(upright);
    const turn = turned[orientation] ?? turned[1];
    const asTaken = await turn?.(sharp(upright)).png().toBuffer();
    const saved = await sharp(asTaken).withMetadata({ orientation }).png().toBuffer();
    const photo = await photos.receive(saved);
    expect(photo).toMatchObject({ width, height });
    const wanted = await pixels(photos.images.rendition(plain.original.hash, 640, 'jpg'));
    const got = await pixels(photos.images.rendition(photo.original.hash, 640, 'jpg'));
    expect(got.length).toBe(wanted.length);
    expect(furthest(got, wanted)).toBeLessThan(12);
  });
});
