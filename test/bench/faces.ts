import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { z } from 'zod';
import type { Face, Told } from '../../server/domain/directory/placing/Placing.ts';
import { placeNames } from '../../server/domain/directory/placing/placeNames.ts';
import { overlapOf } from '../../server/images/faces/Box.ts';
import { openFaceFinder } from '../../server/images/faces/openFaceFinder.ts';
import type { FaceFinder, FacesFound } from '../../server/services/ports.ts';
import { projectRoot } from '../../server/web/root.ts';
import type { Row } from './Row.ts';

/** Beside the project: photos with every face marked, which are no part of it. */
const folder = join(projectRoot, '../shared/faces');

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const truthSchema = z.record(
  z.string(),
  z.object({
    w: z.number(),
    h: z.number(),
    boxes: z.array(box),
    rows: z.array(z.array(z.number())).optional(),
  }),
);

interface Photo {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** The true places, in order of the caption: the highest row first, each from the left. In pixels. */
  readonly faces: readonly Face[];
  readonly told: Told;
}

const rowNames: readonly (readonly string[])[] = [[], [], ['back', 'front'], ['back', 'middle', 'front']];

/** Each photo with the caption that its marks make: rows where they have several, from left to right. */
function photos(): Photo[] {
  const truth = truthSchema.parse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')));
  return Object.entries(truth).map(([name, { w, h, boxes, rows }]) => {
    const named = rows ?? [boxes.map((_, at) => at)];
    const faces = named.flat().flatMap((at) => faceOf(boxes[at]));
    const people = named.flatMap((row, at) =>
      row.map(() => ({ row: rowNames[named.length]?.[at] ?? null, place: null })),
    );
    return { name, width: w, height: h, faces, told: { people, order: 'left to right', corner: null } };
  });
}

const faceOf = (marked: z.infer<typeof box> | undefined): Face[] =>
  marked === undefined ? [] : [{ x: marked[0], y: marked[1], width: marked[2], height: marked[3] }];

interface Copy {
  readonly kind: string;
  readonly make: (photo: Photo) => Sharp;
  /** Which side the caption reads from in the copy. */
  readonly order: Told['order'];
  readonly mirrored: boolean;
}

const file = ({ name }: Photo): string => join(folder, name);
const plain = { order: 'left to right', mirrored: false } as const;

const copies: readonly Copy[] = [
  { ...plain, kind: 'gray', make: (photo) => sharp(file(photo)).grayscale() },
  {
    ...plain,
    kind: 'half-size',
    make: (photo) => sharp(file(photo)).resize({ width: Math.round(photo.width / 2) }),
  },
  { kind: 'mirrored', make: (photo) => sharp(file(photo)).flop(), order: 'right to left', mirrored: true },
];

interface Outcome {
  readonly photo: string;
  readonly kind: string;
  readonly result: 'right' | 'wrong' | 'not placed';
  readonly because: string;
  readonly doubtful: boolean;
  readonly milliseconds: number;
  /** How long sharp alone takes to decode it. */
  readonly decoding: number;
}

/** Names of captions laid on found faces: the photos, and gray, half-size and mirrored copies of them. */
export async function run(): Promise<Row[]> {
  if (!existsSync(join(folder, 'truth.json'))) {
    console.log(`  There are no marked photos in ${folder}: nothing was measured.`);
    return [];
  }
  execFileSync(process.execPath, [join(projectRoot, 'server/launch/build.mjs')]);
  const finder = openFaceFinder({
    limits: { photoPixels: 80_000_000 },
    childScript: join(projectRoot, 'dist/images/faces.js'),
  });
  const place = await mkdtemp(join(tmpdir(), 'from-left-bench-'));
  try {
    return rowsOf(await outcomes(finder, place), photos());
  } finally {
    await finder.close();
    await rm(place, { recursive: true, force: true });
  }
}

async function outcomes(finder: FaceFinder, place: string): Promise<Outcome[]> {
  const all: Outcome[] = [];
  const first = photos()[0];
  // The first photo waits for the model to be loaded: it is timed when it comes again.
  if (first !== undefined) await finder.find(file(first), first.name);
  for (const photo of photos()) {
    all.push(await outcome(photo, file(photo), finder, { ...plain, kind: 'original' }));
    for (const copy of copies) {
      const made = join(place, `${copy.kind}-${photo.name}`);
      await copy.make(photo).jpeg({ quality: 92 }).toFile(made);
      all.push(await outcome(photo, made, finder, copy));
    }
  }
  return all;
}

async function outcome(
  photo: Photo,
  path: string,
  finder: FaceFinder,
  { kind, order, mirrored }: Omit<Copy, 'make'>,
): Promise<Outcome> {
  const [found, milliseconds] = await timed(() => finder.find(path, photo.name));
  const [, decoding] = await timed(() => sharp(path).raw().toBuffer());
  const faces = found.faces.map(({ region }) => inTruth(region, photo, mirrored));
  const placing = placeNames({ ...photo.told, order }, placesOf(found));
  const about = { photo: photo.name, kind, milliseconds, decoding, doubtful: found.doubtful };
  if (placing.outcome === 'not placed') {
    return { ...about, result: 'not placed', because: JSON.stringify(placing.why) };
  }
  const wrong = placing.faceOf.flatMap((at, person) =>
    isFaceOf(photo.faces, person, faces[at]) ? [] : [`the ${person + 1}. name is on another place`],
  );
  return { ...about, result: wrong.length === 0 ? 'right' : 'wrong', because: wrong.join('; ') };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  const result = await work();
  return [result, performance.now() - began];
}

/** As the desk hands them on: relative to the picture, but with its proportions. */
const placesOf = ({ faces, width, height }: FacesFound): Face[] =>
  faces.map(({ region: { x, y, width: w, height: h } }) => ({
    x: x * width,
    y: y * height,
    width: w * width,
    height: h * height,
  }));

/** A found place in the pixels of the photo that the marks are of. */
function inTruth(region: Face, { width, height }: Photo, mirrored: boolean): Face {
  const x = mirrored ? 1 - region.x - region.width : region.x;
  return { x: x * width, y: region.y * height, width: region.width * width, height: region.height * height };
}

/** Whether a found place is the true one of that person: they overlap by 0.4 or more, and no other does more. */
function isFaceOf(truth: readonly Face[], person: number, found: Face | undefined): boolean {
  if (found === undefined) return false;
  const overlaps = truth.map((face) => overlap(face, found));
  const own = overlaps[person] ?? 0;
  return own >= 0.4 && own === Math.max(...overlaps);
}

/** Intersection over union. */
function overlap(a: Face, b: Face): number {
  const both = overlapOf(a, b);
  return both / (a.width * a.height + b.width * b.height - both);
}

function rowsOf(all: readonly Outcome[], truth: readonly Photo[]): Row[] {
  for (const one of all.filter(({ result }) => result !== 'right')) {
    console.log(`  ${one.result}: ${one.photo}, ${one.kind}: ${one.because}`);
  }
  const originals = all.filter(({ kind }) => kind === 'original');
  return [
    counted('names on faces, placed wrong', all, 'wrong', '0'),
    counted('placed right, originals', originals, 'right', '≥ 8 of 10'),
    counted('placed right, with gray, half-size and mirrored copies', all, 'right', '≥ 30 of 40'),
    counted('not placed', all, 'not placed', 'the rest'),
    {
      ...counted('placed right, but “please check”', all, 'right', 'none: told beside it'),
      ours: `${all.filter(({ result, doubtful }) => result === 'right' && doubtful).length}`,
    },
    timeRow(all),
    ...truth.filter(({ told }) => told.people.some(({ row }) => row !== null)).map(fromTrueBoxes),
  ];
}

const counted = (what: string, all: readonly Outcome[], result: Outcome['result'], aim: string): Row => ({
  what,
  ours: `${all.filter((one) => one.result === result).length}`,
  peer: `${all.length} photos`,
  ratio: '',
  aim,
});

function timeRow(all: readonly Outcome[]): Row {
  const ours = all.map(({ milliseconds }) => milliseconds);
  const peer = all.map(({ decoding }) => decoding);
  return {
    what: 'finding the faces of a photo (median)',
    ours: `${median(ours).toFixed(0)} ms (slowest ${Math.max(...ours).toFixed(0)})`,
    peer: `${median(peer).toFixed(0)} ms (sharp, decoding it)`,
    ratio: `${(median(ours) / median(peer)).toFixed(0)} ×`,
    aim: 'none: told beside it',
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The true places, shuffled, in place of found ones: what placing alone does. */
function fromTrueBoxes({ name, faces, told }: Photo): Row {
  const shuffled = faces.map((_, at) => (at * 7 + 3) % faces.length);
  const placing = placeNames(
    told,
    shuffled.flatMap((at) => faces[at] ?? []),
  );
  const right =
    placing.outcome === 'placed' ? placing.faceOf.filter((at, person) => shuffled[at] === person).length : 0;
  return {
    what: `${name}: names right from its true places`,
    ours: `${right}`,
    peer: `${faces.length} names`,
    ratio: '',
    aim: 'all',
  };
}
