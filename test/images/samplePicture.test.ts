import { createReadStream, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openPhotosFolder } from './photosFolder.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../data/sample/${name}`, import.meta.url));

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const faces: Box[] = JSON.parse(readFileSync(sample('faces.json'), 'utf8'));

/** So small that JPEG changes it by 20 of 255 at most; a figure that moves changes it by far more. */
const thumbnail = (picture: Buffer | string): Promise<Buffer> =>
  sharp(picture).resize(60, 34, { fit: 'fill', fastShrinkOnLoad: false }).removeAlpha().raw().toBuffer();

describe('the sample’s picture', () => {
  it('is taken like any other photo', async () => {
    const photos = await openPhotosFolder();
    const photo = await photos.images.receive(createReadStream(sample('group.jpg')), 'group.jpg');
    expect(photo).toMatchObject({ width: 2400, height: 1350, original: { type: 'jpeg' } });
    await photos.close();
  });

  it('is the drawing beside it', async () => {
    const drawing = await sharp(sample('group.svg')).flatten({ background: '#fff' }).png().toBuffer();
    const [drawn, kept] = await Promise.all([thumbnail(drawing), thumbnail(sample('group.jpg'))]);
    const furthest = drawn.reduce((most, value, at) => Math.max(most, Math.abs(value - (kept[at] ?? 0))), 0);
    expect(furthest).toBeLessThan(30);
  });

  it('has nine faces from left to right, each large enough to be cut out, none reaching into the next', () => {
    expect(faces).toHaveLength(9);
    for (const [at, { x, y, width, height }] of faces.entries()) {
      const before = faces[at - 1];
      expect(x).toBeGreaterThanOrEqual(before === undefined ? 0 : before.x + before.width);
      expect([x + width, y + height].every((edge) => edge <= 1)).toBe(true);
      expect(width * 2400).toBeGreaterThan(170);
    }
  });
});
