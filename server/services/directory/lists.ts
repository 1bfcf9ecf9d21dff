import type { Asking } from './asking.ts';
import {
  type PersonCard,
  type PhotoCard,
  personCard,
  photoCard,
  type ReleaseCard,
  releaseCard,
} from './cards.ts';
import { foundPeople, type Narrowings, pageLength, type Sought } from './foundPeople.ts';
import { type OrganisationCard, organisationCard } from './organisation.ts';

/** One page of a list. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** What is asked of a list. */
export interface ListQuestion {
  readonly words: string;
  readonly page: number;
}

export type PeopleQuestion = ListQuestion & Sought;
export type ListedPeople = Listed<PersonCard> & Narrowings;

/** People by words, kind and body. A page past the end is the last one. */
export function listPeople(asking: Asking, question: PeopleQuestion): ListedPeople {
  const { ids, kinds, organisations, letters } = foundPeople(asking, question);
  const listed = pageOf(ids, question.page, (id) => {
    const person = asking.view.get('person', id);
    return person === undefined ? undefined : personCard(asking, person);
  });
  return { ...listed, kinds, organisations, letters };
}

/** Photos by words, newest first when none are asked. */
export function listPhotos(asking: Asking, { words, page }: ListQuestion): Listed<PhotoCard> {
  return pageOf(asking.index.ask({ words, audience: asking.audience }).photos, page, (id) => {
    const photo = asking.view.get('photo', id);
    return photo === undefined ? undefined : photoCard(asking, photo);
  });
}

/** Releases by words, newest first when none are asked. */
export function listReleases(asking: Asking, { words, page }: ListQuestion): Listed<ReleaseCard> {
  return pageOf(asking.index.ask({ words, audience: asking.audience }).releases, page, (id) => {
    const release = asking.view.get('release', id);
    return release === undefined ? undefined : releaseCard(asking, release);
  });
}

/** Bodies by words, by name when none are asked. */
export function listOrganisations(asking: Asking, { words, page }: ListQuestion): Listed<OrganisationCard> {
  return pageOf(asking.index.ask({ words, audience: asking.audience }).organisations, page, (id) =>
    organisationCard(asking, id),
  );
}

function pageOf<T>(ids: readonly string[], asked: number, read: (id: string) => T | undefined): Listed<T> {
  const pages = Math.max(1, Math.ceil(ids.length / pageLength));
  const page = Math.min(Math.max(1, asked), pages);
  const items = ids.slice((page - 1) * pageLength, page * pageLength).flatMap((id) => read(id) ?? []);
  return { items, total: ids.length, page, pages };
}
