import type {
  Answer,
  Caption,
  Claim,
  Depiction,
  Membership,
  Mention,
  Organisation,
  Part,
  Person,
  Photo,
  Release,
  Text,
} from '../../server/domain/directory/records.ts';

/** Valid records with quiet defaults: a test names only what matters to it. */

const ids = { made: 0 };
const madeAt = '2026-01-05T09:00:00.000Z';

/** A new id, unlike any other in this run: 12 letters and digits. */
export function anId(): string {
  ids.made += 1;
  return `t${String(ids.made).padStart(11, '0')}`;
}

const base = () => ({ id: anId(), version: 0, sample: false });

const confirmed: Answer = { answer: 'confirmed', by: 'tester', at: madeAt, why: 'the words of the caption' };

export const aText = (with_: Partial<Text> = {}): Text => ({
  ...base(),
  kind: 'text',
  use: 'caption',
  text: 'From left: Ada Penrose.',
  replaces: null,
  savedAt: madeAt,
  ...with_,
});

export const aRelease = (with_: Partial<Release> = {}): Release => ({
  ...base(),
  kind: 'release',
  textId: null,
  headline: 'New slipway opens at Tolver Quay',
  publishedOn: '2026-01-05',
  links: [],
  audience: 'public',
  addedAt: madeAt,
  ...with_,
});

export const aCaption = (with_: Partial<Caption> & { textId: string }): Caption => ({
  ...base(),
  kind: 'caption',
  releaseId: null,
  on: '2026-01-05',
  audience: 'public',
  addedAt: madeAt,
  ...with_,
});

/** A part stated at a place of the text; of a word that the text does not hold, an entered one. */
export function aPart(words: string, text = ''): Part {
  const start = text.indexOf(words);
  if (start === -1) return { text: words, start: null, end: null, basis: 'entered', rule: null };
  return { text: words, start, end: start + words.length, basis: 'stated', rule: null };
}

export const aMention = (with_: Partial<Mention> & { textId: string }): Mention => ({
  ...base(),
  kind: 'mention',
  source: 'caption',
  number: 1,
  row: null,
  place: null,
  honorific: null,
  name: aPart('Ada Penrose'),
  nameAsRead: null,
  postnominals: null,
  role: null,
  organisation: null,
  quoted: false,
  child: false,
  personId: null,
  who: confirmed,
  naming: 'page',
  ...with_,
});

export const aPerson = (with_: Partial<Person> = {}): Person => ({
  ...base(),
  kind: 'person',
  honorific: null,
  givenName: 'Ada',
  familyName: 'Penrose',
  name: 'Ada Penrose',
  postnominals: null,
  pronunciation: null,
  otherNames: [],
  personKind: 'councillor',
  kindReason: 'chosen by an editor',
  ward: null,
  party: null,
  contacts: [],
  audience: 'public',
  mergedInto: null,
  addedAt: madeAt,
  ...with_,
});

export const anOrganisation = (with_: Partial<Organisation> = {}): Organisation => ({
  ...base(),
  kind: 'organisation',
  name: 'Tolver Harbour Trust',
  otherNames: [],
  addedAt: madeAt,
  ...with_,
});

export const aMembership = (with_: Partial<Membership> & { personId: string }): Membership => ({
  ...base(),
  kind: 'membership',
  organisationId: null,
  role: 'Harbour Master',
  from: null,
  to: null,
  held: null,
  audience: 'public',
  ...with_,
});

export const aClaim = (with_: Partial<Claim> & { mentionId: string; personId: string }): Claim => ({
  ...base(),
  kind: 'claim',
  membershipId: null,
  on: '2026-01-05',
  ...with_,
});

export const aPhoto = (with_: Partial<Photo> = {}): Photo => ({
  ...base(),
  kind: 'photo',
  captionId: null,
  originals: [{ hash: 'a'.repeat(64), name: 'quay.jpg', type: 'jpeg', bytes: 1000, addedAt: madeAt }],
  width: 2400,
  height: 1350,
  altText: 'A group on the quay',
  credit: 'Tolver Council',
  takenOn: '2026-01-05',
  audience: 'public',
  addedAt: madeAt,
  ...with_,
});

export const aDepiction = (with_: Partial<Depiction> & { photoId: string }): Depiction => ({
  ...base(),
  kind: 'depiction',
  personId: null,
  mentionId: null,
  row: null,
  number: 1,
  region: null,
  who: confirmed,
  where: confirmed,
  ...with_,
});
