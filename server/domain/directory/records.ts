import { z } from 'zod';
import { audiences } from './audience.ts';

/**
 * Everything the directory keeps, as schemas: what is read from disk, from a form or from another process is
 * parsed by these before anybody believes it. `version` is the sequence of the record's last change.
 */

const id = z.string().regex(/^[a-z0-9]{8,32}$/);
const audience = z.enum(audiences);
/** A day in the council's zone: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const day = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
/** An instant, UTC, as `Date.prototype.toISOString` writes it. */
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const position = z.number().int().nonnegative();

/**
 * A part of what a text says: `text` is `saved.slice(start, end)` while it is stated; inferred parts name the
 * rule; entered ones were typed by an editor and have no place in the text.
 */
const part = z.object({
  text: z.string().min(1),
  start: position.nullable(),
  end: position.nullable(),
  basis: z.enum(['stated', 'inferred', 'entered']),
  rule: z.string().nullable(),
});

/** An answer to "who?" or "where?": by whom (an account, or `reader` for the parser), when and why. */
const answer = z.object({
  answer: z.enum(['suggested', 'confirmed', 'rejected']),
  by: z.string(),
  at: instant,
  why: z.string(),
});

/** Relative to the upright picture, 0–1; x and y are the top left corner. */
const region = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().gt(0).max(1),
  height: z.number().gt(0).max(1),
});

/** What the public may read of somebody in a published text: a page, the name in this text only, or nothing. */
const naming = z.enum(['page', 'named', 'withheld']);

const base = { id, version: position };

/** A release or caption as saved (line ends `\n`), never edited: a correction is a new text that replaces it. */
const text = z.object({
  ...base,
  kind: z.literal('text'),
  use: z.enum(['release', 'caption']),
  text: z.string(),
  replaces: id.nullable(),
  savedAt: instant,
  sample: z.boolean(),
});

const release = z.object({
  ...base,
  kind: z.literal('release'),
  textId: id.nullable(),
  headline: z.string(),
  publishedOn: day.nullable(),
  links: z.array(z.string()),
  audience,
  addedAt: instant,
  sample: z.boolean(),
});

const caption = z.object({
  ...base,
  kind: z.literal('caption'),
  textId: id,
  releaseId: id.nullable(),
  /** The day its people stood there: the release's publishing date, or the day typed for the photo. */
  on: day.nullable(),
  audience,
  addedAt: instant,
  sample: z.boolean(),
});

const mention = z.object({
  ...base,
  kind: z.literal('mention'),
  textId: id,
  source: z.enum(['caption', 'body']),
  /** Reading order within its text, from 1. */
  number: z.number().int().positive(),
  row: z.string().nullable(),
  place: z.string().nullable(),
  honorific: part.nullable(),
  name: part,
  /** The reader's words for the name, where somebody corrected it: they still stand in the text. */
  nameAsRead: z.string().nullable(),
  postnominals: part.nullable(),
  role: part.nullable(),
  organisation: part.nullable(),
  quoted: z.boolean(),
  /** A child has no record in the directory, hence no page, and is named only after a second confirmation. */
  child: z.boolean(),
  personId: id.nullable(),
  who: answer,
  naming: naming.nullable(),
  sample: z.boolean(),
});

const contact = z.object({
  type: z.enum(['email', 'phone']),
  value: z.string().min(1),
  audience,
});

export const personKinds = ['councillor', 'staff', 'partner', 'child', 'unsure'] as const;

const person = z.object({
  ...base,
  kind: z.literal('person'),
  honorific: z.string().nullable(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  /** The display name: as people call them, without honorific and post-nominals. */
  name: z.string().min(1),
  postnominals: z.string().nullable(),
  /** How to say it. */
  pronunciation: z.string().nullable(),
  otherNames: z.array(z.string()),
  personKind: z.enum(personKinds),
  /** Why that kind, in words; "chosen by an editor" once somebody has. */
  kindReason: z.string(),
  ward: z.string().nullable(),
  party: z.string().nullable(),
  contacts: z.array(contact),
  audience,
  mergedInto: id.nullable(),
  addedAt: instant,
  sample: z.boolean(),
});

const organisation = z.object({
  ...base,
  kind: z.literal('organisation'),
  name: z.string().min(1),
  otherNames: z.array(z.string()),
  addedAt: instant,
  sample: z.boolean(),
});

const membership = z.object({
  ...base,
  kind: z.literal('membership'),
  personId: id,
  organisationId: id.nullable(),
  role: z.string().nullable(),
  /** Set only by an editor; what captions say is in the claims that rest on this. */
  from: day.nullable(),
  to: day.nullable(),
  /** An editor's word on whether it is held now; null: go by when it was last seen. */
  held: z.enum(['current', 'ended']).nullable(),
  audience,
  sample: z.boolean(),
});

/** What one mention says of a person on one day. */
const claim = z.object({
  ...base,
  kind: z.literal('claim'),
  mentionId: id,
  personId: id,
  membershipId: id.nullable(),
  on: day.nullable(),
  sample: z.boolean(),
});

/** The bytes uploaded, by the hash of their content. */
const original = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The name it came with: text for people, never a path. */
  name: z.string(),
  type: z.enum(['jpeg', 'png', 'webp', 'avif']),
  bytes: position,
  addedAt: instant,
});

/** The faces found in an original: where they are, and nothing that could tell whose. */
const foundFaces = z.object({
  /** Of the original that was looked through. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the picture that was looked through, upright, in pixels. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Whether somebody should look: a face that may be none, or something that is nearly one. */
  doubtful: z.boolean(),
  faces: z.array(
    z.object({
      region,
      score: z.number().min(0).max(1),
      doubtful: z.boolean(),
      /** Said by an editor to be nobody whom the caption names. */
      stranger: z.boolean(),
    }),
  ),
});

const photo = z.object({
  ...base,
  kind: z.literal('photo'),
  captionId: id.nullable(),
  /** Newest last. */
  originals: z.array(original).min(1),
  /** Of the upright picture, in pixels. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  altText: z.string(),
  credit: z.string(),
  takenOn: day.nullable(),
  /** Absent: no faces were looked for yet. */
  faces: foundFaces.optional(),
  audience,
  addedAt: instant,
  sample: z.boolean(),
});

/** One place in one photo. */
const depiction = z.object({
  ...base,
  kind: z.literal('depiction'),
  photoId: id,
  personId: id.nullable(),
  mentionId: id.nullable(),
  row: z.string().nullable(),
  /** Reading order, from 1. */
  number: z.number().int().positive(),
  region: region.nullable(),
  who: answer,
  where: answer,
  sample: z.boolean(),
});

/** One person's row in a draft: every field as typed, so that nothing is lost however odd it is. */
const draftPerson = z.object({
  key: z.string(),
  honorific: z.string(),
  name: z.string(),
  postnominals: z.string(),
  role: z.string(),
  organisation: z.string(),
  row: z.string(),
  place: z.string(),
  /** `new`, or the id of somebody in the directory. */
  match: z.string(),
  personKind: z.enum(personKinds),
  /** The reading this row came from: an index into the reader's people or mentions; null: added by hand. */
  readAs: position.nullable(),
  /** Whether to add to the directory somebody whom only the body names. */
  add: z.boolean(),
});

const draftCaption = z.object({
  text: z.string(),
  people: z.array(draftPerson),
  /** What the reading that an editor chose is known by; absent: the first one. */
  reading: z.string().optional(),
  /** The lists of its other readings as they were left, with whom only the text named then. */
  otherLists: z
    .array(z.object({ reading: z.string(), people: z.array(draftPerson), mentions: z.array(draftPerson) }))
    .optional(),
});

/** A release or caption that somebody is taking in: as pasted, and as corrected so far. */
const draft = z.object({
  ...base,
  kind: z.literal('draft'),
  pasted: z.string(),
  headline: z.string(),
  publishedOn: z.string(),
  links: z.string(),
  captions: z.array(draftCaption),
  mentions: z.array(draftPerson),
  photos: z.array(z.object({ photoId: id, caption: position, altText: z.string(), credit: z.string() })),
  by: z.string(),
  addedAt: instant,
  savedAt: instant,
});

export const recordSchemas = {
  text,
  release,
  caption,
  mention,
  person,
  organisation,
  membership,
  claim,
  photo,
  depiction,
  draft,
} as const;

export type RecordKind = keyof typeof recordSchemas;
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>;
export type AnyRecord = { [K in RecordKind]: RecordOf<K> }[RecordKind];

export type Text = RecordOf<'text'>;
export type Release = RecordOf<'release'>;
export type Caption = RecordOf<'caption'>;
export type Mention = RecordOf<'mention'>;
export type Person = RecordOf<'person'>;
export type Organisation = RecordOf<'organisation'>;
export type Membership = RecordOf<'membership'>;
export type Claim = RecordOf<'claim'>;
export type Photo = RecordOf<'photo'>;
export type Depiction = RecordOf<'depiction'>;
export type Draft = RecordOf<'draft'>;
export type DraftPerson = z.infer<typeof draftPerson>;
export type Part = z.infer<typeof part>;
export type Answer = z.infer<typeof answer>;
export type Region = z.infer<typeof region>;
export type Original = z.infer<typeof original>;
export type FoundFaces = z.infer<typeof foundFaces>;
export type Contact = z.infer<typeof contact>;
export type Naming = z.infer<typeof naming>;
export type PersonKind = (typeof personKinds)[number];

/**
 * Which fields point at other records. The store refuses a change that leaves one of these pointing at nothing,
 * and answers `view.referring(kind, field, id)` from an index of them.
 */
export const references = {
  text: { replaces: 'text' },
  release: { textId: 'text' },
  caption: { textId: 'text', releaseId: 'release' },
  mention: { textId: 'text', personId: 'person' },
  person: { mergedInto: 'person' },
  organisation: {},
  membership: { personId: 'person', organisationId: 'organisation' },
  claim: { mentionId: 'mention', personId: 'person', membershipId: 'membership' },
  photo: { captionId: 'caption' },
  depiction: { photoId: 'photo', personId: 'person', mentionId: 'mention' },
  draft: {},
} as const satisfies { [K in RecordKind]: { readonly [field: string]: RecordKind } };

export type ReferenceField<K extends RecordKind> = keyof (typeof references)[K] & string;
