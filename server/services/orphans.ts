import type { Services } from './services.ts';

type Ports = Pick<Services, 'store' | 'images' | 'clock'>;

/** A file may be there this long before its record is. */
const grace = 60 * 60 * 1000;

/** What a crash may have left is a few files; more says that the records are not those of these photos. */
const mostAtStart = 20;

/** Originals that no record names though they are older than an hour, and how many there are in all. */
export interface Unclaimed {
  readonly hashes: readonly string[];
  readonly originals: number;
}

export async function unclaimedOriginals({ store, images, clock }: Ports): Promise<Unclaimed> {
  // The files first: a photo's file is kept before its record is.
  const originals = await images.originals();
  const photos = [...store.view().all('photo')];
  const named = new Set(photos.flatMap((photo) => photo.originals.map((original) => original.hash)));
  const until = clock.now().getTime() - grace;
  const hashes = originals
    .filter(({ hash, broughtAt }) => !named.has(hash) && broughtAt.getTime() < until)
    .map(({ hash }) => hash);
  return { hashes, originals: originals.length };
}

/**
 * Moves unclaimed originals to `unclaimed/` in the uploads folder; nothing is ever deleted. Answers with those that
 * were moved: none while the directory has never held anything, since then the data folder is likely the wrong one.
 */
export async function setUnclaimedAside(ports: Ports): Promise<string[]> {
  if (ports.store.view().sequence === 0) return [];
  return moved(ports, (await unclaimedOriginals(ports)).hashes);
}

/**
 * The same at the start, but only where it looks like what a crash left: at most twenty files and less than half of
 * all. Otherwise nothing is touched, and the log says so.
 */
export async function tidyOriginals(ports: Ports & Pick<Services, 'log'>): Promise<void> {
  const { hashes, originals } = await unclaimedOriginals(ports);
  if (hashes.length === 0) return;
  const few = hashes.length <= mostAtStart && hashes.length * 2 < originals;
  if (ports.store.view().sequence === 0 || !few) {
    ports.log.warn(
      { unclaimed: hashes.length, originals },
      `photos without a record were left alone: ${advice}`,
    );
    return;
  }
  const gone = await moved(ports, hashes);
  ports.log.warn(
    { moved: gone.length },
    'photos without a record were moved to "unclaimed" in the uploads folder',
  );
}

const advice =
  'if the data folder is the right one, `npm run from-left -- check --repair` moves them aside; if not, stop the ' +
  'site and put the right one back';

async function moved({ images, clock }: Ports, hashes: readonly string[]): Promise<string[]> {
  const now = clock.now();
  const unless = new Date(now.getTime() - grace);
  const gone: string[] = [];
  for (const hash of hashes) {
    if (await images.setAside(hash, now.toISOString().slice(0, 10), unless)) gone.push(hash);
  }
  return gone;
}
