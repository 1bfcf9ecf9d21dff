import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { StoreDamaged } from './cannotOpen.ts';
import { contentOf, diskFiles, type Files } from './files.ts';
import { replaceFile } from './replaceFile.ts';

/** The secret that signs session cookies: made once, kept in the data folder, readable by its owner only. */
export async function secretFile(folder: string, files: Files = diskFiles): Promise<string> {
  const file = join(folder, 'session-secret');
  const kept = (await contentOf(files, file))?.toString('utf8').trim();
  if (kept === undefined) return makeSecret(folder, file, files);
  if (/^[0-9a-f]{64}$/.test(kept)) return kept;
  throw new StoreDamaged(
    file,
    'it is no session secret',
    'Move it away and start again: everybody has to sign in once more.',
  );
}

async function makeSecret(folder: string, file: string, files: Files): Promise<string> {
  const secret = randomBytes(32).toString('hex');
  await files.makeFolder(folder);
  await replaceFile(files, file, [Buffer.from(`${secret}\n`)]);
  return secret;
}
