import type { Directory } from '../../services/directory/openDirectory.ts';
import { personFor } from '../../services/directory/person.ts';
import { showPage } from '../page.ts';
import type { Route } from '../route.ts';
import { peopleModel } from './peopleModel.ts';
import { personModel } from './personModel.ts';
import { questionOf } from './questions.ts';
import { askingFor, forEditors, found, pathField, sentOn } from './seen.ts';

/** The list of people and each one's page. */
export const peopleRoutes = (directory: Directory): Route[] => [
  {
    method: 'get',
    path: '/people',
    audience: 'public',
    handle(req, res) {
      const question = questionOf(req);
      showPage(req, res, 'directory/people', peopleModel(askingFor(directory, req), question));
    },
  },
  {
    method: 'get',
    path: '/people/:id{/:slug}',
    audience: 'public',
    handle(req, res) {
      const person = found(personFor(askingFor(directory, req), pathField(req, 'id')));
      if (sentOn(req, res, person)) return;
      showPage(req, res, 'directory/person', { ...personModel(person), ...forEditors(req, person) });
    },
  },
];
