import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renditionFormats, renditionWidths } from '../../server/services/ports.ts';
import { openPhotosFolder, type PhotosFolder } from './photosFolder.ts';
import { chunk, quarters, withSegment } from './pictures.ts';

let photos: PhotosFolder;
beforeAll(async () => {
  photos = await openPhotosFolder();
});
afterAll(() => photos.close());

const marker = 'Hollowmere-secret';

/** What a rendition must not hold, as bytes: the marker, and what each kind of metadata begins with. */
const forbidden = [
  marker,
  'Exif',
  'EXIF',
  'ns.adobe.com',
  'com.adobe.xmp',
  'XMP ',
  'Photoshop',
  'ICC_PROFILE',
  'ICCP',
  'iCCP',
  'MPF',
];

const files: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ['EXIF with a place, a camera and a name', async () => exif()],
  ['XMP', async () => quarters(700, 500).withXmp(xmp()).jpeg().toBuffer()],
  ['XMP in a PNG', async () => quarters(700, 500).withXmp(xmp()).png().toBuffer()],
  ['XMP in a WebP', async () => quarters(700, 500).withXmp(xmp()).webp().toBuffer()],
  ['a colour profile', async () => quarters(700, 500).withIccProfile('p3').jpeg().toBuffer()],
  ['a colour profile in a PNG', async () => quarters(700, 500).withIccProfile('p3').png().toBuffer()],
  ['IPTC', async () => withSegment(await plain(), 0xed, Buffer.from(`Photoshop 3.0\0${marker}`))],
  ['a comment', async () => withSegment(await plain(), 0xfe, Buffer.from(`<?php ${marker} ?>`))],
  [
    'several pictures in one file (MPF)',
    async () => withSegment(await plain(), 0xe2, Buffer.from(`MPF\0${marker}`)),
  ],
  ['a small picture of itself', async () => withSegment(await plain(), 0xe1, await thumbnail())],
  [
    'a script behind its end',
    async () => Buffer.concat([await plain(), Buffer.from(`<script>${marker}</script>`)]),
  ],
  [
    'a ZIP behind the end of a PNG',
    async () => Buffer.concat([await png(), Buffer.from(`PK\x03\x04${marker}`)]),
  ],
  ['text in a PNG', async () => pngWith(chunk('tEXt', Buffer.from(`Comment\0${marker}`)))],
  ['a private chunk in a PNG', async () => pngWith(chunk('prVt', Buffer.from(marker)))],
];

describe('no rendition holds anything but the picture', () => {
  it.each(files)('%s', async (_what, made) => {
    const bytes = await made();
    const { original } = await photos.receive(bytes);
    expect(readFileSync(photos.images.originalFile(original))).toEqual(bytes);
    for (const width of renditionWidths) {
      for (const format of renditionFormats) {
        const file = photos.images.rendition(original.hash, width, format);
        const text = readFileSync(file, 'latin1');
        expect(forbidden.filter((word) => text.includes(word))).toEqual([]);
        await expectBare(file, format);
      }
    }
  });

  it.each(files)('the file of this test does hold it: %s', async (_what, made) => {
    const text = (await made()).toString('latin1');
    expect(forbidden.filter((word) => text.includes(word))).not.toEqual([]);
  });
});

async function expectBare(file: string, format: 'webp' | 'jpg'): Promise<void> {
  const { exif, xmp, iptc, icc, orientation, format: read } = await sharp(file).metadata();
  expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
  expect(read).toBe(format === 'jpg' ? 'jpeg' : 'webp');
}

const plain = () => quarters(700, 500).jpeg().toBuffer();
const png = () => quarters(700, 500).png().toBuffer();

const exif = () =>
  quarters(700, 500)
    .withExif({
      IFD0: { Artist: marker, Make: marker, ImageDescription: marker },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '54/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '3/1 0/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();

const xmp = () =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
  `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${marker}"/></rdf:RDF></x:xmpmeta>`;

/** As cameras write it: a whole JPEG inside the EXIF segment. */
const thumbnail = async () =>
  Buffer.concat([
    Buffer.from(`Exif\0\0MM\0*\0\0\0\b\0\0${marker}`),
    await quarters(16, 16).jpeg().toBuffer(),
  ]);

/** Right after the header, which ends at byte 33. */
async function pngWith(extra: Buffer): Promise<Buffer> {
  const whole = await png();
  return Buffer.concat([whole.subarray(0, 33), extra, whole.subarray(33)]);
}
