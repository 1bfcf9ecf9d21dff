import { nextKey } from '../../domain/directory/draftRows.ts';
import type { Draft, DraftPerson } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import { bodyOnly } from '../../domain/release/links.ts';
import type { ReleaseCaption } from '../../domain/release/ReleaseReading.ts';
import { readRelease } from '../../domain/release/readRelease.ts';
import { Unacceptable } from '../errors.ts';
import { draftReading, type Reading, readingKey, readingOfKey } from './chosenReading.ts';
import type { ReadingAction } from './draftActions.ts';
import { captionRows, mentionRow, type NewRow } from './draftFrom.ts';

type DraftCaption = Draft['captions'][number];

/** The lists that belong to one reading of a caption. */
type KeptLists = NonNullable<DraftCaption['otherLists']>[number];

/**
 * The draft with one of its captions read another way. Its list is that reading's: as it was left when that
 * reading was had before, else as read; and whom only the text names follows. The list there was is kept with its
 * own reading, so that going back brings back every correction. Throws `Unacceptable` when the caption has no such
 * reading.
 */
export function withReading(
  view: View,
  draft: Draft,
  { caption: index, reading: key }: ReadingAction,
  ownNames: readonly string[],
): Draft {
  const read = readRelease(draft.pasted).captions[index];
  const caption = draft.captions[index];
  if (read === undefined || caption === undefined) throw noSuchReading(0);
  const wanted = key === null ? read.reading : readingOfKey(read.reading, key);
  if (wanted === undefined) throw noSuchReading(index);
  if (keyOf(caption, read) === readingKey(wanted)) return draft;
  const kept = caption.otherLists?.find((lists) => lists.reading === readingKey(wanted));
  const newKey = keysFor(draft);
  const rows = kept?.people ?? captionRows(view, { text: read.text, reading: wanted }, ownNames);
  const people = rows.map((row) => ({ ...row, key: newKey() }));
  const captions = draft.captions.with(index, { ...chosen(caption, read, wanted), people });
  const mentions = mentionsFor(view, { ...draft, captions }, kept?.mentions ?? [], ownNames).map((row) =>
    'key' in row ? row : { ...row, key: newKey() },
  );
  const gone = draft.mentions.filter((row) => !mentions.some(({ readAs }) => readAs === row.readAs));
  const left = { reading: keyOf(caption, read), people: caption.people, mentions: gone };
  return { ...draft, captions: captions.with(index, withList(captions[index], left)), mentions };
}

/** What the caption's present reading is known by. */
const keyOf = (caption: DraftCaption, read: ReleaseCaption): string =>
  caption.reading ?? readingKey(read.reading);

/** The caption with its choice set; the first reading is no choice. Of its kept lists, the wanted one is used up. */
function chosen({ text, otherLists = [] }: DraftCaption, read: ReleaseCaption, wanted: Reading) {
  const key = readingKey(wanted);
  const rest = otherLists.filter((lists) => lists.reading !== key);
  return { text, otherLists: rest, ...(key === readingKey(read.reading) ? {} : { reading: key }) };
}

function withList(caption: DraftCaption | undefined, left: KeptLists): DraftCaption {
  const { text = '', people = [], otherLists = [], ...choice } = caption ?? {};
  const others = otherLists.filter((lists) => lists.reading !== left.reading);
  return { ...choice, text, people, otherLists: [...others, left] };
}

/** Whom only the text names under the draft's readings: as corrected now or when last listed, else as read. */
function mentionsFor(
  view: View,
  draft: Draft,
  kept: readonly DraftPerson[],
  ownNames: readonly string[],
): (DraftPerson | NewRow)[] {
  const reading = draftReading(draft);
  return bodyOnly(reading).map((index) => {
    const isIt = ({ readAs }: NewRow) => readAs === index;
    return (
      draft.mentions.find(isIt) ?? unkeyed(kept.find(isIt)) ?? mentionRow(view, reading, index, ownNames)
    );
  });
}

/** A row that comes back gets a new key: its old one may be somebody else's by now. */
function unkeyed(row: DraftPerson | undefined): NewRow | undefined {
  if (row === undefined) return undefined;
  const { key: _, ...rest } = row;
  return rest;
}

/** Keys that no row of the draft has, one after another. */
function keysFor(draft: Draft): () => string {
  let next = Number(nextKey(draft).slice(1));
  return () => `r${next++}`;
}

const noSuchReading = (index: number) =>
  new Unacceptable([
    {
      id: `caption-${index}`,
      message:
        'This caption cannot be read in that way: nothing was changed. Choose one of the readings beside it, or correct the list by hand',
    },
  ]);
