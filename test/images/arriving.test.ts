import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openImages } from '../../server/images/openImages.ts';
import { PictureRefused } from '../../server/services/ports.ts';
import { buildChild } from './childScript.ts';
import { openPhotosFolder, type PhotosFolder, pieces, refusalOf, usualLimits } from './photosFolder.ts';
import { noise, quarters, randomFrom } from './pictures.ts';

let photos: PhotosFolder;
beforeEach(async () => {
  photos = await openPhotosFolder();
});
afterEach(() => photos.close());

const incoming = (): string[] => readdirSync(join(photos.folder, 'incoming'));

describe('an upload that stops on the way leaves nothing', () => {
  it.each([0, 0.5, 0.99])('after %f of it', async (share) => {
    const whole = await noise(400, 300).jpeg().toBuffer();
    const connection = new PassThrough();
    const refused = refusalOf(photos.images.receive(connection, 'a.jpg'));
    connection.write(whole.subarray(0, Math.max(1, whole.length * share)));
    setImmediate(() => connection.destroy(new Error('aborted')));
    expect(await refused).toMatch(/^“a\.jpg” did not arrive whole: the upload stopped on the way/u);
    expect(photos.files()).toEqual([]);
    expect(incoming()).toEqual([]);
  });

  it('a hundred times over, no file stays open', async () => {
    const open = () => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0);
    const before = open();
    for (let round = 0; round < 100; round++) {
      const connection = new PassThrough();
      const refused = refusalOf(photos.images.receive(connection, 'a.jpg'));
      connection.write(Buffer.alloc(70_000, 1));
      setImmediate(() => connection.destroy());
      await refused;
    }
    expect(open()).toBeLessThanOrEqual(before + 1);
    expect(incoming()).toEqual([]);
  });

  it('a connection that is cut after the refusal does no harm', async () => {
    const connection = new PassThrough();
    const refused = refusalOf(photos.images.receive(connection, 'a.jpg'));
    connection.write(Buffer.alloc(usualLimits.photoBytes + 1, 1));
    expect(await refused).toMatch(/is larger than 4 MB/u);
    connection.destroy(new Error('aborted'));
    await new Promise((resolve) => connection.once('close', resolve));
  });
});

describe('a file over the limit', () => {
  it('is read to its end, so that the answer can be given', async () => {
    const rest = Readable.from(pieces(Buffer.alloc(2 * usualLimits.photoBytes, 1)));
    const ended = new Promise((resolve) => rest.once('end', resolve));
    expect(await refusalOf(photos.images.receive(rest, 'a.jpg'))).toMatch(/is larger than 4 MB/u);
    await ended;
    expect(photos.files()).toEqual([]);
  });

  it('a file of exactly the limit is not over it', async () => {
    const jpeg = await quarters(40, 30).jpeg().toBuffer();
    const padded = Buffer.concat([jpeg, Buffer.alloc(usualLimits.photoBytes - jpeg.length)]);
    expect(await photos.receive(padded)).toMatchObject({ width: 40, original: { bytes: padded.length } });
  });
});

describe('damaged files are answered, one by one, and nothing of them stays', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s', async (type) => {
    const whole = await noise(48, 32).toFormat(type).toBuffer();
    const random = randomFrom(11);
    for (let round = 0; round < 60; round++) {
      const outcome = await photos.receive(damaged(whole, random)).catch((error: unknown) => error);
      const taken = outcome instanceof Error ? undefined : (outcome as { original: { hash: string } });
      if (taken === undefined) expect(outcome).toBeInstanceOf(PictureRefused);
      else await photos.images.discard(taken.original.hash);
    }
    expect(photos.files()).toEqual([]);
    expect(photos.children()).toHaveLength(1);
  });
});

/** Some bytes changed, a piece doubled, taken out or cut off. */
function damaged(whole: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * whole.length);
  const length = Math.floor(random() * 40);
  const piece = whole.subarray(at, at + length);
  const [before, after] = [whole.subarray(0, at), whole.subarray(at + length)];
  const ways = [
    () => Buffer.concat([before, piece.map(() => random() * 256), after]),
    () => Buffer.concat([before, piece, piece, after]),
    () => Buffer.concat([before, after]),
    () => Buffer.from(before),
  ];
  return ways[Math.floor(random() * ways.length)]?.() ?? whole;
}

describe('what an earlier process left half-arrived', () => {
  it('goes at the start, and what arrives from then on is kept', async () => {
    const left = join(photos.folder, 'incoming', 'left');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'original'), 'half');
    const script = await buildChild();
    const images = openImages({ folder: photos.folder, limits: usualLimits, childScript: script });
    const { original } = await images.receive(
      Readable.from(await quarters(40, 30).jpeg().toBuffer()),
      'a.jpg',
    );
    expect(incoming()).toEqual([]);
    expect(await images.hashes()).toEqual([original.hash]);
    await images.close();
  });
});

describe('what is kept', () => {
  it.skipIf(process.platform === 'win32')('is for owner and group alone, whatever the umask', async () => {
    const before = process.umask(0);
    try {
      await photos.receive(await quarters(700, 400).jpeg().toBuffer());
    } finally {
      process.umask(before);
    }
    const modes = ['originals', 'renditions'].flatMap((top) =>
      readdirSync(join(photos.folder, top), { recursive: true, withFileTypes: true }).map((entry) => {
        const { mode } = statSync(join(entry.parentPath, entry.name));
        return `${entry.isFile() ? 'file' : 'folder'} ${(mode & 0o777).toString(8)}`;
      }),
    );
    expect([...new Set(modes)].sort()).toEqual(['file 640', 'folder 750']);
  });

  it('can be listed and discarded', async () => {
    const one = await photos.receive(await quarters(40, 30).jpeg().toBuffer());
    const two = await photos.receive(await quarters(30, 40).png().toBuffer());
    expect(await photos.images.hashes()).toEqual([one.original.hash, two.original.hash].sort());
    await photos.images.discard(one.original.hash);
    expect(await photos.images.hashes()).toEqual([two.original.hash]);
    await photos.images.discard(one.original.hash);
    await photos.images.discard(two.original.hash);
    expect(photos.files()).toEqual([]);
  });

  it('nothing kept is an empty list', async () => {
    expect(await photos.images.hashes()).toEqual([]);
  });

  it.each(['', '../../etc/passwd', 'A'.repeat(64), 'a'.repeat(63)])('%j names no file', (hash) => {
    expect(() => photos.images.rendition(hash, 320, 'jpg')).toThrow(RangeError);
    expect(() => photos.images.originalFile({ hash, type: 'png' })).toThrow(RangeError);
  });
});
