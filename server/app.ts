import type { RequestListener } from 'node:http';
import express, { type Express } from 'express';
import type { Config } from './config.ts';
import type { Services } from './services/services.ts';
import { todayOf } from './services/today.ts';
import { accountRoutes } from './web/account/routes.ts';
import { mountAssets } from './web/assetFiles.ts';
import { readAssetNames } from './web/assets.ts';
import { directoryRoutes } from './web/directory/routes.ts';
import { errorHandler } from './web/errorHandler.ts';
import { FinishedPages } from './web/finishedPages.ts';
import { showHealth, showReadiness } from './web/health.ts';
import { intakeRoutes } from './web/intake/routes.ts';
import { mountRoutes } from './web/mountRoutes.ts';
import { NotFound } from './web/problem.ts';
import { recogniseVisitor } from './web/recogniseVisitor.ts';
import { refuseBrokenAddress } from './web/refuseBrokenAddress.ts';
import { requestLog } from './web/requestLog.ts';
import type { Route } from './web/route.ts';
import { sampleRoutes } from './web/sampleRoutes.ts';
import { securityHeaders } from './web/securityHeaders.ts';
import { sessions } from './web/session.ts';
import type { Site } from './web/site.ts';
import { photoReader } from './web/uploads.ts';

/** Answers every request. `express` is what stands behind the finished pages, for those who list its routes. */
export interface App extends RequestListener {
  readonly express: Express;
}

/** The settings with the session secret found or made. */
export type AppConfig = Config & { readonly sessionSecret: string };

/** Every address of the site that has an audience. */
export function siteRoutes(services: Services, config: Config): Route[] {
  return [
    ...accountRoutes(services, config),
    ...sampleRoutes(services),
    ...intakeRoutes(services, config),
    ...directoryRoutes(services, config),
  ];
}

/**
 * The whole site as one request listener. What the public has seen before is answered from the finished pages,
 * before Express is asked. `isStopping` is asked by `/readyz`.
 */
export function createApp(services: Services, config: AppConfig, isStopping = () => false): App {
  const finished = new FinishedPages(publicStanding(services));
  const app = express();
  const site: Site = { services, config, assets: readAssetNames(), finished };
  app.locals.site = site;
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  app.set('trust proxy', config.trustedProxies);

  app.use(securityHeaders());
  app.use(refuseBrokenAddress);
  app.get('/healthz', showHealth);
  app.get('/readyz', showReadiness(services, isStopping));
  app.use(requestLog(services));
  mountAssets(app, config);
  app.use((_req, res, next) => {
    res.locals.standing = finished.standing();
    next();
  });
  app.use(sessions(services, config.sessionSecret));
  app.use(recogniseVisitor(services));
  mountRoutes(app, siteRoutes(services, config), photoReader(services, config));
  app.use(() => {
    throw new NotFound();
  });
  app.use(errorHandler(services));

  const listener: RequestListener = (req, res) => {
    const page = finished.find(req);
    if (page === undefined) app(req, res);
    else page.answer(req, res);
  };
  return Object.assign(listener, { express: app });
}

/** Names what the public sees: its number in the store, and the day, by which roles become former ones. */
function publicStanding({ store, clock }: Services): () => string {
  let day = '';
  let minute = Number.NaN;
  return () => {
    const now = Math.floor(clock.now().getTime() / 60_000);
    if (now !== minute) {
      minute = now;
      day = todayOf(clock);
    }
    return `${store.publicNumber()} ${day}`;
  };
}
