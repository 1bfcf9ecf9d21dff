import type { Request } from 'express';
import type { Config } from '../config.ts';
import type { Services } from '../services/services.ts';
import type { AssetNames } from './assets.ts';
import type { FinishedPages } from './finishedPages.ts';

/** What one running site has, for middleware and pages; routes get their services as arguments. */
export interface Site {
  readonly services: Services;
  readonly config: Config;
  readonly assets: AssetNames;
  readonly finished: FinishedPages;
}

export function siteOf(req: Request): Site {
  return req.app.locals.site as Site;
}
