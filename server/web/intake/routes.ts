import type { Config } from '../../config.ts';
import type { Services } from '../../services/services.ts';
import type { Route } from '../route.ts';

/** Taking in releases, captions and photos, and publishing them. */
export function intakeRoutes(_services: Services, _config: Config): Route[] {
  return [];
}
