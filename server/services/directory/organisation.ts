import { maySee } from '../../domain/directory/audience.ts';
import { bodyFor } from '../../domain/directory/claimedWords.ts';
import { standingFor } from '../../domain/directory/connection.ts';
import type { Organisation, Person } from '../../domain/directory/records.ts';
import { bySortName } from '../../domain/directory/sortName.ts';
import { type Address, addressOf } from './address.ts';
import type { Asking } from './asking.ts';
import { type PersonCard, type PhotoCard, personCard, photoCard } from './cards.ts';
import { newestFirst, placesOf } from './places.ts';
import type { HeldRole } from './roles.ts';

/** A body in a list. */
export interface OrganisationCard extends Address {
  readonly name: string;
  readonly sample: boolean;
  /** How many people this audience would see on its page. */
  readonly people: number;
}

/** Somebody of the body, with the roles held there. */
export interface Member {
  readonly person: PersonCard;
  readonly roles: readonly HeldRole[];
}

/** Everything that one audience may know of a body. */
export interface SeenOrganisation extends OrganisationCard {
  readonly now: readonly Member[];
  readonly before: readonly Member[];
  readonly photos: readonly PhotoCard[];
}

const mostPhotos = 24;

/** The body for this audience. One without anybody whom it may see there is not there, like one with a wrong id. */
export function organisationFor(asking: Asking, id: string): SeenOrganisation | undefined {
  const body = bodyFor(asking.view, asking.audience, id);
  const people = body === undefined ? [] : peopleOf(asking, body);
  if (body === undefined || people.length === 0) return undefined;
  const members = people.map((person) => memberOf(asking, person, body));
  const isNow = ({ roles }: Member) => roles.some((role) => role.isCurrent);
  return {
    ...cardOf(body, people),
    now: members.filter(isNow),
    before: members.filter((member) => !isNow(member)),
    photos: photosOf(asking, people, members),
  };
}

/** The body in a list; undefined where its page would be empty. */
export function organisationCard(asking: Asking, id: string): OrganisationCard | undefined {
  const body = bodyFor(asking.view, asking.audience, id);
  const people = body === undefined ? [] : peopleOf(asking, body);
  return body === undefined || people.length === 0 ? undefined : cardOf(body, people);
}

const cardOf = (body: Organisation, people: readonly Person[]): OrganisationCard => ({
  ...addressOf('organisations', body.id, body.name),
  name: body.name,
  sample: body.sample,
  people: people.length,
});

function peopleOf({ view, audience }: Asking, body: Organisation): Person[] {
  const people = new Map<string, Person>();
  for (const membership of view.referring('membership', 'organisationId', body.id)) {
    const person = standingFor(view, membership.personId);
    if (maySee(audience, membership) && maySee(audience, person)) people.set(person.id, person);
  }
  return [...people.values()].sort(bySortName);
}

function memberOf(asking: Asking, person: Person, body: Organisation): Member {
  const card = personCard(asking, person);
  return { person: card, roles: card.roles.filter((role) => role.organisation?.id === body.id) };
}

/** Photos in whose caption somebody stands as one of this body's people. */
function photosOf(asking: Asking, people: readonly Person[], members: readonly Member[]): PhotoCard[] {
  const mentions = new Set(
    members.flatMap(({ roles }) => roles.flatMap(({ sources }) => sources.map(({ mention }) => mention.id))),
  );
  const photos = people
    .flatMap((person) => placesOf(asking, person))
    .filter(({ place }) => place.mention !== null && mentions.has(place.mention.id))
    .map(({ photo }) => photo);
  return [...new Set(photos)]
    .sort(newestFirst)
    .slice(0, mostPhotos)
    .map((photo) => photoCard(asking, photo));
}
