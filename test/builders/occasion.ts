import type { Audience } from '../../server/domain/directory/audience.ts';
import type { AnyRecord, Naming, PersonKind, Region } from '../../server/domain/directory/records.ts';
import {
  aCaption,
  aClaim,
  aDepiction,
  aMembership,
  aMention,
  anId,
  anOrganisation,
  aPart,
  aPerson,
  aPhoto,
  aRelease,
  aText,
} from './records.ts';

/** Somebody who stood in the photo: what the caption says of them, and what was decided when publishing. */
export interface Stood {
  readonly name: string;
  readonly title?: string;
  readonly role?: string;
  readonly body?: string;
  readonly kind?: PersonKind;
  readonly naming?: Naming | null;
  /** Of the person and the role; else as the naming says: a page is public, everything else for comms. */
  readonly audience?: Audience;
  readonly region?: Region;
  readonly row?: string;
}

export interface Occasion {
  readonly headline?: string;
  readonly body?: string;
  readonly altText?: string;
  readonly credit?: string;
  readonly links?: readonly string[];
  readonly on?: string;
  readonly audience?: Audience;
  readonly sample?: boolean;
  readonly photoHash?: string;
  readonly people: readonly Stood[];
}

export interface MadeOccasion {
  readonly records: AnyRecord[];
  readonly photoId: string;
  readonly releaseId: string;
  readonly captionId: string;
  /** In the order of the people. */
  readonly personIds: string[];
  readonly organisationIds: string[];
}

/** A release with one photo and its caption, and everybody in it as records: what confirming one leaves behind. */
export function anOccasion(occasion: Occasion): MadeOccasion {
  const words = captionWords(occasion.people);
  const { on = '2026-01-05', audience = 'public', sample = false } = occasion;
  const text = aText({ text: words, sample });
  const releaseText = aText({
    use: 'release',
    text: `${occasion.headline ?? 'New slipway opens'}\n\n${occasion.body ?? 'The slipway is open.'}\n\n--\n\n${words}`,
    sample,
  });
  const release = aRelease({
    textId: releaseText.id,
    headline: occasion.headline ?? 'New slipway opens',
    publishedOn: on,
    links: [...(occasion.links ?? [])],
    audience,
    sample,
  });
  const caption = aCaption({ textId: text.id, releaseId: release.id, on, audience, sample });
  const photo = aPhoto({
    captionId: caption.id,
    altText: occasion.altText ?? 'A group on the quay',
    credit: occasion.credit ?? 'Tolver Council',
    takenOn: on,
    audience,
    sample,
    originals: [
      {
        hash: occasion.photoHash ?? 'a'.repeat(64),
        name: 'quay.jpg',
        type: 'jpeg',
        bytes: 1000,
        addedAt: '2026-01-05T09:00:00.000Z',
      },
    ],
  });
  const bodies = new Map<string, AnyRecord & { kind: 'organisation' }>();
  const records: AnyRecord[] = [text, releaseText, release, caption, photo];
  const personIds = occasion.people.map((stood, at) => {
    const organisation = stood.body === undefined ? undefined : bodyNamed(bodies, stood.body, sample);
    const made = recordsOf(
      stood,
      { at, words, textId: text.id, photoId: photo.id, on, sample },
      organisation?.id,
    );
    records.push(...made.records);
    return made.personId;
  });
  records.push(...bodies.values());
  return {
    records,
    photoId: photo.id,
    releaseId: release.id,
    captionId: caption.id,
    personIds,
    organisationIds: [...bodies.values()].map((body) => body.id),
  };
}

const captionWords = (people: readonly Stood[]): string =>
  `From left: ${people
    .map(({ title, name, role, body }) =>
      [[title, name].filter(Boolean).join(' '), role, body].filter(Boolean).join(', '),
    )
    .join('; ')}.`;

function bodyNamed(bodies: Map<string, AnyRecord & { kind: 'organisation' }>, name: string, sample: boolean) {
  const known = bodies.get(name) ?? anOrganisation({ id: anId(), name, sample });
  bodies.set(name, known);
  return known;
}

interface Setting {
  readonly at: number;
  readonly words: string;
  readonly textId: string;
  readonly photoId: string;
  readonly on: string;
  readonly sample: boolean;
}

function recordsOf(stood: Stood, setting: Setting, organisationId: string | undefined) {
  const { words, textId, photoId, on, sample } = setting;
  const naming = stood.naming === undefined ? 'page' : stood.naming;
  const audience = stood.audience ?? (naming === 'page' ? 'public' : 'comms');
  const [givenName = null, ...rest] = stood.name.split(' ');
  const person = aPerson({
    name: stood.name,
    givenName,
    familyName: rest.join(' ') || null,
    honorific: stood.title ?? null,
    personKind: stood.kind ?? 'councillor',
    audience,
    sample,
  });
  const mention = aMention({
    textId,
    number: setting.at + 1,
    row: stood.row ?? null,
    honorific: stood.title === undefined ? null : aPart(stood.title, words),
    name: aPart(stood.name, words),
    role: stood.role === undefined ? null : aPart(stood.role, words),
    organisation: stood.body === undefined ? null : aPart(stood.body, words),
    personId: person.id,
    naming,
    sample,
  });
  const membership = aMembership({
    personId: person.id,
    organisationId: organisationId ?? null,
    role: stood.role ?? null,
    audience,
    sample,
  });
  const has = stood.role !== undefined || stood.body !== undefined;
  const records: AnyRecord[] = [
    person,
    mention,
    ...(has ? [membership] : []),
    aClaim({
      mentionId: mention.id,
      personId: person.id,
      membershipId: has ? membership.id : null,
      on,
      sample,
    }),
    aDepiction({
      photoId,
      personId: person.id,
      mentionId: mention.id,
      number: setting.at + 1,
      row: stood.row ?? null,
      region: stood.region ?? null,
      sample,
    }),
  ];
  return { records, personId: person.id };
}
