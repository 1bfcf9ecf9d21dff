import { wordsOfPerson } from '../../domain/caption/people/wordsOfPerson.ts';
import { inferKind } from '../../domain/directory/kind.ts';
import type {
  Answer,
  Caption,
  Draft,
  DraftPerson,
  Mention,
  Release,
} from '../../domain/directory/records.ts';
import { claimOf } from './claims.ts';
import type { Confirming } from './confirming.ts';
import { mentionFromRow, unlistedMention } from './mentions.ts';
import { personFor } from './people.ts';

/** A caption, everybody in it and their places in its photos; answers with the mentions in order. */
export function putCaption(confirming: Confirming, index: number, release: Release | null): Mention[] {
  const { writer, draft, occasion } = confirming;
  const { text, people } = draft.captions[index] ?? { text: '', people: [] };
  const textId = occasion.newId();
  const { at, sample } = occasion;
  writer.put({
    id: textId,
    version: 0,
    kind: 'text',
    use: 'caption',
    text,
    replaces: null,
    savedAt: at,
    sample,
  });
  const caption: Caption = {
    id: release === null && index === 0 ? draft.id : occasion.newId(),
    version: 0,
    kind: 'caption',
    textId,
    releaseId: release?.id ?? null,
    on: draft.publishedOn === '' ? null : draft.publishedOn,
    audience: 'comms',
    addedAt: at,
    sample,
  };
  writer.put(caption);
  const mentions = people.map((row, at) =>
    putCaptionMention(confirming, { caption, index, row, number: at + 1 }),
  );
  putUnlisted(confirming, caption, index);
  for (const photo of draft.photos.filter((held) => held.caption === index))
    putPhoto(confirming, photo, caption, mentions);
  return mentions;
}

/**
 * Whom the reader found and somebody took out of the list: they stand in no photo and in no directory, but the
 * caption still has their words, so that publishing asks about them too.
 */
function putUnlisted(
  { writer, draft, reading, occasion }: Confirming,
  caption: Caption,
  index: number,
): void {
  const { people } = draft.captions[index] ?? { people: [] };
  const read = reading.captions[index];
  for (const [at, person] of read?.reading.people.entries() ?? []) {
    if (people.some((row) => row.readAs === at)) continue;
    const words = wordsOfPerson(read?.text ?? '', read?.reading.people ?? [], at);
    const said = {
      honorific: person.honorific?.text ?? null,
      role: person.role?.text ?? null,
      organisation: person.organisation?.text ?? null,
    };
    const child = inferKind({ ...said, words }, occasion.ownNames).kind === 'child';
    writer.put(
      unlistedMention(occasion, { textId: caption.textId, number: people.length + at + 1, person, child }),
    );
  }
}

interface CaptionRow {
  readonly caption: Caption;
  readonly index: number;
  readonly row: DraftPerson;
  readonly number: number;
}

function putCaptionMention(confirming: Confirming, { caption, index, row, number }: CaptionRow): Mention {
  const { writer, reading, occasion } = confirming;
  const read = row.readAs === null ? undefined : reading.captions[index]?.reading.people[row.readAs];
  const person = personFor(confirming, row);
  const mention = mentionFromRow(occasion, {
    textId: caption.textId,
    row,
    number,
    read,
    personId: person?.id ?? null,
  });
  writer.put(mention);
  if (person !== undefined) claimOf(confirming, mention, person, { caption: index, person: row.readAs });
  return mention;
}

function putPhoto(
  { writer, occasion }: Confirming,
  held: Draft['photos'][number],
  caption: Caption,
  mentions: readonly Mention[],
): void {
  const photo = writer.get('photo', held.photoId);
  if (photo === undefined) return;
  const { altText, credit } = held;
  writer.put({ ...photo, captionId: caption.id, altText, credit, takenOn: photo.takenOn ?? caption.on });
  const where: Answer = {
    answer: 'suggested',
    by: 'reader',
    at: occasion.at,
    why: 'the order of the caption',
  };
  for (const { id, personId, row, number, who } of mentions) {
    const place = { photoId: photo.id, personId, mentionId: id, row, number, region: null, who, where };
    writer.put({ id: occasion.newId(), version: 0, kind: 'depiction', ...place, sample: occasion.sample });
  }
}
