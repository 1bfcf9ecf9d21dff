import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Files and folders that stay after a power cut, readable by owner and group alone whatever the umask. */

const fileMode = 0o640;
const folderMode = 0o750;

/** Makes a folder and those above it that are missing; an existing one keeps its mode. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: folderMode });
  if (first === undefined) return;
  for (let made = path; ; made = dirname(made)) {
    await chmod(made, folderMode);
    await syncFolder(dirname(made));
    if (made === first) return;
  }
}

/** Moves a file to its place: its bytes are on disk before its name is. Replaces what is there. */
export async function keepFile(from: string, to: string): Promise<void> {
  await settleFile(from);
  await makeFolder(dirname(to));
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** The same for a folder of files, which appears whole or not at all. */
export async function keepFolder(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) await settleFile(join(from, name));
  await chmod(from, folderMode);
  await syncFolder(from);
  await makeFolder(dirname(to));
  await rm(to, { recursive: true, force: true });
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Moves a file or folder, if it is there, to a place that may be taken by the same thing. */
export async function moveKept(from: string, to: string): Promise<void> {
  const names = await namesIn(dirname(from));
  if (!names.includes(basename(from))) return;
  await makeFolder(dirname(to));
  // A file takes the place of another; a folder takes none that holds something.
  if ((await stat(from)).isDirectory()) await rm(to, { recursive: true, force: true });
  await rename(from, to);
  await syncFolder(dirname(to));
  await syncFolder(dirname(from));
}

/** Removes a file or folder, if it is there, so that it does not come back. */
export async function removeKept(path: string): Promise<void> {
  const folder = dirname(path);
  if (!(await namesIn(folder)).includes(basename(path))) return;
  await rm(path, { recursive: true, force: true });
  await syncFolder(folder);
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch((): string[] => []);

async function settleFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.chmod(fileMode);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder, and writes names through.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
