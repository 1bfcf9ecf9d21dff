import type { Config } from '../../config.ts';
import { openDirectory } from '../../services/directory/openDirectory.ts';
import type { Services } from '../../services/services.ts';
import type { Route } from '../route.ts';
import { apiRoutes } from './apiRoutes.ts';
import { editPersonRoutes } from './editPersonRoutes.ts';
import { editPhotoRoutes } from './editPhotoRoutes.ts';
import { facesRoutes } from './facesRoutes.ts';
import { homeRoutes } from './homeRoutes.ts';
import { mediaRoutes } from './mediaRoutes.ts';
import { organisationRoutes } from './organisationRoutes.ts';
import { peopleRoutes } from './peopleRoutes.ts';
import { photoRoutes } from './photoRoutes.ts';
import { releaseRoutes } from './releaseRoutes.ts';
import { searchRoutes } from './searchRoutes.ts';

/** The directory's pages, their JSON and the photos. */
export function directoryRoutes(services: Services, config: Config): Route[] {
  const { store, clock, ids, images } = services;
  const directory = openDirectory(store, clock);
  const ownNames = config.council.names;
  return [
    ...homeRoutes(directory),
    ...searchRoutes(directory),
    ...editPersonRoutes(directory, { store, clock, ids, ownNames }),
    ...peopleRoutes(directory),
    ...mediaRoutes(directory, images),
    ...editPhotoRoutes(directory, store),
    ...facesRoutes(directory, services),
    ...photoRoutes(directory),
    ...organisationRoutes(directory),
    ...releaseRoutes(directory),
    ...apiRoutes(directory),
  ];
}
