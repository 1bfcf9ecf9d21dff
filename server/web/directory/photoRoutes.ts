import type { Request } from 'express';
import type { PhotoCard } from '../../services/directory/cards.ts';
import { type Listed, listPhotos, type PeopleQuestion } from '../../services/directory/lists.ts';
import type { Directory } from '../../services/directory/openDirectory.ts';
import { photoFor } from '../../services/directory/photo.ts';
import { placeCounts } from '../../services/photos/placeCounts.ts';
import { showPage } from '../page.ts';
import { NotFound } from '../problem.ts';
import type { Route } from '../route.ts';
import { photoCardModel } from './cardModels.ts';
import { countsSentence } from './facesSentence.ts';
import { photoModel } from './photoModel.ts';
import { addressForPages, questionOf } from './questions.ts';
import { askingFor, forEditors, found, pathField, sentOn } from './seen.ts';

/** The list of photos and each one's page. */
export const photoRoutes = (directory: Directory): Route[] => [
  {
    method: 'get',
    path: '/photos',
    audience: 'public',
    handle(req, res) {
      const question = questionOf(req);
      const list = listPhotos(askingFor(directory, req), question);
      if (question.page > list.pages) throw new NotFound();
      const model = listModel(list, question);
      showPage(req, res, 'directory/photos', model);
    },
  },
  {
    method: 'get',
    path: '/photos/:id{/:slug}',
    audience: 'public',
    handle(req, res) {
      const photo = found(photoFor(askingFor(directory, req), pathField(req, 'id')));
      if (sentOn(req, res, photo)) return;
      showPage(req, res, 'directory/photo', {
        ...photoModel(photo),
        ...forEditors(req, photo),
        namesOnFaces: namesOnFaces(directory, req, photo.id),
      });
    },
  },
];

/** How the names stand, for the link that editors have. */
function namesOnFaces(directory: Directory, req: Request, id: string): string {
  const { view } = askingFor(directory, req);
  const photo = view.get('photo', id);
  return photo === undefined ? '' : countsSentence(placeCounts(view, photo));
}

function listModel(list: Listed<PhotoCard>, question: PeopleQuestion) {
  return {
    title: 'Photos',
    sample: list.items.some((card) => card.sample),
    section: '/photos',
    q: question.words,
    total: list.total,
    photos: list.items.map(photoCardModel),
    pages: { page: list.page, last: list.pages, address: addressForPages('/photos', question) },
  };
}
