import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { type ImagesOptions, openImages } from '../../server/images/openImages.ts';
import { type Images, PictureRefused, type ReceivedPhoto } from '../../server/services/ports.ts';
import { buildChild } from './childScript.ts';

/** Real photos' files in a folder of their own below the system's temporary one. */
export interface PhotosFolder {
  readonly images: Images;
  readonly folder: string;
  receive(bytes: Buffer, name?: string): Promise<ReceivedPhoto>;
  /** The refusal's sentence; fails when the file was taken. */
  refusal(bytes: Buffer, name?: string): Promise<string>;
  /** Every file below the folder, relative. */
  files(): string[];
  /** The process ids of every child started so far, in order. */
  children(): number[];
  close(): Promise<void>;
}

export const usualLimits = { photoBytes: 4 * 1024 * 1024, photoPixels: 80_000_000 };

export async function openPhotosFolder(options: Partial<ImagesOptions> = {}): Promise<PhotosFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'from-left-photos-'));
  const pids = `${folder}.pids`;
  writeFileSync(pids, '');
  const childScript = notingItsId(folder, pids, await buildChild());
  const images = openImages({ folder, limits: usualLimits, childScript, ...options });
  const receive = (bytes: Buffer, name = 'photo.jpg') => images.receive(Readable.from(pieces(bytes)), name);
  return {
    images,
    folder,
    receive,
    refusal: (bytes, name) => refusalOf(receive(bytes, name)),
    files: () => filesBelow(folder),
    children: () => readLines(pids),
    close: async () => {
      await images.close();
      for (const path of [folder, pids, `${folder}.mjs`]) rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The real child, which first writes its process id into a file. */
function notingItsId(folder: string, pids: string, child: string): string {
  const script = `${folder}.mjs`;
  const note = `appendFileSync(${JSON.stringify(pids)}, process.pid + '\\n');`;
  const run = `await import(${JSON.stringify(pathToFileURL(child).href)});`;
  writeFileSync(script, `import { appendFileSync } from 'node:fs';\n${note}\n${run}\n`);
  return script;
}

const readLines = (file: string): number[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(Number);

/** As a network brings them: in pieces of 64 KiB. */
export function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

export async function refusalOf(received: Promise<ReceivedPhoto>): Promise<string> {
  const outcome = await received.catch((error: unknown) => error);
  if (outcome instanceof PictureRefused) return outcome.message;
  throw new Error('The file was not refused.', { cause: outcome });
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
