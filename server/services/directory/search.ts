import type { Asking } from './asking.ts';
import {
  type PersonCard,
  type PhotoCard,
  personCard,
  photoCard,
  type ReleaseCard,
  releaseCard,
} from './cards.ts';
import { type OrganisationCard, organisationCard } from './organisation.ts';

/** The best of everything that words find, with how many there are in all. */
export interface Found {
  readonly people: Best<PersonCard>;
  readonly photos: Best<PhotoCard>;
  readonly organisations: Best<OrganisationCard>;
  readonly releases: Best<ReleaseCard>;
}

export interface Best<T> {
  readonly items: readonly T[];
  readonly total: number;
}

const most = { people: 12, photos: 9, organisations: 10, releases: 10 };

/** What the words find for this audience, best first; no words find nothing here (the lists show everything). */
export function search(asking: Asking, words: string): Found {
  const { view, index, audience } = asking;
  const none = { people: [], photos: [], organisations: [], releases: [] };
  const ids = words.trim() === '' ? none : index.ask({ words, audience });
  return {
    people: best(ids.people, most.people, (id) => {
      const person = view.get('person', id);
      return person && personCard(asking, person);
    }),
    photos: best(ids.photos, most.photos, (id) => {
      const photo = view.get('photo', id);
      return photo && photoCard(asking, photo);
    }),
    organisations: best(ids.organisations, most.organisations, (id) => organisationCard(asking, id)),
    releases: best(ids.releases, most.releases, (id) => {
      const release = view.get('release', id);
      return release && releaseCard(asking, release);
    }),
  };
}

const best = <T>(ids: readonly string[], length: number, read: (id: string) => T | undefined): Best<T> => ({
  items: ids.slice(0, length).flatMap((id) => read(id) ?? []),
  total: ids.length,
});
