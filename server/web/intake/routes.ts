import type { Config } from '../../config.ts';
import { openDirectory } from '../../services/directory/openDirectory.ts';
import { createIntake } from '../../services/intake/intake.ts';
import { createPublishing } from '../../services/publishing/publishing.ts';
import type { Services } from '../../services/services.ts';
import type { Route } from '../route.ts';
import { draftRoutes } from './draftRoutes.ts';
import { newRoutes } from './newRoutes.ts';
import { publishRoutes } from './publishRoutes.ts';

/** Taking in releases, captions and photos, and publishing them. */
export function intakeRoutes(services: Services, config: Config): Route[] {
  const intake = createIntake(services);
  const publishing = createPublishing(services.store);
  const directory = openDirectory(services.store, services.clock);
  const desk = { services, config, intake, publishing, directory };
  return [...newRoutes(desk), ...draftRoutes(desk), ...publishRoutes(desk)];
}
