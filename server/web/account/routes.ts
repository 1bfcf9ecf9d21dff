import type { Config } from '../../config.ts';
import type { Services } from '../../services/services.ts';
import type { Route } from '../route.ts';
import { setupRoutes } from './setup.ts';
import { signInRoutes } from './signIn.ts';

/** Signing in and out, and the first administrator. */
export function accountRoutes(services: Services, config: Config): Route[] {
  return [...signInRoutes(services), ...setupRoutes(services, config)];
}
