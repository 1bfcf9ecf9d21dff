import { wordsOfPerson } from '../../domain/caption/wordsOfPerson.ts';
import { rowsOf } from '../../domain/directory/draftRows.ts';
import { inferKind } from '../../domain/directory/kind.ts';
import { candidatesFor } from '../../domain/directory/match.ts';
import type { Draft, DraftPerson } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import { linksOf } from '../../domain/release/links.ts';
import type { ReadRelease } from '../../domain/release/ReadRelease.ts';
import type { FieldError } from '../../services/errors.ts';
import { checksOf } from './checks.ts';
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
  return {
    title: draft.headline || (people > 0 ? 'Who is in the photo' : 'New'),
    draft,
    errors,
    errorById: Object.fromEntries(errors.map((error) => [error.id, error.message])),
    isRelease: reading.title !== null || draft.headline !== '',
    day: dayParts(draft.publishedOn),
    standing: standingOf(draft, reading),
    captions: draft.captions.map((caption, at) => {
      const read = reading.captions[at];
      return {
        at,
        text: caption.text,
        pieces: read === undefined ? [] : readingPieces(read.text, read.reading),
        unread: read === undefined ? [] : read.reading.unread.map((said) => said.text.trim()),
        others: read?.reading.others ?? 0,
        rows: caption.people.map((row, index) => rowModel(page, row, index, caption.people.length, at)),
      };
    }),
    mentions: draft.mentions.map((row, index) => rowModel(page, row, index, draft.mentions.length, null)),
    checks: checksOf(reading),
    photos: draft.photos.map((photo, index) => ({
      ...photo,
      number: index + 1,
      src: `/media/${photo.photoId}/640.webp`,
    })),
  };
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

function rowModel(page: DraftPage, row: DraftPerson, index: number, count: number, caption: number | null) {
  return {
    ...row,
    number: index + 1,
    canGoUp: index > 0,
    canGoDown: index < count - 1,
    heading:
      row.name.trim() === '' ? `Person ${index + 1}` : [row.honorific, row.name].filter(Boolean).join(' '),
    kindReason: kindReasonOf(page, row, caption),
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
  const link = linksOf(reading).find((found) => found.caption === caption && found.person === row.readAs);
  const mention = link === undefined ? undefined : reading.mentions[link.mention];
  const says = [mention?.role?.text, mention?.organisation?.text].filter(Boolean).join(', ');
  return says === '' ? [] : [`the text says “${says}”`];
}

function dayParts(day: string) {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year: year.replace(/^0+/u, ''), month: month.replace(/^0+/u, ''), day: date.replace(/^0+/u, '') };
}

/** The row that a press on "up" or "down" leaves the focus on. */
export function rowAnchor(draft: Draft, key: string): string {
  return rowsOf(draft).some((row) => row.key === key) ? `#person-${key}` : '#people';
}
