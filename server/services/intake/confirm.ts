import type {
  Answer,
  Caption,
  Draft,
  DraftPerson,
  Mention,
  Release,
} from '../../domain/directory/records.ts';
import { linksOf } from '../../domain/release/links.ts';
import type { ReadRelease } from '../../domain/release/ReleaseReading.ts';
import type { Writer } from '../ports.ts';
import { claimOf } from './claims.ts';
import { mentionFromBody, mentionFromRow } from './mentions.ts';
import { type People, personFor } from './people.ts';

/** Who confirms, when, and what only the outside can give. */
export interface Occasion {
  readonly newId: () => string;
  /** An instant, UTC. */
  readonly at: string;
  /** The account's id. */
  readonly by: string;
  readonly ownNames: readonly string[];
  readonly sample: boolean;
}

/** A draft that is being made into records, with what all the steps need. */
export interface Confirming {
  readonly writer: Writer;
  readonly draft: Draft;
  readonly reading: ReadRelease;
  readonly occasion: Occasion;
  readonly people: People;
}

/**
 * Makes a draft into the directory's records, all for the communications team only: texts, release, captions,
 * everybody named, who they are, what is claimed of them on that day, and their places in the photos. Answers
 * with the publication's id, which is the draft's. The draft must be complete (`draftErrors`).
 */
export function confirmDraft(writer: Writer, draft: Draft, reading: ReadRelease, occasion: Occasion): string {
  const confirming: Confirming = { writer, draft, reading, occasion, people: new Map() };
  const release = reading.title === null && draft.headline === '' ? null : putRelease(confirming);
  const mentions = draft.captions.map((_, index) => putCaption(confirming, index, release));
  if (release !== null) putBodyMentions(confirming, release, mentions);
  return draft.id;
}

function putRelease({ writer, draft, occasion }: Confirming): Release {
  const textId = occasion.newId();
  const { at: addedAt, sample } = occasion;
  const text = { id: textId, version: 0, kind: 'text', use: 'release', text: draft.pasted } as const;
  writer.put({ ...text, replaces: null, savedAt: addedAt, sample });
  const release: Release = {
    id: draft.id,
    version: 0,
    kind: 'release',
    textId,
    headline: draft.headline,
    publishedOn: draft.publishedOn === '' ? null : draft.publishedOn,
    links: draft.links.split(/\s+/u).filter((link) => link !== ''),
    audience: 'comms',
    addedAt,
    sample,
  };
  writer.put(release);
  return release;
}

/** A caption, everybody in it and their places in its photos; answers with the mentions in order. */
function putCaption(confirming: Confirming, index: number, release: Release | null): Mention[] {
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
  for (const photo of draft.photos.filter((held) => held.caption === index))
    putPhoto(confirming, photo, caption, mentions);
  return mentions;
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

/** Everybody whom the body names: those of the captions as themselves, the others as the draft's rows say. */
function putBodyMentions(confirming: Confirming, release: Release, inCaptions: readonly Mention[][]): void {
  const { writer, draft, reading, occasion } = confirming;
  const links = linksOf(reading);
  for (const [index, said] of reading.mentions.entries()) {
    const link = links.find((candidate) => candidate.mention === index);
    const row = draft.mentions.find((candidate) => candidate.readAs === index);
    const place = link === undefined ? undefined : rowAt(draft, link.caption, link.person);
    const linked = place === undefined ? undefined : inCaptions[link?.caption ?? 0]?.[place];
    const added = row?.add === true ? personFor(confirming, row) : undefined;
    const personId = linked?.personId ?? added?.id ?? null;
    const base = { textId: release.textId ?? '', number: index + 1, personId };
    const mention = {
      ...mentionFromBody(occasion, { ...base, said, row }),
      child: linked?.child ?? row?.personKind === 'child',
    };
    writer.put(mention);
    const person = personId === null ? undefined : writer.get('person', personId);
    if (person === undefined) continue;
    claimOf(
      confirming,
      mention,
      person,
      link === undefined ? null : { caption: link.caption, person: link.person },
    );
  }
}

/** Where in a caption's corrected list the row stands that was read as this person. */
function rowAt(draft: Draft, caption: number, person: number): number | undefined {
  const at = draft.captions[caption]?.people.findIndex((row) => row.readAs === person) ?? -1;
  return at === -1 ? undefined : at;
}
