import type { Images, Store } from './ports.ts';

/**
 * Removes photos' files to which no record refers: what a crash left between keeping a file and recording it. To be
 * called while nothing is being received, at the start. Answers with how many went.
 */
export async function removeOrphans(
  store: Pick<Store, 'view'>,
  images: Pick<Images, 'hashes' | 'discard'>,
): Promise<number> {
  const photos = [...store.view().all('photo')];
  const used = new Set(photos.flatMap((photo) => photo.originals.map((original) => original.hash)));
  const orphans = (await images.hashes()).filter((hash) => !used.has(hash));
  for (const hash of orphans) await images.discard(hash);
  return orphans.length;
}
