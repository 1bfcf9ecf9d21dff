import type { Config } from '../../config.ts';
import type { Services } from '../../services/services.ts';
import type { Route } from '../route.ts';

/** The directory's pages, their JSON and the photos. */
export function directoryRoutes(_services: Services, _config: Config): Route[] {
  return [];
}
