import { readFileSync, statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReceivedPhoto, renditionFormats, renditionWidths } from '../../server/services/ports.ts';
import { openPhotosFolder, type PhotosFolder } from './photosFolder.ts';
import { noise, quarters } from './pictures.ts';

let photos: PhotosFolder;
beforeAll(async () => {
  photos = await openPhotosFolder();
});
afterAll(() => photos.close());

const sizeOf = async (file: string) => {
  const { width, height, format } = await sharp(file).metadata();
  return `${format} ${width} × ${height}`;
};

const sizes = ({ original: { hash } }: ReceivedPhoto, format: 'webp' | 'jpg') =>
  Promise.all(renditionWidths.map((width) => sizeOf(photos.images.rendition(hash, width, format))));

const pixelAt = async (file: string, x: number, y: number): Promise<number[]> => {
  const picture = sharp(file).extract({ left: x, top: y, width: 1, height: 1 });
  return [...(await picture.raw().toBuffer())];
};

/** Lossy formats move a colour a little. */
const near = (pixel: readonly number[], wanted: readonly number[]) =>
  wanted.every((value, index) => Math.abs(value - (pixel[index] ?? Number.NaN)) < 24);

describe('a photo gets a file for every width and format', () => {
  it('a wide one in four sizes', async () => {
    const photo = await photos.receive(await quarters(2400, 1600).jpeg().toBuffer());
    expect(photo).toMatchObject({ width: 2400, height: 1600, original: { type: 'jpeg' } });
    const jpegs = ['jpeg 320 × 213', 'jpeg 640 × 427', 'jpeg 1280 × 853', 'jpeg 2048 × 1365'];
    expect(await sizes(photo, 'jpg')).toEqual(jpegs);
    expect(await sizes(photo, 'webp')).toEqual(jpegs.map((size) => size.replace('jpeg', 'webp')));
  });

  it.each([
    [
      'one that is narrower than a width is not enlarged',
      900,
      600,
      ['320 × 213', '640 × 427', '900 × 600', '900 × 600'],
    ],
    [
      'one exactly as wide as a width has it once',
      640,
      480,
      ['320 × 240', '640 × 480', '640 × 480', '640 × 480'],
    ],
    ['a very narrow one stays within what WebP can hold', 10, 20_000, Array(4).fill('8 × 16000')],
    ['a very flat one keeps at least a line', 9000, 3, ['320 × 1', '640 × 1', '1280 × 1', '2048 × 1']],
  ])('%s', async (_why, width, height, wanted) => {
    const photo = await photos.receive(await quarters(width, height).png().toBuffer());
    expect(photo).toMatchObject({ width, height });
    expect(await sizes(photo, 'webp')).toEqual(wanted.map((size) => `webp ${size}`));
    expect(await sizes(photo, 'jpg')).toEqual(wanted.map((size) => `jpeg ${size}`));
  });

  it('a picture of one pixel is itself everywhere', async () => {
    const photo = await photos.receive(await noise(1, 1).png().toBuffer());
    expect(await sizes(photo, 'webp')).toEqual(Array(4).fill('webp 1 × 1'));
  });

  it('a width without a picture of its own costs no bytes', async () => {
    const { original } = await photos.receive(await noise(500, 300).jpeg().toBuffer());
    const inodes = [640, 1280, 2048] as const;
    const files = inodes.map((width) => statSync(photos.images.rendition(original.hash, width, 'webp')).ino);
    expect(new Set(files).size).toBe(1);
  });
});

const kinds: readonly (readonly [string, () => Promise<Buffer>, string, readonly number[]])[] = [
  ['PNG', () => quarters(64, 48).png().toBuffer(), 'png', [0xc0, 0x20, 0x20]],
  ['WebP', () => quarters(64, 48).webp().toBuffer(), 'webp', [0xc0, 0x20, 0x20]],
  ['AVIF', () => quarters(64, 48).avif().toBuffer(), 'avif', [0xc0, 0x20, 0x20]],
  [
    'progressive JPEG',
    () => quarters(64, 48).jpeg({ progressive: true }).toBuffer(),
    'jpeg',
    [0xc0, 0x20, 0x20],
  ],
  [
    'JPEG for print (CMYK)',
    () => quarters(64, 48).toColourspace('cmyk').jpeg().toBuffer(),
    'jpeg',
    [0xc0, 0x20, 0x20],
  ],
  [
    'JPEG in a wide colour space',
    () => quarters(64, 48).withIccProfile('p3').jpeg().toBuffer(),
    'jpeg',
    [0xc0, 0x20, 0x20],
  ],
  [
    'PNG of 16 bits',
    () => quarters(64, 48).toColourspace('rgb16').png().toBuffer(),
    'png',
    [0xc0, 0x20, 0x20],
  ],
  ['grey JPEG', () => quarters(64, 48).greyscale().jpeg().toBuffer(), 'jpeg', [102, 102, 102]],
  ['PNG of few colours', () => quarters(64, 48).png({ palette: true }).toBuffer(), 'png', [0xc0, 0x20, 0x20]],
  ['WebP that moves: its first picture', moving, 'webp', [0xc0, 0x20, 0x20]],
];

describe('every kind of an accepted type is read in true colours', () => {
  it.each(kinds)('%s', async (_kind, made, type, topLeft) => {
    const { original, width, height } = await photos.receive(await made());
    expect({ type: original.type, width, height }).toEqual({ type, width: 64, height: 48 });
    for (const format of renditionFormats) {
      const pixel = await pixelAt(photos.images.rendition(original.hash, 320, format), 8, 8);
      expect(near(pixel, topLeft), `${format} ${pixel}`).toBe(true);
      expect(pixel).toHaveLength(3);
    }
  });

  it('a transparent PNG stays transparent as WebP and stands on white as JPEG', async () => {
    const clear = sharp({ create: { width: 400, height: 300, channels: 4, background: '#ff000000' } });
    const { original } = await photos.receive(await clear.png().toBuffer());
    const webp = await pixelAt(photos.images.rendition(original.hash, 320, 'webp'), 9, 9);
    expect(webp[3]).toBe(0);
    expect(await pixelAt(photos.images.rendition(original.hash, 320, 'jpg'), 9, 9)).toEqual([255, 255, 255]);
  });
});

describe('an original is kept as it came', () => {
  it.each([
    'x.jpg',
    'x.php.jpg',
    'x.jpg%00.html',
    'x.jpg\0.html',
    '../../etc/passwd',
    '..\\..\\x',
    'CON.jpg',
    '\u202Egpj.exe',
    'n'.repeat(300),
    '',
  ])('its place is made of its hash and its type, not of the name %j', async (name) => {
    const bytes = await quarters(20, 20).png().toBuffer();
    const { original } = await photos.receive(bytes, name);
    const place = photos.images.originalFile(original).slice(photos.folder.length);
    expect(place).toBe(`/originals/${original.hash.slice(0, 2)}/${original.hash}.png`);
    expect(readFileSync(photos.images.originalFile(original))).toEqual(bytes);
    expect(photos.files().filter((file) => !/^[a-z0-9/]+\.(?:jpg|png|webp|avif)$/u.test(file))).toEqual([]);
  });

  it('nothing is left where it arrived', async () => {
    await photos.receive(await quarters(30, 20).jpeg().toBuffer());
    expect(await readdir(join(photos.folder, 'incoming'))).toEqual([]);
  });

  it('the same bytes again are kept once, and answered the same but for that', async () => {
    const bytes = await quarters(700, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const first = await photos.receive(bytes, 'one.jpg');
    const file = photos.images.rendition(first.original.hash, 640, 'jpg');
    const before = statSync(file);
    const second = await photos.receive(bytes, 'two.jpg');
    const again = { original: { ...first.original, name: 'two.jpg' }, wasKept: true };
    expect(second).toEqual({ ...first, ...again });
    expect(second).toMatchObject({ width: 400, height: 700 });
    expect(statSync(file)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it('the same bytes many times at once are kept once', async () => {
    const bytes = await quarters(90, 70).webp().toBuffer();
    const all = await Promise.all(Array.from({ length: 6 }, () => photos.receive(bytes)));
    expect(new Set(all.map(({ original }) => original.hash)).size).toBe(1);
    expect(await readdir(join(photos.folder, 'incoming'))).toEqual([]);
  });

  it('a rendition that went missing is made again from the same bytes', async () => {
    const bytes = await quarters(340, 70).jpeg().toBuffer();
    const { original } = await photos.receive(bytes);
    await rm(dirname(photos.images.rendition(original.hash, 640, 'jpg')), { recursive: true });
    await photos.receive(bytes);
    expect(await sizeOf(photos.images.rendition(original.hash, 640, 'jpg'))).toBe('jpeg 340 × 70');
  });
});

async function moving(): Promise<Buffer> {
  const first = await quarters(64, 48).raw().toBuffer();
  const frames = Buffer.concat([first, Buffer.alloc(first.length, 255)]);
  const raw = { width: 64, height: 96, channels: 3, pageHeight: 48 } as const;
  return sharp(frames, { raw })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}
