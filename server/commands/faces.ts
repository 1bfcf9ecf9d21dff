import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { splitRows } from '../domain/directory/placing/splitRows.ts';
import { openFaceFinder } from '../images/faces/openFaceFinder.ts';
import { shownName } from '../images/shownName.ts';
import { type FaceFinder, type FacesFound, type FoundFace, PictureRefused } from '../services/ports.ts';
import { type Command, type CommandIo, WrongUse } from './command.ts';

/** Finds faces in photos and says where they are. */
export const faces: Command = {
  help: `npm run from-left -- faces [--count N] [--rows N,N,…] FILE…

Finds the faces in each photo and prints a line of JSON for it:

  {"file", "width", "height", "faces": [{"x", "y", "width", "height", "score", "row"}]}

in pixels of the upright picture, in reading order: row by row from the top, each from left to right. "score" says
how sure it is that this is a face, from 0 to 1.

  --count N     how many faces there should be; says on stderr where that is not so
  --rows N,N,…  how many in each row, the back row first: parts the faces into so many rows, and says on stderr where
                a row has another number; without it they are one row

Neither changes which faces are found. A file that cannot be used is said on stderr, the rest go on, and the exit
code is 1. FROM_LEFT_FACES=off turns this off.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { count: { type: 'string' }, rows: { type: 'string' } },
      allowPositionals: true,
    });
    const expected = expectedOf(values);
    if (positionals.length === 0) throw new WrongUse('faces needs the files of one or more photos.');
    const config = readConfig(io.env, io);
    if (!config.faces) {
      io.stderr.write('Finding faces is turned off by FROM_LEFT_FACES.\n');
      return 1;
    }
    const finder = openFaceFinder({ limits: config.limits });
    try {
      return await printAll(positionals, expected, finder, io);
    } finally {
      await finder.close();
    }
  },
};

interface Expected {
  readonly count: number | undefined;
  readonly rows: readonly number[] | undefined;
}

function expectedOf(given: { count?: string | undefined; rows?: string | undefined }): Expected {
  const count = given.count === undefined ? undefined : wholeNumber('--count', given.count, 0);
  const rows = given.rows?.split(',').map((size) => wholeNumber('--rows', size, 1));
  const sum = rows?.reduce((all, size) => all + size, 0);
  if (count !== undefined && sum !== undefined && count !== sum) {
    throw new WrongUse(`--count says ${count} and --rows ${sum}.`);
  }
  return { count: count ?? sum, rows };
}

function wholeNumber(option: string, typed: string, least: number): number {
  const value = /^\s*\d{1,3}\s*$/u.test(typed) ? Number(typed) : Number.NaN;
  if (value >= least) return value;
  throw new WrongUse(`${option} takes whole numbers from ${least} to 999, not "${typed}".`);
}

async function printAll(
  files: readonly string[],
  expected: Expected,
  finder: FaceFinder,
  io: CommandIo,
): Promise<number> {
  let code = 0;
  for (const file of files) {
    try {
      print(file, await finder.find(resolve(io.folder, file), shownName(basename(file))), expected, io);
    } catch (error) {
      io.stderr.write(`${file}: ${sentenceOf(error)}\n`);
      code = 1;
    }
  }
  return code;
}

function print(file: string, found: FacesFound, { count, rows: told }: Expected, io: CommandIo): void {
  const { width, height } = found;
  const rows = inRows(found, told?.length ?? 1);
  const lines = rows.flatMap((row, at) => row.map((face) => inPixels(face, found, at + 1)));
  io.stdout.write(`${JSON.stringify({ file, width, height, faces: lines })}\n`);
  const sizes = rows.map(({ length }) => length);
  if (count !== undefined && count !== lines.length) {
    io.stderr.write(`${file}: there should be ${facesIn(count)}; ${lines.length} were found.\n`);
  } else if (told !== undefined && told.join() !== sizes.join()) {
    io.stderr.write(
      `${file}: the rows should have ${told.join(', ')} faces, and have ${sizes.join(', ')}.\n`,
    );
  }
}

const facesIn = (count: number): string => (count === 1 ? '1 face' : `${count} faces`);

/** Row by row from the top, each from left to right; one row where there are fewer faces than rows. */
function inRows({ faces: found }: FacesFound, count: number): FoundFace[][] {
  const regions = found.map(({ region }) => region);
  const rows = splitRows(regions, count) ?? splitRows(regions, 1) ?? [];
  return rows.map((row) => row.flatMap((at) => found[at] ?? []));
}

function inPixels({ region, score }: FoundFace, { width, height }: FacesFound, row: number) {
  const [left, top] = [Math.round(region.x * width), Math.round(region.y * height)];
  return {
    x: left,
    y: top,
    width: Math.round((region.x + region.width) * width) - left,
    height: Math.round((region.y + region.height) * height) - top,
    score: Math.round(score * 1000) / 1000,
    row,
  };
}

function sentenceOf(error: unknown): string {
  if (error instanceof PictureRefused) return error.message;
  const code = String(Object(error).code ?? '');
  if (code === 'ENOENT') return 'there is no such file.';
  if (code === 'EISDIR') return 'this is a folder, not a photo.';
  if (code === 'EACCES') return 'this file may not be read.';
  return `this could not be looked through: ${error instanceof Error ? error.message : String(error)}`;
}
