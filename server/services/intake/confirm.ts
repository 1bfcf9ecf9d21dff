import type { Draft, Release } from '../../domain/directory/records.ts';
import type { ReadRelease } from '../../domain/release/ReleaseReading.ts';
import type { Writer } from '../ports.ts';
import { putBodyMentions } from './confirmBody.ts';
import { putCaption } from './confirmCaption.ts';
import type { Confirming, Occasion } from './confirming.ts';

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
