import type { ParsedPerson, Said } from '../../domain/caption/ParsedCaption.ts';
import type { Answer, DraftPerson, Mention, Part } from '../../domain/directory/records.ts';
import type { BodyMention } from '../../domain/release/ReleaseReading.ts';
import type { Occasion } from './confirming.ts';

interface FromRow {
  readonly textId: string;
  readonly row: DraftPerson;
  readonly number: number;
  /** What the reader said of the row; undefined: added by hand. */
  readonly read: ParsedPerson | undefined;
  readonly personId: string | null;
}

/** A row of a caption's list as a mention: the caption's words where they were left as read, else as typed. */
export function mentionFromRow(
  occasion: Occasion,
  { textId, row, number, read, personId }: FromRow,
): Mention {
  return {
    ...mentionBase(occasion, textId, number, personId),
    source: 'caption',
    row: row.row === '' ? null : row.row,
    place: row.place === '' ? null : row.place,
    honorific: partOf(row.honorific, read?.honorific),
    name: partOf(row.name, read?.name) ?? entered(row.name),
    nameAsRead: asRead(row.name, read?.name),
    postnominals: partOf(row.postnominals, read?.postnominals),
    role: partOf(row.role, read?.role),
    organisation: partOf(row.organisation, read?.organisation),
    quoted: false,
    child: row.personKind === 'child',
  };
}

interface FromBody {
  readonly textId: string;
  readonly number: number;
  readonly personId: string | null;
  readonly said: BodyMention;
  /** The row in which it was corrected, when only the body names this person. */
  readonly row: DraftPerson | undefined;
}

/** Somebody whom the body names, with the row's corrections where there is one. */
export function mentionFromBody(
  occasion: Occasion,
  { textId, number, personId, said, row }: FromBody,
): Mention {
  const part = (typed: string | undefined, read: Said | null) =>
    typed === undefined ? (read ?? null) : partOf(typed, read);
  return {
    ...mentionBase(occasion, textId, number, personId),
    source: 'body',
    row: null,
    place: null,
    honorific: part(row?.honorific, said.honorific),
    name: part(row?.name, said.name) ?? said.name,
    nameAsRead: asRead(row?.name ?? said.name.text, said.name),
    postnominals: null,
    role: part(row?.role, said.role),
    organisation: part(row?.organisation, said.organisation),
    quoted: said.quoted,
    child: false,
  };
}

interface Unlisted {
  readonly textId: string;
  readonly number: number;
  readonly person: ParsedPerson;
  readonly child: boolean;
}

/** Somebody whom the reader found and an editor took out of the list. */
export function unlistedMention(occasion: Occasion, { textId, number, person, child }: Unlisted): Mention {
  const base = mentionBase(occasion, textId, number, null);
  const part = (said: Said | null): Part | null => (said === null ? null : plainPart(said));
  return {
    ...base,
    who: { ...base.who, answer: 'rejected', why: 'taken out of the list' },
    source: 'caption',
    row: null,
    place: null,
    honorific: part(person.honorific),
    name: plainPart(person.name),
    nameAsRead: null,
    postnominals: part(person.postnominals),
    role: part(person.role),
    organisation: part(person.organisation),
    quoted: false,
    child,
  };
}

function mentionBase(occasion: Occasion, textId: string, number: number, personId: string | null) {
  const who: Answer = { answer: 'confirmed', by: occasion.by, at: occasion.at, why: 'confirmed at intake' };
  const id = occasion.newId();
  return {
    id,
    version: 0,
    kind: 'mention',
    textId,
    number,
    personId,
    who,
    naming: null,
    sample: occasion.sample,
  } as const;
}

/** A field as a part: the reader's, with its place in the text, while nobody changed the words; else as typed. */
function partOf(typed: string, read: Said | null | undefined): Part | null {
  const words = typed.trim();
  if (words === '') return null;
  return read && read.text === words ? plainPart(read) : entered(words);
}

const asRead = (typed: string, read: Said | undefined): string | null =>
  read === undefined || read.text === typed.trim() ? null : read.text;

const plainPart = ({ text, start, end, basis, rule }: Said): Part => ({ text, start, end, basis, rule });

const entered = (text: string): Part => ({ text, start: null, end: null, basis: 'entered', rule: null });
