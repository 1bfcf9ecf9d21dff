import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../services/ports.ts';
import { FolderInUse } from './cannotOpen.ts';
import { codeOf } from './files.ts';
import { isRunning, ownIdentity } from './processes.ts';
import { ownerAnswers } from './socket.ts';

/** The right to change a data folder: one process at a time has it. */
export interface Lock {
  release(): Promise<void>;
}

const holderShape = z.object({
  pid: z.number().int().positive(),
  start: z.string().nullable(),
  boot: z.string().nullable(),
  host: z.string(),
  since: z.string(),
  released: z.boolean(),
});
type Holder = z.infer<typeof holderShape>;

interface Found {
  readonly number: number;
  /** null: the file cannot be read as a lock. */
  readonly holder: Holder | null;
}

/**
 * Takes the folder for this process. Rejects with `FolderInUse`, naming the process that has it.
 *
 * Locks are numbered files, each linked into place whole; the highest counts and is never deleted, so a slow
 * starter that took over from a dead holder sees that somebody else did so too.
 */
export async function takeLock(folder: string, clock: Clock): Promise<Lock> {
  const own: Holder = { ...(await ownIdentity()), since: clock.now().toISOString(), released: false };
  for (;;) {
    const highest = await highestIn(folder);
    if (highest !== undefined) await refuseIfHeld(folder, highest);
    const number = (highest?.number ?? 0) + 1;
    if (!(await put(folder, number, own))) continue;
    if ((await highestIn(folder))?.number !== number) {
      await rm(fileOf(folder, number), { force: true });
      continue;
    }
    await removeBelow(folder, number);
    return { release: () => rewrite(folder, number, { ...own, released: true }) };
  }
}

async function refuseIfHeld(folder: string, found: Found): Promise<void> {
  if (!(await isHeld(folder, found))) return;
  throw new FolderInUse(
    `The data folder ${folder} is in use by ${described(found)}. Stop that one first, or give this one a folder of its own.`,
  );
}

const described = ({ holder }: Found): string =>
  `process ${holder?.pid} on ${holder?.host.split(' ')[0]} (since ${holder?.since})`;

/** A holder elsewhere, whose process numbers mean nothing here, has the folder while its socket answers. */
async function isHeld(folder: string, { holder }: Found): Promise<boolean> {
  if (holder === null || holder.released) return false;
  const { host } = await ownIdentity();
  return holder.host === host ? isRunning(holder) : ownerAnswers(folder);
}

async function highestIn(folder: string): Promise<Found | undefined> {
  for (;;) {
    const number = (await numbersIn(folder)).at(-1);
    if (number === undefined) return undefined;
    const text = await readFile(fileOf(folder, number), 'utf8').catch((error) => {
      // Its owner took it away because a higher one came: look again.
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (text !== undefined) return { number, holder: holderIn(text) };
  }
}

function holderIn(text: string): Holder | null {
  try {
    return holderShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function numbersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names
    .flatMap((name) => /^lock\.(\d{1,15})$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

const fileOf = (folder: string, number: number): string => join(folder, `lock.${number}`);

/** Links a whole file into place; false when somebody else was first. */
async function put(folder: string, number: number, holder: Holder): Promise<boolean> {
  const beside = await writeBeside(folder, holder);
  try {
    await link(beside, fileOf(folder, number));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

async function rewrite(folder: string, number: number, holder: Holder): Promise<void> {
  await rename(await writeBeside(folder, holder), fileOf(folder, number));
}

async function writeBeside(folder: string, holder: Holder): Promise<string> {
  const beside = join(folder, `.lock-${randomBytes(8).toString('hex')}`);
  await writeFile(beside, `${JSON.stringify(holder)}\n`, { mode: 0o600, flag: 'wx' });
  return beside;
}

async function removeBelow(folder: string, number: number): Promise<void> {
  for (const lower of await numbersIn(folder)) {
    if (lower < number) await rm(fileOf(folder, lower), { force: true });
  }
}
