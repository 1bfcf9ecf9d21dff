import type { Asking } from '../../services/directory/asking.ts';
import {
  type Listed,
  listOrganisations,
  listPeople,
  listPhotos,
  listReleases,
  type PeopleQuestion,
} from '../../services/directory/lists.ts';
import type { Directory } from '../../services/directory/openDirectory.ts';
import { organisationFor } from '../../services/directory/organisation.ts';
import { personFor } from '../../services/directory/person.ts';
import { photoFor } from '../../services/directory/photo.ts';
import { releaseFor } from '../../services/directory/release.ts';
import { search } from '../../services/directory/search.ts';
import { showJson } from '../page.ts';
import { NotFound } from '../problem.ts';
import type { Route } from '../route.ts';
import type { AnswerOf } from './answers.ts';
import { foundInFull, organisationInFull, personInFull, photoInFull, releaseInFull } from './inFull.ts';
import { organisationInList, personInList, photoInList, releaseInList } from './inLists.ts';
import { questionOf } from './questions.ts';
import { askingFor, found, pathField } from './seen.ts';

/** Every page of the directory once more as JSON, by the same rules on who sees what. */
export const apiRoutes = (directory: Directory): Route[] => [
  list(directory, 'people', (asking, question) => {
    const { items, total, page } = within(listPeople(asking, question), question);
    return { people: items.map(personInList), total, page } satisfies AnswerOf<'people'>;
  }),
  list(directory, 'photos', (asking, question) => {
    const { items, total, page } = within(listPhotos(asking, question), question);
    return { photos: items.map(photoInList), total, page } satisfies AnswerOf<'photos'>;
  }),
  list(directory, 'organisations', (asking, question) => {
    const { items, total, page } = within(listOrganisations(asking, question), question);
    return { organisations: items.map(organisationInList), total, page } satisfies AnswerOf<'organisations'>;
  }),
  list(directory, 'releases', (asking, question) => {
    const { items, total, page } = within(listReleases(asking, question), question);
    return { releases: items.map(releaseInList), total, page } satisfies AnswerOf<'releases'>;
  }),
  list(directory, 'search', (asking, { words }) => foundInFull(search(asking, words))),
  one(directory, 'people', (asking, id) => personInFull(found(personFor(asking, id)))),
  one(directory, 'photos', (asking, id) => photoInFull(found(photoFor(asking, id)))),
  one(directory, 'organisations', (asking, id) => organisationInFull(found(organisationFor(asking, id)))),
  one(directory, 'releases', (asking, id) => releaseInFull(found(releaseFor(asking, id)))),
];

type ListAnswer = (asking: Asking, question: PeopleQuestion) => object;
type OneAnswer = (asking: Asking, id: string) => object;

const list = (directory: Directory, room: string, answer: ListAnswer): Route => ({
  method: 'get',
  path: `/api/v1/${room}`,
  audience: 'public',
  handle(req, res) {
    const question = questionOf(req);
    showJson(req, res, answer(askingFor(directory, req), question));
  },
});

const one = (directory: Directory, room: string, answer: OneAnswer): Route => ({
  method: 'get',
  path: `/api/v1/${room}/:id`,
  audience: 'public',
  handle(req, res) {
    showJson(req, res, answer(askingFor(directory, req), pathField(req, 'id')));
  },
});

/** A page past the end is not there. */
function within<T extends Listed<unknown>>(listed: T, { page }: PeopleQuestion): T {
  if (page > listed.pages) throw new NotFound();
  return listed;
}
