import { constants } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The few calls by which the store touches the disk, so that a test can record them or let one of them fail. */
export interface Files {
  /** The file's bytes in pieces, from the start. Rejects with ENOENT when there is none. */
  read(file: string): AsyncIterable<Buffer>;
  /** Names in a folder, in no particular order; none when the folder is not there. */
  names(folder: string): Promise<string[]>;
  /** Opens for writing: `new` fails when the file is there, `append` when it is not. Mode 0600, whatever the umask. */
  open(file: string, how: 'new' | 'append'): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  /** Does nothing when there is no such file. */
  remove(file: string): Promise<void>;
  /** Makes a folder and those above it; mode 0700, whatever the umask. */
  makeFolder(folder: string): Promise<void>;
  /** Makes names that were added, renamed or removed in a folder last. */
  syncFolder(folder: string): Promise<void>;
  /** Where a link leads; the path itself when it is no link or not there yet. */
  target(file: string): Promise<string>;
}

export interface OpenFile {
  size(): Promise<number>;
  /** Writes all of it at the end of the file. */
  write(bytes: Buffer): Promise<void>;
  /** Content and what is needed to read it back are on disk. */
  dataSync(): Promise<void>;
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

const flags = {
  new: constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
  append: constants.O_WRONLY | constants.O_APPEND,
} as const;

export const diskFiles: Files = {
  read: (file) => pieces(file),
  names: (folder) => orElse('ENOENT', readdir(folder), []),
  async open(file, how) {
    const handle = await open(file, flags[how], 0o600);
    if (how === 'new') await handle.chmod(0o600);
    return {
      size: async () => (await handle.stat()).size,
      async write(bytes) {
        for (let done = 0; done < bytes.length; ) {
          done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten;
        }
      },
      dataSync: () => handle.datasync(),
      sync: () => handle.sync(),
      truncate: (length) => handle.truncate(length),
      close: () => handle.close(),
    };
  },
  rename,
  remove: (file) => rm(file, { force: true }),
  async makeFolder(folder) {
    const highest = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (highest !== undefined) await syncAbove(resolve(folder), resolve(highest));
    // A folder on a mounted volume may belong to somebody else, who then decides its mode.
    await orElse('EPERM', chmod(folder, 0o700), undefined);
  },
  syncFolder,
  async target(file) {
    const link = await orElse('ENOENT', lstat(file), undefined);
    return link?.isSymbolicLink() ? realpath(file) : file;
  },
};

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  await handle.sync().finally(() => handle.close());
}

/** Makes new folders last, from `folder` up to the first that was made. */
async function syncAbove(folder: string, highest: string): Promise<void> {
  for (let at = folder; at.length >= highest.length; at = dirname(at)) await syncFolder(dirname(at));
}

async function* pieces(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file, constants.O_RDONLY);
  try {
    for await (const piece of handle.createReadStream({ autoClose: false, highWaterMark: 256 * 1024 })) {
      yield piece as Buffer;
    }
  } finally {
    await handle.close();
  }
}

/** The system's name of an error ("ENOSPC"); undefined when it has none. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

/** What was promised, or `otherwise` when it fails with that code. */
export async function orElse<T, U>(code: string, promised: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await promised;
  } catch (error) {
    if (codeOf(error) === code) return otherwise;
    throw error;
  }
}

/** All of a file's bytes; undefined when there is no such file. */
export async function contentOf(files: Files, file: string): Promise<Buffer | undefined> {
  return orElse('ENOENT', collect(files.read(file)), undefined);
}

async function collect(read: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of read) all.push(piece);
  return Buffer.concat(all);
}
