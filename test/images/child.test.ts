import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { type ImagesOptions, openImages } from '../../server/images/openImages.ts';
import { openPhotosFolder, type PhotosFolder, usualLimits } from './photosFolder.ts';
import { quarters } from './pictures.ts';

let photos: PhotosFolder;
const open = async (childLimits?: ImagesOptions['childLimits']) => {
  photos = await openPhotosFolder(childLimits === undefined ? {} : { childLimits });
};
afterEach(() => photos.close());

const small = () => quarters(40, 30).jpeg().toBuffer();
const another = () => quarters(30, 40).jpeg().toBuffer();

/** AVIF is decoded whole, at many bytes a pixel. */
const large = () =>
  sharp({ create: { width: 5000, height: 4000, channels: 3, background: '#123' } })
    .avif({ effort: 0 })
    .toBuffer();

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(5);
}

const lastChild = (): number => photos.children().at(-1) ?? 0;

describe('pictures are read by a child process', () => {
  it('none is started before a picture needs it', async () => {
    await open();
    await photos.refusal(Buffer.from('hello'));
    expect(photos.children()).toEqual([]);
  });

  it('one serves many', async () => {
    await open();
    await Promise.all([photos.receive(await small()), photos.receive(await another())]);
    expect(photos.children()).toHaveLength(1);
  });

  it('it ends when there is nothing to do, and another is started for the next picture', async () => {
    await open({ idleSeconds: 0.05 });
    await photos.receive(await small());
    await until(() => !lives(lastChild()));
    await photos.receive(await another());
    expect(photos.children()).toHaveLength(2);
  });

  it('it ends with the folder', async () => {
    await open();
    await photos.receive(await small());
    await photos.images.close();
    expect(lives(lastChild())).toBe(false);
  });

  it.runIf(process.platform === 'linux')('it is told none of our settings', async () => {
    process.env.FROM_LEFT_SESSION_SECRET = 'only-the-web-process-knows-this-one';
    await open();
    await photos.receive(await small());
    const environment = readFileSync(`/proc/${lastChild()}/environ`, 'latin1');
    expect(environment).toContain('FROM_LEFT_CHILD_BYTES');
    expect(environment).not.toContain('only-the-web-process-knows');
  });

  it('a missing script is said at the start, not at the first picture', async () => {
    await open();
    const missing = { folder: photos.folder, limits: usualLimits, childScript: `${photos.folder}/none.js` };
    expect(() => openImages(missing)).toThrow(/is missing/u);
  });
});

describe('a child that dies takes one picture with it, not the next', () => {
  it.skipIf(process.platform === 'win32').each(['SIGKILL', 'SIGSEGV'] as const)(
    'ended by %s in the middle of a picture',
    async (signal) => {
      await open();
      await photos.receive(await small());
      process.kill(lastChild(), 'SIGSTOP');
      const first = photos.refusal(await quarters(50, 50).png().toBuffer(), 'first.png');
      await setTimeout(150);
      const second = photos.receive(await another());
      await setTimeout(150);
      process.kill(lastChild(), signal);
      process.kill(lastChild(), 'SIGCONT');
      expect(await first).toMatch(
        /^“first\.png” could not be opened: the program that reads pictures stopped/u,
      );
      expect(await second).toMatchObject({ width: 30, height: 40 });
      expect(await photos.images.hashes()).toHaveLength(2);
      expect(photos.files().filter((file) => file.startsWith('incoming'))).toEqual([]);
    },
  );

  it('ended between two pictures is not noticed', async () => {
    await open();
    await photos.receive(await small());
    process.kill(lastChild(), 'SIGKILL');
    await until(() => !lives(lastChild()));
    await setTimeout(20);
    expect(await photos.receive(await another())).toMatchObject({ width: 30 });
  });

  it.skipIf(process.platform === 'win32')('one that hangs is ended when the time is up', async () => {
    await open({ seconds: 3 });
    await photos.receive(await small());
    const hanging = lastChild();
    process.kill(hanging, 'SIGSTOP');
    expect(await photos.refusal(await another())).toMatch(/could not be opened within 3 seconds,/u);
    expect(lives(hanging)).toBe(false);
    expect(await photos.receive(await another())).toMatchObject({ width: 30 });
  });

  it('one that outgrows its memory is ended', async () => {
    await open({ bytes: 160 * 1024 * 1024 });
    await photos.receive(await small());
    const sentence = await photos.refusal(await large());
    expect(sentence).toMatch(/it needs more memory than is allowed/u);
    expect(await photos.receive(await another())).toMatchObject({ width: 30 });
  });
});
