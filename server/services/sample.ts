import { namingRows, proposedChoices } from '../domain/directory/namingRows.ts';
import { publicationOf } from '../domain/directory/publication.ts';
import type { AnyRecord, Draft, RecordKind, Region } from '../domain/directory/records.ts';
import { readRelease } from '../domain/release/readRelease.ts';
import { confirmDraft } from './intake/confirm.ts';
import { draftFrom } from './intake/draftFrom.ts';
import { photoFrom } from './intake/draftPhotos.ts';
import type { Clock, Ids, Images, Store, Writer } from './ports.ts';
import { publishRecords } from './publishing/publishRecords.ts';
import { sameIds } from './sameIds.ts';

/** An invented council's release, its drawn picture, and where each face in it is, from left. */
export interface SampleFolder {
  release(): Promise<string>;
  picture(): NodeJS.ReadableStream;
  faces(): Promise<Region[]>;
}

export interface SamplePorts {
  readonly store: Store;
  readonly images: Images;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly folder: SampleFolder;
}

/** The sample: a whole publication of an invented council, to see what the directory is before using it. */
export interface Sample {
  isLoaded(): boolean;
  /** Reads, confirms, places and publishes it, as a person would; false when it is there already. */
  load(): Promise<boolean>;
  /** Removes every record and file of it; answers with the number of records. */
  remove(who: string): Promise<number>;
}

const ownNames = ['Council of the Morvoren Isles'];
const altText = 'Nine people in a row on a harbour quay, boats and a slipway behind them';
const credit = 'From Left (drawn)';
const who = 'sample';

export function createSample(ports: SamplePorts): Sample {
  const { store, images, ids, clock, folder } = ports;
  return {
    isLoaded: () => isLoaded(store),

    async load() {
      if (isLoaded(store)) return false;
      const [text, faces] = await Promise.all([folder.release(), folder.faces()]);
      const received = await images.receive(folder.picture(), 'sample.jpg');
      const at = clock.now().toISOString();
      const newId = sameIds(ids);
      await store.change({ who, why: 'Loaded the sample' }, (writer) => {
        const nextId = newId();
        const photo = { ...photoFrom(received, nextId(), at), sample: true };
        writer.put(photo);
        const draft = sampleDraft(writer, { id: nextId(), text, photoId: photo.id, at });
        const occasion = { newId: nextId, at, by: who, ownNames, sample: true };
        confirmDraft(writer, draft, readRelease(text), occasion);
        placeFaces(writer, photo.id, faces, at);
        publishAll(writer, draft.id);
      });
      return true;
    },

    async remove(by) {
      const hashes = new Set([...store.view().all('photo')].filter(isSample).flatMap(hashesOf));
      const removed = await store.change({ who: by, why: 'Removed the sample' }, (writer) =>
        removeSample(writer),
      );
      const used = new Set([...store.view().all('photo')].flatMap(hashesOf));
      for (const hash of hashes) if (!used.has(hash)) await images.discard(hash);
      return removed;
    },
  };
}

const isLoaded = (store: Store): boolean =>
  [...store.view().all('release')].some((release) => release.sample);

const isSample = (record: AnyRecord): boolean => 'sample' in record && record.sample;

const hashesOf = (photo: Extract<AnyRecord, { kind: 'photo' }>): string[] =>
  photo.originals.map(({ hash }) => hash);

function sampleDraft(
  writer: Writer,
  given: { id: string; text: string; photoId: string; at: string },
): Draft {
  const { id, text, photoId, at } = given;
  const photos = [{ photoId, caption: 0, altText, credit }];
  const content = draftFrom(writer, readRelease(text), ownNames);
  return {
    id,
    version: 0,
    kind: 'draft',
    pasted: text,
    ...content,
    photos,
    by: who,
    addedAt: at,
    savedAt: at,
  };
}

/** Lays the drawn faces under the names, in order, as if somebody had confirmed each. */
function placeFaces(writer: Writer, photoId: string, faces: readonly Region[], at: string): void {
  for (const place of writer.referring('depiction', 'photoId', photoId)) {
    const region = faces[place.number - 1] ?? null;
    writer.put({ ...place, region, where: { answer: 'confirmed', by: who, at, why: 'drawn in this order' } });
  }
}

function publishAll(writer: Writer, id: string): void {
  const publication = publicationOf(writer, id);
  if (publication) publishRecords(writer, publication, proposedChoices(namingRows(writer, publication)));
}

/** Records that point at others go before those they point at. */
const removalOrder: readonly RecordKind[] = [
  'claim',
  'depiction',
  'mention',
  'membership',
  'photo',
  'caption',
  'release',
  'text',
  'person',
  'organisation',
];

function removeSample(writer: Writer): number {
  let removed = 0;
  for (const kind of removalOrder) {
    for (const record of [...writer.all(kind)].filter(isSample)) {
      writer.remove(kind, record.id);
      removed += 1;
    }
  }
  return removed;
}
