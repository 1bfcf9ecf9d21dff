import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What an earlier process left half-arrived goes, once it is older than an hour. */
export async function sweepIncoming(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const changed = (await stat(path).catch(() => undefined))?.mtimeMs ?? now;
    if (now - changed > 60 * 60 * 1000) await rm(path, { recursive: true, force: true });
  }
}
