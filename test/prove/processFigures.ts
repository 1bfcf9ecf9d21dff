import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What Linux says of a process. */

const kibibytes = (pid: number, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** In MB, at this moment. */
export const memoryOf = (pid: number): number => kibibytes(pid, 'VmRSS') / 1024;

/** Counts the most memory of a process from now on; the answer says how many MB it rose above what it had. */
export function watchedMemory(pid: number): () => number {
  const before = memoryOf(pid);
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  return () => kibibytes(pid, 'VmHWM') / 1024 - before;
}

/** How many files and sockets a process has open. */
export const openFilesOf = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length;

/** Prints a figure that a proof measured. */
export const told = (figure: string): void => console.log(`    measured: ${figure}`);
