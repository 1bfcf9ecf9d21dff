import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPhotosFolder, type PhotosFolder, usualLimits } from './photosFolder.ts';
import { claimingSize, flatPng, noise, quarters } from './pictures.ts';

let photos: PhotosFolder;
beforeAll(async () => {
  photos = await openPhotosFolder();
});
afterAll(() => photos.close());

const script = '<script>alert(1)</script>';

const files: readonly (readonly [string, () => Promise<Buffer> | Buffer, string])[] = [
  ['nothing', () => Buffer.alloc(0), 'is empty.'],
  ['an SVG that holds a script', () => Buffer.from(`<svg>${script}</svg>`), 'is an SVG drawing.'],
  ['a web page', () => Buffer.from(`<html>${script}</html>`), 'is a web page'],
  ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'is a PDF.'],
  ['a PDF with a JPEG behind it', pdfThenJpeg, 'is a PDF.'],
  ['a ZIP', () => Buffer.from('PK\x03\x04\x14\0'), 'is a ZIP file.'],
  ['a real GIF', () => quarters(16, 16).gif().toBuffer(), 'is a GIF picture.'],
  ['a real TIFF', () => quarters(16, 16).tiff().toBuffer(), 'is a TIFF picture'],
  ['an icon', () => Buffer.from('\0\0\x01\0\x01\0\x10\x10', 'latin1'), 'is an icon (ICO).'],
  ['a test virus in letters', () => Buffer.from('X5O!P%@AP[4(PZX54(P^)7CC)7}$'), 'is not a photo.'],
  ['a HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1', 'latin1'), 'is a HEIC photo. On an iPhone'],
  ['the JPEG marker alone', () => Buffer.from('ffd8ff', 'hex'), 'is damaged or cut short'],
  ['a JPEG marker before a web page', () => Buffer.from(`\xff\xd8\xff${script}`, 'latin1'), 'is damaged'],
  ['the PNG signature alone', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'is damaged'],
  ['a JPEG that lost its last tenth', () => cut('jpeg', 0.9), 'is damaged'],
  ['a JPEG that lost its second half', () => cut('jpeg', 0.5), 'is damaged'],
  ['a PNG that lost its last tenth', () => cut('png', 0.9), 'is damaged'],
  ['a WebP that lost its second half', () => cut('webp', 0.5), 'is damaged'],
  ['an AVIF that lost its second half', () => cut('avif', 0.5), 'is damaged'],
  ['more bytes than the limit', () => bytes(usualLimits.photoBytes + 1), 'is larger than 4 MB'],
  ['20,000 × 20,000 pixels', () => flatPng(20_000), '20,000 × 20,000 are 400 megapixels'],
  ['a header that claims 65,000 × 65,000', claimed, 'has too many pixels: 65,000 × 65,000'],
];

describe('a file that is no photo is refused with a sentence, and nothing of it is kept', () => {
  it.each(files)('%s', async (_what, made, sentence) => {
    const refusal = await photos.refusal(await made(), 'a.jpg');
    expect(refusal).toMatch(/^“a\.jpg” /u);
    expect(refusal).toContain(sentence);
    expect(photos.files()).toEqual([]);
  });

  it('one more than all of these leaves the next photo welcome', async () => {
    const { original } = await photos.receive(await quarters(40, 30).jpeg().toBuffer());
    expect(await photos.images.hashes()).toEqual([original.hash]);
    await photos.images.discard(original.hash);
  });
});

describe('what a refusal tells a person to do', () => {
  it.each([
    ['a ZIP can be unpacked', () => Buffer.from('PK\x03\x04'), /Please unpack it/u],
    ['any other file has four types to choose from', () => Buffer.from('hello'), /JPEG, PNG, WebP or AVIF/u],
    [
      'too many pixels can be saved smaller; the limit is named',
      claimed,
      /taken is 80\. Please save it smaller/u,
    ],
    ['a damaged photo can be copied again', () => cut('jpeg', 0.5), /copy it from the camera again/u],
  ])('%s', async (_why, made, advice) => {
    expect(await photos.refusal(await made())).toMatch(advice);
  });

  it('the name in it is cleaned first', async () => {
    expect(await photos.refusal(Buffer.alloc(0), '../../\u202Ex.jpg')).toMatch(/^“x\.jpg” is empty\./u);
  });
});

async function cut(type: 'jpeg' | 'png' | 'webp' | 'avif', share: number): Promise<Buffer> {
  const whole = await noise(200, 150).toFormat(type).toBuffer();
  return whole.subarray(0, Math.floor(whole.length * share));
}

const bytes = (length: number): Buffer =>
  Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(length - 3)]);

async function claimed(): Promise<Buffer> {
  return claimingSize(await quarters(16, 16).png().toBuffer(), 65_000, 65_000);
}

async function pdfThenJpeg(): Promise<Buffer> {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), await quarters(16, 16).jpeg().toBuffer()]);
}
