import { type Listed, listOrganisations, type PeopleQuestion } from '../../services/directory/lists.ts';
import type { Directory } from '../../services/directory/openDirectory.ts';
import {
  type Member,
  type OrganisationCard,
  organisationFor,
  type SeenOrganisation,
} from '../../services/directory/organisation.ts';
import { showPage } from '../page.ts';
import { NotFound } from '../problem.ts';
import type { Route } from '../route.ts';
import { personCardModel, photoCardModel, roleInWords } from './cardModels.ts';
import { addressForPages, questionOf } from './questions.ts';
import { askingFor, found, pathField, sentOn } from './seen.ts';

/** The list of bodies and each one's page. */
export const organisationRoutes = (directory: Directory): Route[] => [
  {
    method: 'get',
    path: '/organisations',
    audience: 'public',
    handle(req, res) {
      const question = questionOf(req);
      const list = listOrganisations(askingFor(directory, req), question);
      if (question.page > list.pages) throw new NotFound();
      const model = listModel(list, question);
      showPage(req, res, 'directory/organisations', model);
    },
  },
  {
    method: 'get',
    path: '/organisations/:id{/:slug}',
    audience: 'public',
    handle(req, res) {
      const organisation = found(organisationFor(askingFor(directory, req), pathField(req, 'id')));
      if (sentOn(req, res, organisation)) return;
      showPage(req, res, 'directory/organisation', organisationModel(organisation));
    },
  },
];

const organisationModel = (organisation: SeenOrganisation) => ({
  title: organisation.name,
  sample: organisation.sample || organisation.now.some(({ person }) => person.sample),
  section: '/organisations',
  count: peopleInWords(organisation.people),
  now: organisation.now.map(memberModel),
  before: organisation.before.map(memberModel),
  photos: organisation.photos.map(photoCardModel),
});

/** A card that says the role held in this body, not the person's first. */
const memberModel = ({ person, roles }: Member) => ({
  ...personCardModel(person),
  role: roles
    .filter((role) => role.role !== null)
    .map(roleInWords)
    .join('; '),
  body: '',
});

const peopleInWords = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

function listModel(list: Listed<OrganisationCard>, question: PeopleQuestion) {
  return {
    title: 'Organisations',
    sample: list.items.some((card) => card.sample),
    section: '/organisations',
    q: question.words,
    total: list.total,
    organisations: list.items.map(({ url, name, people }) => ({
      url,
      name,
      people: peopleInWords(people),
    })),
    pages: { page: list.page, last: list.pages, address: addressForPages('/organisations', question) },
  };
}
