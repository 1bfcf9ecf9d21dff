import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { groupPhoto } from '../images/faces/groupPhoto.ts';
import { folderToStandIn, runCommand, runHere } from './builtProgram.ts';

const folder = folderToStandIn();

/** Three behind, four in front, all in one picture. */
const spots = [
  ...[300, 600, 900].map((x) => ({ x, y: 180, side: 170 })),
  ...[150, 450, 750, 1050].map((x) => ({ x, y: 520, side: 190 })),
];

interface Line {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly faces: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly score: number;
    readonly row: number;
  }[];
}

beforeAll(async () => {
  writeFileSync(join(folder, 'quay.jpg'), await (await groupPhoto(1200, 700, spots)).jpeg().toBuffer());
  writeFileSync(join(folder, 'notes.txt'), 'no picture');
});

const lines = (stdout: string): Line[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Middles across, by row. */
const middles = ({ faces }: Line, row: number): number[] =>
  faces.filter((face) => face.row === row).map(({ x, width }) => x + width / 2);

function expectNear(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  for (const [at, value] of found.entries()) expect(Math.abs(value - (wanted[at] ?? 0))).toBeLessThan(40);
}

describe('faces', () => {
  it('prints a line for each photo: the faces in pixels, row by row, each from the left', async () => {
    const { code, stdout, stderr } = await runCommand(
      ['faces', '--rows', '3,4', 'quay.jpg', 'quay.jpg'],
      folder,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [line, again] = lines(stdout);
    expect(again).toEqual(line);
    expect(line).toMatchObject({ file: 'quay.jpg', width: 1200, height: 700 });
    expect(Object.keys(line ?? {})).toEqual(['file', 'width', 'height', 'faces']);
    for (const face of line?.faces ?? []) {
      expect(Object.keys(face)).toEqual(['x', 'y', 'width', 'height', 'score', 'row']);
      for (const number of [face.x, face.y, face.width, face.height]) expect(number % 1).toBe(0);
      expect(face.score).toBeGreaterThanOrEqual(0.6);
      expect(face.score).toBeLessThanOrEqual(1);
    }
    if (line !== undefined) {
      expectNear(middles(line, 1), [300, 600, 900]);
      expectNear(middles(line, 2), [150, 450, 750, 1050]);
      expect(line.faces.map(({ row }) => row)).toEqual([1, 1, 1, 2, 2, 2, 2]);
    }
  });

  it('says where there are more or fewer faces, and finds the same all the same', async () => {
    const all = ['--count=7', '--count=5', '--rows=4,3', '--rows=7,7'];
    const runs = await Promise.all(all.map((option) => runCommand(['faces', option, 'quay.jpg'], folder)));
    expect(runs.map(({ stderr }) => stderr)).toEqual([
      '',
      'quay.jpg: there should be 5 faces; 7 were found.\n',
      'quay.jpg: the rows should have 4, 3 faces, and have 3, 4.\n',
      'quay.jpg: there should be 14 faces; 7 were found.\n',
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const found = runs.map(({ stdout }) => lines(stdout)[0]?.faces.map(({ row: _, ...face }) => face));
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[3]);
    expect(found[2]).toHaveLength(7);
  });

  it('goes on after a file that it cannot use, and says why', async () => {
    const files = ['none.jpg', 'notes.txt', '.', 'quay.jpg'];
    const { code, stdout, stderr } = await runCommand(['faces', ...files], folder);
    expect(code).toBe(1);
    expect(lines(stdout).map(({ file, faces }) => [file, faces.length])).toEqual([['quay.jpg', 7]]);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'none.jpg: there is no such file.',
      'notes.txt: “notes.txt” is not a photo. Please choose a JPEG, PNG, WebP or AVIF photo.',
      '.: this is a folder, not a photo.',
    ]);
  });

  it('finds nothing where that is turned off, and says so', async () => {
    const { code, stdout, stderr } = await runHere(['faces', 'quay.jpg'], folder, { FROM_LEFT_FACES: 'off' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('Finding faces is turned off by FROM_LEFT_FACES.\n');
  });

  it('says with --help how it is used', async () => {
    const { code, stdout } = await runHere(['faces', '--help'], folder);
    expect(code).toBe(0);
    expect(stdout).toContain('npm run from-left -- faces [--count N] [--rows N,N,…] FILE…');
  });

  it.each([
    ['no file', []],
    ['an option it does not know', ['--names', 'quay.jpg']],
    ['a count that is no number', ['--count', 'nine', 'quay.jpg']],
    ['a negative count', ['--count=-1', 'quay.jpg']],
    ['an empty row', ['--rows', '3,0', 'quay.jpg']],
    ['rows with nothing between commas', ['--rows', '3,,4', 'quay.jpg']],
    ['a count and rows that do not agree', ['--count', '9', '--rows', '3,4', 'quay.jpg']],
  ])('refuses %s and shows how it is used', async (_, args) => {
    const { code, stdout, stderr } = await runHere(['faces', ...args], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('npm run from-left -- faces');
  });
});
