import { includes } from '../../domain/directory/audience.ts';
import { homeFor, type SeenHome } from '../../services/directory/home.ts';
import type { Directory } from '../../services/directory/openDirectory.ts';
import { showPage } from '../page.ts';
import type { Route } from '../route.ts';
import { visitorOf } from '../visitor.ts';
import { words } from '../words.ts';
import { personCardModel, photoCardModel } from './cardModels.ts';
import { listAddress } from './questions.ts';
import { askingFor } from './seen.ts';

/** The first page. */
export const homeRoutes = (directory: Directory): Route[] => [
  {
    method: 'get',
    path: '/',
    audience: 'public',
    handle(req, res) {
      const canTakeIn = includes(visitorOf(req).audience, 'comms');
      const model = { ...homeModel(homeFor(askingFor(directory, req))), canTakeIn };
      showPage(req, res, 'directory/home', model);
    },
  },
];

const homeModel = ({ doors, photos, sample }: SeenHome) => ({
  title: 'People and photos',
  sample,
  section: '/',
  doors: doors.map(({ kind, count, faces }) => ({
    href: listAddress('/people', { kind }),
    title: words.kindsMany[kind],
    count,
    faces: faces.map(personCardModel),
  })),
  photos: photos.map(photoCardModel),
});
