import { dirname } from 'node:path';
import type { Files, OpenFile } from './files.ts';

/** A name's end that marks a file as unfinished: whoever finds one at a start may remove it. */
export const unfinished = '.tmp';

/**
 * Puts a whole new content in a file's place so that after a crash at any moment either the old or the new is
 * there: written beside it, synced, renamed over it, the folder synced. A link stays a link. When any step fails
 * the old content stands and nothing is left beside it.
 */
export async function replaceFile(
  files: Files,
  file: string,
  content: Iterable<Buffer> | AsyncIterable<Buffer>,
): Promise<void> {
  const target = await files.target(file);
  const beside = `${target}${unfinished}`;
  await files.remove(beside);
  try {
    await writeWhole(await files.open(beside, 'new'), content);
    await files.rename(beside, target);
  } catch (error) {
    await files.remove(beside).catch(() => undefined);
    throw error;
  }
  await files.syncFolder(dirname(target));
}

async function writeWhole(open: OpenFile, content: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
  try {
    for await (const piece of content) await open.write(piece);
    await open.sync();
  } finally {
    await open.close();
  }
}
