import type { SeenOrganisation } from '../../services/directory/organisation.ts';
import type { SeenPerson, ToldRole } from '../../services/directory/person.ts';
import type { SeenPhoto } from '../../services/directory/photo.ts';
import type { SeenRelease } from '../../services/directory/release.ts';
import type { Found } from '../../services/directory/search.ts';
import type { AnswerOf } from './answers.ts';
import { organisationInList, personInList, photoInList, releaseInList, roleInList } from './inLists.ts';

/** Single records as JSON gives them: these fields and no others. */

export const personInFull = (person: SeenPerson): AnswerOf<'person'> => ({
  ...personInList(person),
  postnominals: person.postnominals,
  pronunciation: person.pronunciation,
  ward: person.ward,
  party: person.party,
  contacts: person.contacts.map(({ type, value }) => ({ type, value })),
  roles: person.roles.map(roleInFull),
  photos: person.photos.map(photoInList),
  releases: person.releases.map(releaseInList),
});

const roleInFull = (role: ToldRole) => ({
  ...roleInList(role),
  current: role.isCurrent,
  sayings: role.sayings.map(({ pieces, on, photo, release }) => ({
    words: pieces.map((piece) => piece.text).join(''),
    on,
    photo: photo === null ? null : { url: photo.url, title: photo.title },
    release: release === null ? null : { url: release.url, title: release.headline },
  })),
});

export const photoInFull = (photo: SeenPhoto): AnswerOf<'photo'> => ({
  ...photoInList(photo),
  credit: photo.credit,
  caption: photo.caption.map((piece) => piece.text).join(''),
  people: photo.places.map(({ number, row, name, role, organisation, url, face }) => ({
    number,
    row,
    name,
    role,
    organisation,
    url,
    box: face,
  })),
  release: photo.release === null ? null : releaseInList(photo.release),
});

export const organisationInFull = (organisation: SeenOrganisation): AnswerOf<'organisation'> => ({
  ...organisationInList(organisation),
  now: organisation.now.map(({ person }) => personInList(person)),
  before: organisation.before.map(({ person }) => personInList(person)),
  photos: organisation.photos.map(photoInList),
});

export const releaseInFull = (release: SeenRelease): AnswerOf<'release'> => ({
  ...releaseInList(release),
  paragraphs: [...release.paragraphs],
  links: [...release.links],
  photos: release.photos.map(photoInList),
});

export const foundInFull = ({ people, photos, organisations, releases }: Found): AnswerOf<'search'> => ({
  people: people.items.map(personInList),
  photos: photos.items.map(photoInList),
  organisations: organisations.items.map(organisationInList),
  releases: releases.items.map(releaseInList),
  totals: {
    people: people.total,
    photos: photos.total,
    organisations: organisations.total,
    releases: releases.total,
  },
});
