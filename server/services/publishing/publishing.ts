import { type NamingChoices, type NamingRow, namingRows } from '../../domain/directory/namingRows.ts';
import { type Publication, publicationOf } from '../../domain/directory/publication.ts';
import type { Person, Photo } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import { ChangedMeanwhile, type FieldError, NotThere, Unacceptable } from '../errors.ts';
import type { Store, Writer } from '../ports.ts';
import { takePageBack } from './pages.ts';
import { isHeldBack, publishRecords, takeBackRecords } from './publishRecords.ts';

/** From confirmed people to public pages, and back. */
export interface Publishing {
  /** The publication with its people as they are to be asked about; throws `NotThere`. */
  asked(id: string): Asked;
  /** What `look` sees of the directory as if the choices had been published; nothing is kept. */
  preview<T>(id: string, choices: NamingChoices, look: (view: View) => T): T;
  /** Photos that would stay back under these choices, since somebody in them is withheld. */
  heldBack(id: string, choices: NamingChoices): Photo[];
  /** Throws `Unacceptable` for a child named without a second confirmation, `ChangedMeanwhile` for an old form. */
  publish(id: string, version: number, choices: NamingChoices, by: string): Promise<void>;
  /** Answers with the people whose pages went with it. */
  takeBack(id: string, by: string): Promise<Person[]>;
  takeBackPerson(id: string, by: string): Promise<void>;
  takeBackPhoto(id: string, by: string): Promise<void>;
}

export interface Asked {
  readonly publication: Publication;
  readonly rows: readonly NamingRow[];
  /** Of the newest change in it; every form posts it back. */
  readonly version: number;
  readonly published: boolean;
}

export function createPublishing(store: Store): Publishing {
  return {
    asked: (id) => askedIn(store.view(), id),

    preview: (id, choices, look) =>
      store.preview((writer) => {
        publishRecords(writer, publicationIn(writer, id), choices);
        return look(writer);
      }),

    heldBack(id, choices) {
      const view = store.view();
      return publicationIn(view, id).photos.filter((photo) => isHeldBack(view, photo, choices));
    },

    async publish(id, version, choices, by) {
      await store.change({ who: by, why: 'Published' }, (writer) => {
        const asked = askedIn(writer, id);
        if (asked.version !== version) throw new ChangedMeanwhile(`publication ${id} is at ${asked.version}`);
        const errors = choiceErrors(asked.rows, choices);
        if (errors.length > 0) throw new Unacceptable(errors);
        publishRecords(writer, asked.publication, choices);
      });
    },

    takeBack: (id, by) =>
      store.change({ who: by, why: 'Taken back' }, (writer) =>
        takeBackRecords(writer, publicationIn(writer, id)),
      ),

    async takeBackPerson(id, by) {
      await store.change({ who: by, why: 'Page taken back' }, (writer) => {
        takePageBack(writer, recordIn(writer, 'person', id));
      });
    },

    async takeBackPhoto(id, by) {
      await store.change({ who: by, why: 'Photo taken back' }, (writer) => {
        writer.put({ ...recordIn(writer, 'photo', id), audience: 'comms' });
      });
    },
  };
}

function askedIn(view: View, id: string): Asked {
  const publication = publicationIn(view, id);
  const { release, captions, photos, mentions } = publication;
  const records = [...(release ? [release] : []), ...captions, ...photos, ...mentions];
  return {
    publication,
    rows: namingRows(view, publication),
    version: Math.max(0, ...records.map((record) => record.version)),
    published: (release ?? captions[0])?.audience === 'public',
  };
}

function publicationIn(view: View, id: string): Publication {
  const publication = publicationOf(view, id);
  if (publication === undefined) throw new NotThere(`no publication ${id}`);
  return publication;
}

function recordIn<K extends 'person' | 'photo'>(writer: Writer, kind: K, id: string) {
  const record = writer.get(kind, id);
  if (record === undefined) throw new NotThere(`no ${kind} ${id}`);
  return record;
}

/** Somebody who was not asked about, a choice that they may not have, a child named without a second confirmation. */
function choiceErrors(rows: readonly NamingRow[], choices: NamingChoices): FieldError[] {
  return rows.flatMap((row) => choiceError(row, choices) ?? []);
}

function choiceError(row: NamingRow, choices: NamingChoices): FieldError | undefined {
  const naming = choices.namings.get(row.key);
  const name = row.mentions[0]?.name.text ?? '';
  const at = `naming-${row.key}`;
  if (naming === undefined) return { id: at, message: `Choose what the public gets of ${name}` };
  if (!row.choices.includes(naming)) {
    return { id: at, message: `${name} cannot have a public page: choose again` };
  }
  const unconfirmed = row.child && naming === 'named' && !choices.childrenConfirmed.has(row.key);
  return unconfirmed
    ? {
        id: `child-${row.key}`,
        message: `${name} is a child: tick that they may be named, or withhold the name`,
      }
    : undefined;
}
