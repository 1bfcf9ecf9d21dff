import { z } from 'zod';
import { personKinds } from '../../domain/directory/records.ts';

/**
 * What the JSON addresses answer, each with the status 200. Days are `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; addresses
 * begin with "/" and are of this site; boxes are shares (0–1) of the upright picture, x and y their top left
 * corner. A field that nobody has filled, or that the asker may not see, is null or an empty list.
 */

const day = z.string().nullable();
const address = z.object({ id: z.string(), slug: z.string(), url: z.string() });
const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const link = z.object({ url: z.string(), title: z.string() });

const role = z.object({
  role: z.string().nullable(),
  organisation: z.string().nullable(),
  from: day,
  to: day,
  firstSeen: day,
  lastSeen: day,
});

/** Head and shoulders: a file of the photo, and the box to cut from it. */
const portrait = z.object({ photo: z.string(), src: z.string(), box }).nullable();

const personInList = address.extend({
  name: z.string(),
  honorific: z.string().nullable(),
  kind: z.enum(personKinds),
  roles: z.array(role),
  portrait,
});

const photoInList = address.extend({
  title: z.string(),
  altText: z.string(),
  on: day,
  /** In pixels. */
  width: z.number(),
  height: z.number(),
  /** From the narrowest to the widest. */
  files: z.array(z.object({ src: z.string(), type: z.string(), width: z.number() })),
});

const releaseInList = address.extend({ headline: z.string(), on: day });
const organisationInList = address.extend({ name: z.string(), people: z.number() });

const place = { total: z.number(), page: z.number() };

export const answers = {
  people: z.strictObject({ people: z.array(personInList), ...place }),
  photos: z.strictObject({ photos: z.array(photoInList), ...place }),
  organisations: z.strictObject({ organisations: z.array(organisationInList), ...place }),
  releases: z.strictObject({ releases: z.array(releaseInList), ...place }),
  person: personInList.extend({
    postnominals: z.string().nullable(),
    pronunciation: z.string().nullable(),
    ward: z.string().nullable(),
    party: z.string().nullable(),
    contacts: z.array(z.object({ type: z.enum(['email', 'phone']), value: z.string() })),
    roles: z.array(
      role.extend({
        current: z.boolean(),
        /** The words that say so. */
        sayings: z.array(
          z.object({ words: z.string(), on: day, photo: link.nullable(), release: link.nullable() }),
        ),
      }),
    ),
    photos: z.array(photoInList),
    releases: z.array(releaseInList),
  }),
  photo: photoInList.extend({
    credit: z.string(),
    caption: z.string(),
    /** In order from left; null for a name that may not be read. */
    people: z.array(
      z.object({
        number: z.number(),
        row: z.string().nullable(),
        name: z.string().nullable(),
        role: z.string().nullable(),
        organisation: z.string().nullable(),
        url: z.string().nullable(),
        box: box.nullable(),
      }),
    ),
    release: releaseInList.nullable(),
  }),
  organisation: organisationInList.extend({
    now: z.array(personInList),
    before: z.array(personInList),
    photos: z.array(photoInList),
  }),
  release: releaseInList.extend({
    paragraphs: z.array(z.string()),
    links: z.array(z.string()),
    photos: z.array(photoInList),
  }),
  search: z.strictObject({
    people: z.array(personInList),
    photos: z.array(photoInList),
    organisations: z.array(organisationInList),
    releases: z.array(releaseInList),
    /** How many of each there are in all. */
    totals: z.object({
      people: z.number(),
      photos: z.number(),
      organisations: z.number(),
      releases: z.number(),
    }),
  }),
} as const;

export type AnswerOf<K extends keyof typeof answers> = z.infer<(typeof answers)[K]>;
export type PersonInList = z.infer<typeof personInList>;
export type PhotoInList = z.infer<typeof photoInList>;
export type ReleaseInList = z.infer<typeof releaseInList>;
export type OrganisationInList = z.infer<typeof organisationInList>;
export type RoleInList = z.infer<typeof role>;
export type PortraitInList = z.infer<typeof portrait>;
