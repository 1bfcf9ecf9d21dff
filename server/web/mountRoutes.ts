import type { Express, RequestHandler } from 'express';
import { type BodyReader, passes } from './guard.ts';
import { WrongMethod } from './problem.ts';
import type { Route } from './route.ts';

/** Mounts every route behind the one guard; other methods on their addresses are told so. */
export function mountRoutes(app: Express, routes: readonly Route[], readPhotos: BodyReader): void {
  for (const route of routes) app[route.method](route.path, guarded(route, readPhotos));
  for (const path of new Set(routes.map((route) => route.path))) {
    const allowed = routes.filter((route) => route.path === path).flatMap(methodsOf);
    app.route(path).all(() => {
      throw new WrongMethod(allowed);
    });
  }
}

function guarded(route: Route, readPhotos: BodyReader): RequestHandler {
  return async (req, res) => {
    if (await passes(route, readPhotos, req, res)) await route.handle(req, res);
  };
}

const methodsOf = (route: Route): string[] => (route.method === 'get' ? ['GET', 'HEAD'] : ['POST']);
