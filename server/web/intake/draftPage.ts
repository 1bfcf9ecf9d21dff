import { wordsOfPerson } from '../../domain/caption/people/wordsOfPerson.ts';
import { rowsOf } from '../../domain/directory/draftRows.ts';
import { inferKind } from '../../domain/directory/kind.ts';
import { candidatesFor } from '../../domain/directory/match.ts';
import type { Draft, DraftPerson } from '../../domain/directory/records.ts';
import { partNames } from '../../domain/directory/textFor.ts';
import type { View } from '../../domain/directory/view.ts';
import { linksOf } from '../../domain/release/links.ts';
import type { ReadRelease } from '../../domain/release/ReleaseReading.ts';
import type { FieldError } from '../../services/errors.ts';
import { checksOf } from './checks.ts';
import { otherReadingsModel } from './otherReadings.ts';
import { readingPieces } from './readingPieces.ts';

/** All that the draft's page shows. */
export interface DraftPage {
  readonly draft: Draft;
  readonly reading: ReadRelease;
  readonly view: View;
  readonly ownNames: readonly string[];
  readonly errors: readonly FieldError[];
}

/** The model of views/pages/intake/draft.ejs. */
export function draftPageModel(page: DraftPage) {
  const { draft, reading, errors } = page;
  const people = draft.captions.reduce((sum, caption) => sum + caption.people.length, 0);
  const captions = draft.captions.map((_, at) => captionModel(page, at));
  return {
    heading: headingOf(draft, people),
    title: headingOf(draft, people),
    draft,
    errors,
    errorById: Object.fromEntries(errors.map((error) => [error.id, error.message])),
    isRelease: reading.title !== null || draft.headline !== '',
    day: dayParts(draft.publishedOn),
    standing: standingOf(draft, reading),
    captions,
    wordClass,
    keyParts: [...partNames, 'unread' as const].filter((part) =>
      captions.some((caption) => caption.pieces.some((piece) => piece.part === part)),
    ),
    mentions: draft.mentions.map((row, index) =>
      rowModel(page, row, { index, count: draft.mentions.length, caption: null }),
    ),
    checks: checksOf(reading),
    photos: draft.photos.map((photo, index) => ({
      ...photo,
      number: index + 1,
      src: `/media/${photo.photoId}/640.webp`,
    })),
  };
}

function headingOf(draft: Draft, people: number): string {
  if (draft.headline !== '') return draft.headline;
  if (people > 0) return 'Who is in the photo';
  return draft.pasted.trim() === '' ? 'Photos without words' : 'A caption without names';
}

/** How the words of each part look: */
const wordClass = {
  honorific: 'title',
  name: 'name',
  postnominals: 'letters',
  role: 'role',
  organisation: 'body',
  unread: 'unread',
} as const;

function captionModel(page: DraftPage, at: number) {
  const { text, people } = page.draft.captions[at] ?? { text: '', people: [] };
  const read = page.reading.captions[at];
  return {
    at,
    text,
    pieces: read === undefined ? [] : readingPieces(read.text, read.reading),
    unread: read === undefined ? [] : read.reading.unread.map((said) => said.text.trim()),
    others: read?.reading.others ?? 0,
    other: otherReadingsModel(page.draft, page.reading, at),
    rows: people.map((row, index) => rowModel(page, row, { index, count: people.length, caption: at })),
  };
}

/** Where a row stands: which of how many, and in which caption; null: only the text names them. */
interface RowPlace {
  readonly index: number;
  readonly count: number;
  readonly caption: number | null;
}

/** How things stand, in one sentence. */
function standingOf(draft: Draft, reading: ReadRelease): string {
  const people = draft.captions.reduce((sum, caption) => sum + caption.people.length, 0);
  const unread = reading.captions.reduce((sum, caption) => sum + caption.reading.unread.length, 0);
  if (people === 0) return 'No names were found. Add the people by hand, or paste other words.';
  const found = people === 1 ? 'One person was read' : `${people} people were read`;
  if (unread === 0) return `${found}, and every word was understood.`;
  return `${found}; ${unread === 1 ? 'one stretch of words was' : `${unread} stretches of words were`} not understood.`;
}

function rowModel(page: DraftPage, row: DraftPerson, { index, count, caption }: RowPlace) {
  return {
    ...row,
    number: index + 1,
    canGoUp: index > 0,
    canGoDown: index < count - 1,
    heading:
      row.name.trim() === '' ? `Person ${index + 1}` : [row.honorific, row.name].filter(Boolean).join(' '),
    kindReason: kindReasonOf(page, row, caption),
    inText: inTextOf(page.reading, caption, row),
    matches: matchesOf(page.view, row),
  };
}

/** Who in the directory the row may be: somebody new, or one of these, each with its reason. */
function matchesOf(view: View, row: DraftPerson) {
  const sought = { name: row.name, role: row.role || null, organisation: row.organisation || null };
  const candidates = row.name.trim() === '' ? [] : candidatesFor(view, sought);
  const known = candidates.flatMap(({ personId, reason }) => {
    const person = view.get('person', personId);
    return person === undefined ? [] : [{ value: personId, label: `${labelOf(view, personId)} (${reason})` }];
  });
  return [{ value: 'new', label: 'New person' }, ...known];
}

function labelOf(view: View, personId: string): string {
  const person = view.get('person', personId);
  const [membership] = view.referring('membership', 'personId', personId);
  return (
    [person?.honorific, person?.name].filter(Boolean).join(' ') +
    (membership?.role ? `, ${membership.role}` : '')
  );
}

/** Why the row is taken for what it is; for the undecided, what the rest of the release calls them. */
function kindReasonOf(page: DraftPage, row: DraftPerson, caption: number | null): string {
  const said = {
    honorific: row.honorific || null,
    role: row.role || null,
    organisation: row.organisation || null,
  };
  const read = caption === null ? undefined : page.reading.captions[caption];
  const words = read === undefined ? '' : wordsOfPerson(read.text, read.reading.people, row.readAs ?? -1);
  const inferred = inferKind({ ...said, words }, page.ownNames);
  const known = page.view.get('person', row.match);
  if (known !== undefined && known.personKind === row.personKind) return 'as in the directory';
  if (inferred.kind !== row.personKind) return 'chosen by hand';
  if (inferred.kind !== 'unsure' || caption === null) return inferred.reason;
  return [inferred.reason, ...textSays(page.reading, caption, row)].join('; ');
}

function textSays(reading: ReadRelease, caption: number, row: DraftPerson): string[] {
  const says = saidInText(reading, caption, row);
  return says === '' ? [] : [`the text says “${says}”`];
}

/** What the text says of somebody in the caption, where it is not what their row says; it is kept as well. */
function inTextOf(reading: ReadRelease, caption: number | null, row: DraftPerson): string | null {
  const says = caption === null ? '' : saidInText(reading, caption, row);
  const inRow = [row.role, row.organisation].filter(Boolean).join(', ');
  return says === '' || says === inRow ? null : says;
}

function saidInText(reading: ReadRelease, caption: number, row: DraftPerson): string {
  const link = linksOf(reading).find((found) => found.caption === caption && found.person === row.readAs);
  const mention = link === undefined ? undefined : reading.mentions[link.mention];
  return [mention?.role?.text, mention?.organisation?.text].filter(Boolean).join(', ');
}

function dayParts(day: string) {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year: year.replace(/^0+/u, ''), month: month.replace(/^0+/u, ''), day: date.replace(/^0+/u, '') };
}

/** The row that a press on "up" or "down" leaves the focus on. */
export function rowAnchor(draft: Draft, key: string): string {
  return rowsOf(draft).some((row) => row.key === key) ? `#person-${key}` : '#people-0';
}
