import type { ParsedPerson } from '../../domain/caption/ParsedCaption.ts';
import type { Draft } from '../../domain/directory/records.ts';
import type { ReadRelease } from '../../domain/release/ReleaseReading.ts';
import { goneChoices, type Reading, readingKey } from '../../services/intake/chosenReading.ts';
import { type Corrections, correctionsOf } from '../../services/intake/corrections.ts';
import { counted } from './desk.ts';
import { inOneSentence, readingDifference } from './readingDifference.ts';

/** The model of views/partials/other-readings.ejs for one caption; null: it can hardly be read otherwise. */
export function otherReadingsModel(draft: Draft, reading: ReadRelease, at: number) {
  const read = reading.captions[at]?.reading;
  const caption = draft.captions[at];
  if (read === undefined || caption === undefined) return null;
  const isGone = goneChoices(draft).includes(at);
  const isChosen = caption.reading !== undefined && !isGone;
  const others = read.alternatives.map((other, index) =>
    otherModel(read, other, { at, isFirst: isChosen && index === 0 }),
  );
  if (others.length === 0 && !isGone) return null;
  return {
    at,
    isGone,
    isChosen,
    others,
    note: noteOn(isGone ? none : correctionsOf(read, caption.people)),
  };
}

/** A choice that is gone leaves nothing to compare the list with. */
const none: Corrections = { changed: [], added: [], removed: [], isReordered: false };

interface OtherPlace {
  /** Which caption. */
  readonly at: number;
  readonly isFirst: boolean;
}

function otherModel(read: Reading, other: Reading, { at, isFirst }: OtherPlace) {
  return {
    isFirst,
    act: isFirst ? `first-reading:${at}` : `read-as:${at}:${readingKey(other)}`,
    difference: readingDifference(read, other),
    people: other.people.map(personLine),
    others: other.others === 0 ? '' : counted(other.others, 'person without a name', 'people without a name'),
  };
}

/** "Cllr Ann Hale OBE, Chairman, Sarn Harbour Trust". */
function personLine({ honorific, name, postnominals, role, organisation }: ParsedPerson): string {
  const called = [honorific, name, postnominals].flatMap((said) => said?.text ?? []).join(' ');
  return [called, ...[role, organisation].flatMap((said) => said?.text ?? [])].join(', ');
}

/** What becomes of the list there is, and of what was corrected in it, when another reading is taken. */
function noteOn({ changed, added, removed, isReordered }: Corrections): string {
  const done = [
    ...(changed.length > 0 ? [`changed ${inOneSentence(changed)}`] : []),
    ...(added.length > 0 ? [`added ${inOneSentence(added)}`] : []),
    ...(removed.length > 0 ? [`removed ${inOneSentence(removed)}`] : []),
    ...(isReordered ? ['changed the order'] : []),
  ];
  const keeps = 'it is kept as it is now, and comes back when you go back.';
  return done.length === 0
    ? `Reading it another way replaces the list below; ${keeps}`
    : `In the list below you ${inOneSentence(done)}. Reading it another way replaces that list; ${keeps}`;
}
