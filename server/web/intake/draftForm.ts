import { z } from 'zod';
import { draftRowFields } from '../../domain/directory/draftRows.ts';
import { type Draft, type DraftPerson, personKinds } from '../../domain/directory/records.ts';
import type { DraftAction, DraftForm } from '../../services/intake/draftActions.ts';
import { fieldOf, singleValues } from '../forms.ts';

/**
 * The draft's page posts flat fields: `r3-name` for the name of the row with the key `r3`, `c0-order` and `m-order`
 * for the keys of each list in order, `p-<photo>-credit` for a photo. Only rows and photos that the draft has are
 * read, so that a form can change nothing but what it shows.
 */

/** A posted field by its name, or what stands in the draft when it was not posted. */
type Value = (name: string, otherwise: string) => string;

/** What was typed, over the draft as it stands: a field that was not posted stays as it is. */
export function draftFormFrom(body: unknown, draft: Draft): DraftForm {
  const fields = singleValues(body);
  const value: Value = (name, otherwise) => {
    const typed = fields[name];
    return typeof typed === 'string' ? typed : otherwise;
  };
  const rows = new Map(
    [...draft.captions.flatMap((c) => c.people), ...draft.mentions].map((row) => [row.key, row]),
  );
  const listOf = (name: string, otherwise: readonly DraftPerson[]) =>
    orderOf(value(name, otherwise.map((row) => row.key).join(' ')), rows).map((row) => rowFrom(row, value));
  return {
    headline: value('headline', draft.headline).trim(),
    publishedOn: dayFrom(value, draft.publishedOn),
    links: value('links', draft.links).trim(),
    captions: draft.captions.map((caption, at) => ({
      ...caption,
      people: listOf(`c${at}-order`, caption.people),
    })),
    mentions: listOf('m-order', draft.mentions),
    photos: draft.photos.map((photo) => photoFrom(draft, photo, value)),
  };
}

/** What was pressed: the value of the one button that was; anything unknown only saves. */
export function draftActionFrom(body: unknown): DraftAction {
  const [verb, of = '', reading = ''] = fieldOf(body, 'act').split(':');
  if (verb === 'read-as') return { do: 'read', caption: Number(of), reading };
  if (verb === 'first-reading') return { do: 'read', caption: Number(of), reading: null };
  if (verb === 'up' || verb === 'down' || verb === 'remove') return { do: verb, key: of };
  return verb === 'add' ? { do: 'add', caption: Number(of) || 0 } : { do: 'save' };
}

/** The version that the form was made from; -1, which no record has, when it is not a number. */
export function versionFrom(body: unknown): number {
  const version = Number(fieldOf(body, 'version') || 'none');
  return Number.isInteger(version) ? version : -1;
}

function orderOf(keys: string, rows: ReadonlyMap<string, DraftPerson>): DraftPerson[] {
  return [...new Set(keys.split(' '))].flatMap((key) => rows.get(key) ?? []);
}

function rowFrom(row: DraftPerson, value: Value): DraftPerson {
  const typed = draftRowFields.map((field) => [field, value(`${row.key}-${field}`, row[field])] as const);
  const kind = z
    .enum(personKinds)
    .catch(row.personKind)
    .parse(value(`${row.key}-kind`, row.personKind));
  const asked = value(`${row.key}-asked`, '') !== '';
  return {
    ...row,
    ...Object.fromEntries(typed),
    match: value(`${row.key}-match`, row.match),
    personKind: kind,
    add: asked ? value(`${row.key}-add`, '') !== '' : row.add,
  };
}

function photoFrom(draft: Draft, photo: Draft['photos'][number], value: Value) {
  const caption = Number(value(`p-${photo.photoId}-caption`, String(photo.caption)));
  return {
    ...photo,
    altText: value(`p-${photo.photoId}-altText`, photo.altText).trim(),
    credit: value(`p-${photo.photoId}-credit`, photo.credit).trim(),
    caption: draft.captions[caption] === undefined ? photo.caption : caption,
  };
}

/** Three fields as one day; as typed where they are no numbers, so that the page can show them again. */
function dayFrom(value: Value, otherwise: string): string {
  const parts = ['year', 'month', 'day'].map((part) => value(`publishedOn-${part}`, '-').trim());
  const [year = '-', month = '-', day = '-'] = parts;
  if (parts.includes('-')) return otherwise;
  if (year === '' && month === '' && day === '') return '';
  return [year.padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
