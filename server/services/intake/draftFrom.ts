import type { ParsedCaption, ParsedPerson } from '../../domain/caption/ParsedCaption.ts';
import { wordsOfPerson } from '../../domain/caption/people/wordsOfPerson.ts';
import { inferKind } from '../../domain/directory/kind.ts';
import { candidatesFor, likeliest } from '../../domain/directory/match.ts';
import type { Draft, DraftPerson } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import { bodyOnly } from '../../domain/release/links.ts';
import type { BodyMention, ReadRelease } from '../../domain/release/ReleaseReading.ts';

/** What the reading says of a draft: everything that can then be corrected in form fields. */
export type DraftContent = Pick<Draft, 'headline' | 'publishedOn' | 'links' | 'captions' | 'mentions'>;

/** Fills a draft from what was read, each person with the likeliest match in the directory and the inferred kind. */
export function draftFrom(view: View, reading: ReadRelease, ownNames: readonly string[]): DraftContent {
  let rows = 0;
  const nextKey = () => `r${++rows}`;
  return {
    headline: reading.title?.text ?? '',
    publishedOn: reading.publishedOn ?? '',
    links: reading.links.join('\n'),
    captions: reading.captions.map((caption) => ({
      text: caption.text,
      people: captionRows(view, caption, ownNames).map((row) => ({ ...row, key: nextKey() })),
    })),
    mentions: bodyOnly(reading).map((index) => ({
      ...mentionRow(view, reading, index, ownNames),
      key: nextKey(),
    })),
  };
}

/** A row before it has its key in a draft. */
export type NewRow = Omit<DraftPerson, 'key'>;

/** The people of a caption as it is read, in order. */
export function captionRows(
  view: View,
  { text, reading: { people } }: CaptionRead,
  ownNames: readonly string[],
): NewRow[] {
  return people.map((person, index) => ({
    ...rowOf(view, person, wordsOfPerson(text, people, index), ownNames),
    row: person.row ?? '',
    place: person.place ?? '',
    readAs: index,
  }));
}

interface CaptionRead {
  readonly text: string;
  readonly reading: Pick<ParsedCaption, 'people'>;
}

/** Somebody whom only the body names, by their index in its mentions. */
export function mentionRow(
  view: View,
  reading: ReadRelease,
  index: number,
  ownNames: readonly string[],
): NewRow {
  return { ...rowOf(view, reading.mentions[index], '', ownNames), readAs: index };
}

/** A draft with photos has at least one list of people to put beside them, even without a caption. */
export function withPlaceForPhotos<D extends Pick<Draft, 'captions'>>(draft: D, photos: number): D {
  return draft.captions.length > 0 || photos === 0
    ? draft
    : { ...draft, captions: [{ text: '', people: [] }] };
}

/** A row for somebody added by hand. */
export function emptyRow(key: string): DraftPerson {
  return { ...blank, key };
}

const blank: NewRow = {
  honorific: '',
  name: '',
  postnominals: '',
  role: '',
  organisation: '',
  row: '',
  place: '',
  match: 'new',
  personKind: 'unsure',
  readAs: null,
  add: true,
};

function rowOf(
  view: View,
  said:
    | (Pick<ParsedPerson, 'name' | 'honorific' | 'role' | 'organisation'> & Partial<ParsedPerson>)
    | BodyMention
    | undefined,
  words: string,
  ownNames: readonly string[],
): NewRow {
  if (said === undefined) return blank;
  const text = {
    honorific: said.honorific?.text ?? '',
    name: said.name.text,
    postnominals: ('postnominals' in said ? said.postnominals?.text : undefined) ?? '',
    role: said.role?.text ?? '',
    organisation: said.organisation?.text ?? '',
  };
  const saidOf = {
    honorific: text.honorific || null,
    role: text.role || null,
    organisation: text.organisation || null,
  };
  const candidates = candidatesFor(view, {
    name: text.name,
    role: saidOf.role,
    organisation: saidOf.organisation,
  });
  const match = likeliest(candidates);
  const known = match === null ? undefined : view.get('person', match.personId);
  return {
    ...blank,
    ...text,
    match: match?.personId ?? (candidates.some((candidate) => candidate.degree === 'same') ? '' : 'new'),
    personKind: known?.personKind ?? inferKind({ ...saidOf, words }, ownNames).kind,
  };
}
