import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes what an earlier process left half-arrived. To be called before anything arrives: who holds the data folder
 * is alone with this one too.
 */
export async function sweepIncoming(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true });
}
