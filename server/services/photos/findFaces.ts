import { setTimeout } from 'node:timers/promises';
import { publicationOf } from '../../domain/directory/publication.ts';
import type { FoundFaces, Photo } from '../../domain/directory/records.ts';
import { isSameFace } from '../../domain/directory/sameFace.ts';
import { NotThere } from '../errors.ts';
import { type FacesFound, PictureRefused } from '../ports.ts';
import type { Services } from '../services.ts';
import { suggestPlaces } from './suggestPlaces.ts';

export type FindPorts = Pick<Services, 'store' | 'clock' | 'images' | 'faceFinder' | 'log'>;

/** How looking for faces went; `why` is a sentence. */
export type Finding =
  | { readonly outcome: 'found' }
  | { readonly outcome: 'off' }
  | { readonly outcome: 'failed'; readonly why: string };

/** Why places were suggested, in the journal. */
export const foundWhy = 'Found faces';

/**
 * Looks for the faces of a photo's newest original, keeps them with the photo and suggests who is where. Places that
 * an editor confirmed or chose, and faces said to be strangers, stay so. Throws `NotThere` for no such photo.
 */
export async function findFaces(ports: FindPorts, photoId: string, by: string): Promise<Finding> {
  const photo = ports.store.view().get('photo', photoId);
  if (photo === undefined) throw new NotThere(`no photo ${photoId}`);
  if (ports.faceFinder === null) return { outcome: 'off' };
  const { hash, name } = newestOf(photo);
  try {
    const found = await ports.faceFinder.find(ports.images.rendition(hash, 2048, 'jpg'), name);
    await keep(ports, { photoId, hash, found, by });
    return { outcome: 'found' };
  } catch (error) {
    ports.log.error({ photo: photoId, fault: String(error) }, 'faces could not be found');
    const why = error instanceof PictureRefused ? error.message : 'The faces could not be looked for.';
    return { outcome: 'failed', why };
  }
}

/** How many milliseconds *Confirm* waits for faces. */
const usualPatience = 6000;

/**
 * Finds the faces of a publication's photos, one photo after another, each original once. Comes back when all are
 * done or when patience is at its end, whichever is first: what takes longer goes on, and stands there when a page is
 * opened again. Never rejects.
 */
export async function findFacesOfAll(
  ports: FindPorts,
  publicationId: string,
  by: string,
  patience = usualPatience,
): Promise<void> {
  const waiting = new AbortController();
  const late = setTimeout(patience, undefined, { signal: waiting.signal }).catch(() => undefined);
  await Promise.race([findEach(ports, publicationId, by), late]);
  waiting.abort();
}

async function findEach(ports: FindPorts, publicationId: string, by: string): Promise<void> {
  try {
    for (const photo of publicationOf(ports.store.view(), publicationId)?.photos ?? []) {
      if (photo.faces?.hash === newestOf(photo).hash) await suggestAnew(ports, photo.id, by);
      else await findFaces(ports, photo.id, by);
    }
  } catch (error) {
    ports.log.error({ publication: publicationId, fault: String(error) }, 'faces could not be found');
  }
}

interface Kept {
  readonly photoId: string;
  readonly hash: string;
  readonly found: FacesFound;
  readonly by: string;
}

/** A photo that went meanwhile, or has another picture by now, gets none of this. */
async function keep({ store, clock }: FindPorts, { photoId, hash, found, by }: Kept): Promise<void> {
  const at = clock.now().toISOString();
  await store.change({ who: by, why: foundWhy }, (writer) => {
    const photo = writer.get('photo', photoId);
    if (photo === undefined || newestOf(photo).hash !== hash) return;
    const saved = { ...photo, faces: withStrangers({ hash, ...found }, photo.faces) };
    writer.put(saved);
    suggestPlaces(writer, saved, at);
  });
}

/** The faces as found now; those that were said to be strangers are so still. */
function withStrangers(found: FacesFound & { readonly hash: string }, before: Photo['faces']): FoundFaces {
  const strangers = (before?.faces ?? []).filter(({ stranger }) => stranger);
  const faces = found.faces.map(({ region, score, doubtful }) => ({
    region,
    score,
    doubtful,
    stranger: strangers.some((other) => isSameFace(other.region, region)),
  }));
  const { hash, width, height, doubtful } = found;
  return { hash, width, height, doubtful, faces };
}

async function suggestAnew({ store, clock }: FindPorts, photoId: string, by: string): Promise<void> {
  const at = clock.now().toISOString();
  await store.change({ who: by, why: foundWhy }, (writer) => {
    const photo = writer.get('photo', photoId);
    if (photo !== undefined) suggestPlaces(writer, photo, at);
  });
}

const newestOf = (photo: Photo): Photo['originals'][number] => {
  const newest = photo.originals.at(-1);
  if (newest === undefined) throw new Error(`photo ${photo.id} has no original`);
  return newest;
};
