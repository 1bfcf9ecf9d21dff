import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { promisify } from 'node:util';

/** Who a process is: a number alone is given to another one sooner or later. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, as the system counts; null where that cannot be asked. */
  readonly start: string | null;
  /** Which start of the machine; null where that cannot be asked. */
  readonly boot: string | null;
  /** The machine, or the container on it, whose process numbers these are. */
  readonly host: string;
}

export async function ownIdentity(): Promise<ProcessIdentity> {
  return { pid: process.pid, start: await startOf(process.pid), boot: await bootId(), host: await hostId() };
}

/** Whether a process of this host still runs; one with its number that started at another time is another. */
export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  if (identity.boot !== (await bootId()) || !answersSignal(identity.pid)) return false;
  return identity.start === null || identity.start === (await startOf(identity.pid));
}

function answersSignal(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Clock ticks since the machine's start (field 22 of proc's stat) on Linux, elsewhere what `ps` says. */
async function startOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    // The second field is the program's name in brackets and may hold spaces and brackets itself.
    return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  }
  const said = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => null);
  return said?.stdout.trim() || null;
}

async function bootId(): Promise<string | null> {
  const id = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => null);
  return id?.trim() ?? null;
}

/** Containers may share a host name, but not a name space of process numbers. */
async function hostId(): Promise<string> {
  const space = await readlink('/proc/self/ns/pid').catch(() => '');
  return `${hostname()} ${space}`.trim();
}
