import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openFaceFinder } from '../../../server/images/faces/openFaceFinder.ts';
import { type FaceFinder, type FacesFound, PictureRefused } from '../../../server/services/ports.ts';
import { claimingSize, noise, quarters, turned } from '../pictures.ts';
import { faceChild } from './faceChild.ts';
import { groupPhoto, type Spot } from './groupPhoto.ts';

const folder = mkdtempSync(join(tmpdir(), 'from-left-faces-'));
const pids = join(folder, 'children');
const script = join(folder, 'child.mjs');

beforeAll(async () => {
  const child = pathToFileURL((await faceChild()).script).href;
  writeFileSync(pids, '');
  writeFileSync(
    script,
    `import { appendFileSync } from 'node:fs';
appendFileSync(${JSON.stringify(pids)}, process.pid + '\\n');
await import(${JSON.stringify(child)});`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const opened = (childLimits = {}): FaceFinder =>
  openFaceFinder({ limits: { photoPixels: 20_000_000 }, childScript: script, childLimits });

let finder: FaceFinder | undefined;
afterEach(() => finder?.close());

function open(childLimits = {}): FaceFinder {
  finder = opened(childLimits);
  return finder;
}

/** The process ids of every child started so far, in order. */
const children = (): number[] => readFileSync(pids, 'utf8').split('\n').filter(Boolean).map(Number);
const lastChild = (): number => children().at(-1) ?? 0;

function kept(name: string, bytes: Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const three: readonly Spot[] = [150, 450, 750].map((x) => ({ x, y: 200, side: 180 }));
const photoOfThree = async (): Promise<string> =>
  kept('three.jpg', await (await groupPhoto(900, 600, three)).jpeg().toBuffer());

/** Middles of the faces in pixels of the picture, from left to right. */
const middles = ({ faces, width, height }: FacesFound): [number, number][] =>
  faces
    .map(({ region: { x, y, ...size } }): [number, number] => [
      (x + size.width / 2) * width,
      (y + size.height / 2) * height,
    ])
    .sort(([a], [b]) => a - b);

/** Each middle lies within half a face of where one was put. */
function expectAt(found: FacesFound, spots: readonly Spot[]): void {
  const sorted = [...spots].sort((a, b) => a.x - b.x || a.y - b.y);
  expect(found.faces).toHaveLength(spots.length);
  for (const [at, [x, y]] of middles(found).entries()) {
    const { x: left, y: top, side } = sorted[at] ?? { x: 0, y: 0, side: 0 };
    expect(Math.hypot(x - left, y - top), `face ${at + 1}`).toBeLessThan(side / 4);
  }
}

async function refusal(from: FaceFinder, file: string, name = 'quay.jpg'): Promise<string> {
  const outcome = await from.find(file, name).catch((error: unknown) => error);
  if (outcome instanceof PictureRefused) return outcome.message;
  throw new Error('The file was not refused.', { cause: outcome });
}

describe('faces are found', () => {
  let shared: FaceFinder;
  beforeAll(() => {
    shared = opened();
  });
  afterAll(() => shared.close());

  it('where they are, with a score, and nothing else', async () => {
    const found = await shared.find(await photoOfThree(), 'three.jpg');
    expect(found).toMatchObject({ width: 900, height: 600, doubtful: false });
    expectAt(found, three);
    for (const { score } of found.faces) expect(score).toBeGreaterThan(0.6);
  });

  it('all of them where they are small and many', async () => {
    const many = Array.from({ length: 24 }, (_, i) => ({
      x: 100 + 150 * (i % 12),
      y: i < 12 ? 220 : 640,
      side: 84,
    }));
    const file = kept('many.png', await (await groupPhoto(1850, 900, many)).png().toBuffer());
    expect((await shared.find(file, 'many.png')).faces).toHaveLength(24);
  });

  it.each([
    ['none in plain ground', () => groupPhoto(600, 400, [])],
    ['none in noise', async () => noise(300, 200)],
    ['none in patches of colour', async () => quarters(640, 480)],
    ['none in a picture of one pixel', async () => noise(1, 1)],
  ])('%s', async (_, picture) => {
    const file = kept('none.png', await (await picture()).png().toBuffer());
    expect((await shared.find(file, 'none.png')).faces).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'the same in whichever way the camera was held (%i)',
    async (orientation) => {
      const upright = await (await groupPhoto(900, 600, three)).png().toBuffer();
      const taken = await turned[orientation]?.(sharp(upright)).png().toBuffer();
      const saved = await sharp(taken).withMetadata({ orientation }).jpeg().toBuffer();
      const found = await shared.find(kept('turned.jpg', saved), 'turned.jpg');
      expect(found).toMatchObject({ width: 900, height: 600 });
      expectAt(found, three);
    },
  );

  it('the same in a transparent and in a gray picture', async () => {
    const photo = await groupPhoto(900, 600, three);
    const clear = kept('clear.png', await photo.clone().ensureAlpha().png().toBuffer());
    const gray = kept('gray.jpg', await photo.clone().grayscale().jpeg().toBuffer());
    expectAt(await shared.find(clear, 'clear.png'), three);
    expectAt(await shared.find(gray, 'gray.jpg'), three);
  });

  it('within the picture, also where it cuts them', async () => {
    const cut = [{ x: 190, y: 300, side: 400 }];
    const photo = (await groupPhoto(600, 600, cut)).extract({ left: 60, top: 100, width: 500, height: 400 });
    const { faces } = await shared.find(kept('cut.png', await photo.png().toBuffer()), 'cut.png');
    expect(faces.length).toBeGreaterThan(0);
    for (const { region } of faces) {
      expect(Math.min(region.x, region.y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(region.x + region.width, region.y + region.height)).toBeLessThanOrEqual(1);
    }
  });
});

describe('what cannot be looked through is refused in words', () => {
  it.each([
    ['what is no picture', 'is not a photo', async () => Buffer.from('hello')],
    ['an empty file', 'is empty', async () => Buffer.alloc(0)],
    [
      'a photo cut short',
      'is damaged or cut short',
      async () => (await noise(300, 300).jpeg().toBuffer()).subarray(0, 9000),
    ],
    [
      'too many pixels',
      'has too many pixels: 9,000 × 9,000',
      async () => claimingSize(await quarters(9, 9).png().toBuffer(), 9000, 9000),
    ],
  ])('%s', async (_, words, bytes) => {
    const file = kept('refused', await bytes());
    expect(await refusal(open(), file)).toContain(`“quay.jpg” ${words}`);
  });

  it('a file that is not there fails with the system’s word for it', async () => {
    await expect(open().find(join(folder, 'none'), 'none')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the finder works in a child process', () => {
  it('that is not started before it is needed', async () => {
    const before = lastChild();
    await refusal(open(), kept('text', Buffer.from('hello')));
    expect(lastChild()).toBe(before);
  });

  it('that takes one photo after another and ends with the finder', async () => {
    const before = children().length;
    const file = await photoOfThree();
    const finder = open();
    const all = await Promise.all([1, 2, 3].map((n) => finder.find(file, `${n}.jpg`)));
    expect(all.map(({ faces }) => faces.length)).toEqual([3, 3, 3]);
    await finder.close();
    expect(children()).toHaveLength(before + 1);
    expect(() => process.kill(lastChild(), 0)).toThrow();
  });

  it.skipIf(process.platform === 'win32')('that is ended when it hangs, and started again', async () => {
    const file = await photoOfThree();
    const finder = open({ seconds: 6 });
    await finder.find(file, 'first.jpg');
    const hanging = lastChild();
    process.kill(hanging, 'SIGSTOP');
    expect(await refusal(finder, file)).toContain('“quay.jpg” could not be opened within 6 seconds');
    expect(() => process.kill(hanging, 0)).toThrow();
    expect((await finder.find(file, 'third.jpg')).faces).toHaveLength(3);
  });

  it.skipIf(process.platform === 'win32')(
    'that takes one photo with it when it crashes, not the next',
    async () => {
      const file = await photoOfThree();
      const finder = open();
      await finder.find(file, 'first.jpg');
      process.kill(lastChild(), 'SIGSTOP');
      const second = refusal(finder, file, 'second.jpg');
      const third = finder.find(file, 'third.jpg');
      await setTimeout(150);
      process.kill(lastChild(), 'SIGKILL');
      expect(await second).toContain(
        '“second.jpg” could not be opened: the program that reads pictures stopped',
      );
      expect((await third).faces).toHaveLength(3);
    },
  );

  it('that is ended when it outgrows its memory', async () => {
    const finder = open({ bytes: 60 * 1024 * 1024 });
    expect(await refusal(finder, await photoOfThree())).toContain('it needs more memory than is allowed');
  });

  it('whose script is missed at the start, not at the first photo', () => {
    const missing = { limits: { photoPixels: 1 }, childScript: join(folder, 'none.mjs') };
    expect(() => openFaceFinder(missing)).toThrow(/is missing/u);
  });
});
