import type { Contact } from '../../domain/directory/records.ts';
import type { SeenPerson, ToldRole } from '../../services/directory/person.ts';
import type { Saying } from '../../services/directory/sayings.ts';
import { words } from '../words.ts';
import { personCardModel, photoCardModel, releaseCardModel, standingOf } from './cardModels.ts';
import { longDay } from './days.ts';
import { cutModel } from './pictures.ts';

/** A person's page. */
export function personModel(person: SeenPerson) {
  return {
    title: person.fullName,
    sample: person.sample,
    section: '/people',
    id: person.id,
    takeBackTo: `/people/${person.id}/take-back`,
    card: personCardModel(person),
    portrait: person.portrait === null ? null : cutModel(person.portrait, 'page'),
    kind: person.kind === 'unsure' ? '' : words.kinds[person.kind],
    isCouncillor: person.kind === 'councillor',
    pronunciation: person.pronunciation,
    otherNames: person.otherNames.join(', '),
    ward: person.ward,
    party: person.party,
    contacts: person.contacts.map(contactModel),
    now: person.roles.filter((role) => role.isCurrent).map(roleModel),
    before: person.roles.filter((role) => !role.isCurrent).map(roleModel),
    photos: person.photos.map(photoCardModel),
    releases: person.releases.map(releaseCardModel),
  };
}

function roleModel(role: ToldRole) {
  return {
    role: role.role ?? '',
    organisation: role.organisation,
    standing: standingOf(role),
    days: daysOf(role),
    sayings: role.sayings.map(sayingModel),
  };
}

/** When it was held, as far as is known: an editor's dates before what captions show. */
function daysOf({ from, to, firstSeen, lastSeen }: ToldRole): string {
  if (from !== null || to !== null) {
    return [from && `from ${longDay(from)}`, to && `to ${longDay(to)}`].filter(Boolean).join(' ');
  }
  if (firstSeen === null || lastSeen === null) return '';
  const [first, last] = [longDay(firstSeen), longDay(lastSeen)];
  return first === last ? `seen ${first}` : `seen ${first} to ${last}`;
}

/** What the marked words are, for a page to show without relying on colour. */
const markNames = {
  honorific: 'title',
  name: 'name',
  postnominals: 'title',
  role: 'role',
  organisation: 'body',
} as const;

function sayingModel({ pieces, on, photo, release }: Saying) {
  return {
    pieces: pieces.map(({ text, part }) => ({ text, mark: part === null ? null : markNames[part] })),
    day: longDay(on),
    photo: photo === null ? null : { url: photo.url, title: photo.title },
    release: release === null ? null : { url: release.url, title: release.headline },
  };
}

/** A contact as a link: `mailto:` or `tel:`. */
function contactModel({ type, value }: Contact) {
  const href = type === 'email' ? `mailto:${encodeURI(value)}` : `tel:${value.replace(/[^\d+]/gu, '')}`;
  return { label: type === 'email' ? 'E-mail' : 'Phone', value, href };
}
