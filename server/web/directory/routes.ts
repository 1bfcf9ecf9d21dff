import type { Config } from '../../config.ts';
import { openDirectory } from '../../services/directory/openDirectory.ts';
import type { Services } from '../../services/services.ts';
import type { Route } from '../route.ts';
import { apiRoutes } from './apiRoutes.ts';
import { homeRoutes } from './homeRoutes.ts';
import { mediaRoutes } from './mediaRoutes.ts';
import { organisationRoutes } from './organisationRoutes.ts';
import { peopleRoutes } from './peopleRoutes.ts';
import { photoRoutes } from './photoRoutes.ts';
import { releaseRoutes } from './releaseRoutes.ts';
import { searchRoutes } from './searchRoutes.ts';

/** The directory's pages, their JSON and the photos. */
export function directoryRoutes(services: Services, _config: Config): Route[] {
  const directory = openDirectory(services.store, services.clock);
  return [
    ...homeRoutes(directory),
    ...searchRoutes(directory),
    ...peopleRoutes(directory),
    ...mediaRoutes(directory, services.images),
    ...photoRoutes(directory),
    ...organisationRoutes(directory),
    ...releaseRoutes(directory),
    ...apiRoutes(directory),
  ];
}
