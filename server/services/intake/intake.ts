import type { Draft, Photo } from '../../domain/directory/records.ts';
import type { ReadRelease } from '../../domain/release/ReleaseReading.ts';
import { readRelease } from '../../domain/release/readRelease.ts';
import { Unacceptable } from '../errors.ts';
import type { ChangeNote, Clock, Ids, Images, ReceivedPhoto, Store, Writer } from '../ports.ts';
import { sameIds } from '../sameIds.ts';
import { draftReading } from './chosenReading.ts';
import { confirmDraft } from './confirm.ts';
import { afterAction, type DraftAction, type DraftForm, draftOf, refuseOlder } from './draftActions.ts';
import { draftErrors } from './draftErrors.ts';
import { draftFrom, withPlaceForPhotos } from './draftFrom.ts';
import { hasPhoto, photoFrom, removePhotoRecord } from './draftPhotos.ts';
import { confirmedWhy, reopenDraft } from './reopen.ts';
import { acceptable, type TextLimits } from './savedText.ts';
import { withReading } from './withReading.ts';

export interface IntakePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly ownNames: readonly string[];
  readonly limits: TextLimits;
  readonly images: Pick<Images, 'discard'>;
}

/** A press on a draft's page. */
export interface Saving {
  readonly id: string;
  /** The version that the form was made from. */
  readonly version: number;
  readonly form: DraftForm;
  readonly action: DraftAction;
  /** The account's id. */
  readonly by: string;
}

/** Taking in releases and captions, from the paste to confirmed people. */
export interface Intake {
  /** Drafts, the one saved last first. */
  drafts(): Draft[];
  draft(id: string): Draft;
  /** What the draft's words say, each caption in the reading that was chosen; the same every time. */
  reading(draft: Draft): ReadRelease;
  /** Saves pasted words as a draft and reads them. Throws `Unacceptable` past the limits. */
  start(pasted: string, by: string): Promise<Draft>;
  /**
   * Saves everything typed, and does what was pressed. Throws `ChangedMeanwhile` when the draft is newer, and
   * `Unacceptable` when a caption cannot be read as was asked; then nothing is saved.
   */
  save(saving: Saving): Promise<Draft>;
  /** Other words for a draft: they are read anew, and the corrections of the old words go. */
  reread(saving: Pick<Saving, 'id' | 'version' | 'by'>, pasted: string): Promise<Draft>;
  /** false: the draft has the same picture, byte for byte, and stays as it is. */
  addPhoto(id: string, received: ReceivedPhoto, by: string): Promise<boolean>;
  removePhoto(id: string, photoId: string, by: string): Promise<Draft>;
  discard(id: string, by: string): Promise<void>;
  /** Throws `Unacceptable` with what is missing; answers with the publication's id. */
  confirm(id: string, version: number, by: string): Promise<string>;
  /** Makes an unpublished publication a draft again; throws `Unacceptable` with the reason when it cannot. */
  reopen(id: string, by: string): Promise<void>;
}

export function createIntake(ports: IntakePorts): Intake {
  const { store, clock, ids, ownNames, limits, images } = ports;
  const now = () => clock.now().toISOString();
  const contentOf = (writer: Writer, text: string) => draftFrom(writer, readRelease(text), ownNames);

  async function changeDraft(
    id: string,
    note: ChangeNote,
    fn: (draft: Draft, writer: Writer) => Draft,
  ): Promise<Draft> {
    const savedAt = now();
    return await store.change(note, (writer) => {
      const draft = { ...fn(draftOf(writer, id), writer), savedAt };
      writer.put(draft);
      return draft;
    });
  }

  async function discardUnused(photos: readonly Photo[]): Promise<void> {
    const used = new Set(
      [...store.view().all('photo')].flatMap((photo) => photo.originals.map(({ hash }) => hash)),
    );
    const hashes = new Set(photos.flatMap((photo) => photo.originals.map(({ hash }) => hash)));
    for (const hash of hashes) if (!used.has(hash)) await images.discard(hash);
  }

  return {
    drafts: () => [...store.view().all('draft')].sort((a, b) => b.savedAt.localeCompare(a.savedAt)),
    draft: (id) => draftOf(store.view(), id),
    reading: draftReading,

    async start(pasted, by) {
      const text = acceptable(pasted, limits);
      const id = ids.next();
      const at = now();
      return await store.change({ who: by, why: 'Pasted' }, (writer) => {
        const dates = { addedAt: at, savedAt: at };
        const base = { id, version: 0, kind: 'draft', pasted: text, photos: [], by, ...dates } as const;
        const draft: Draft = { ...base, ...contentOf(writer, text), photos: [] };
        writer.put(draft);
        return draft;
      });
    },

    save: ({ id, version, form, action, by }) =>
      changeDraft(id, { who: by, why: whyOf(action) }, (draft, writer) => {
        refuseOlder(draft, version);
        const saved = { ...draft, ...form };
        return action.do === 'read'
          ? withReading(writer, saved, action, ownNames)
          : { ...saved, ...afterAction(form, action) };
      }),

    async reread({ id, version, by }, pasted) {
      const text = acceptable(pasted, limits);
      return await changeDraft(id, { who: by, why: 'Changed the words of a draft' }, (draft, writer) => {
        refuseOlder(draft, version);
        const photos = draft.photos.map((photo) => ({ ...photo, caption: 0 }));
        return {
          ...draft,
          pasted: text,
          ...withPlaceForPhotos(contentOf(writer, text), photos.length),
          photos,
        };
      });
    },

    async addPhoto(id, received, by) {
      if (hasPhoto(store.view(), draftOf(store.view(), id), received.original.hash)) return false;
      const photo = photoFrom(received, ids.next(), now());
      await changeDraft(id, { who: by, why: 'Added a photo' }, (draft, writer) => {
        writer.put(photo);
        const photos = [...draft.photos, { photoId: photo.id, caption: 0, altText: '', credit: '' }];
        return { ...draft, ...withPlaceForPhotos(draft, photos.length), photos };
      });
      return true;
    },

    async removePhoto(id, photoId, by) {
      const photo = store.view().get('photo', photoId);
      const changed = await changeDraft(
        id,
        { who: by, why: 'Took a photo out of a draft' },
        (draft, writer) => {
          removePhotoRecord(writer, photoId);
          return { ...draft, photos: draft.photos.filter((held) => held.photoId !== photoId) };
        },
      );
      if (photo) await discardUnused([photo]);
      return changed;
    },

    async discard(id, by) {
      const draft = draftOf(store.view(), id);
      const photos = draft.photos.flatMap(({ photoId }) => store.view().get('photo', photoId) ?? []);
      await store.change({ who: by, why: 'Threw a draft away' }, (writer) => {
        for (const { photoId } of draftOf(writer, id).photos) removePhotoRecord(writer, photoId);
        writer.remove('draft', id);
      });
      await discardUnused(photos);
    },

    reopen: (id, by) => reopenDraft(store, id, by),

    async confirm(id, version, by) {
      const newId = sameIds(ids);
      const at = now();
      return await store.change({ who: by, why: confirmedWhy }, (writer) => {
        const draft = draftOf(writer, id);
        refuseOlder(draft, version);
        const errors = draftErrors(writer, draft, draftReading(draft));
        if (errors.length > 0) throw new Unacceptable(errors);
        writer.remove('draft', id);
        return confirmDraft(writer, draft, draftReading(draft), {
          newId: newId(),
          at,
          by,
          ownNames,
          sample: false,
        });
      });
    },
  };
}

const whyOf = (action: DraftAction): string =>
  action.do === 'read' ? 'Read a caption another way' : 'Saved a draft';
