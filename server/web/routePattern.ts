import type { Request } from 'express';

/** The address as the route declares it ("/people/:id"): for the log, which holds no names and no queries. */
export function routePattern(req: Request): string {
  const route: unknown = req.route;
  const path: unknown = Object(route).path;
  return typeof path === 'string' ? path : 'none';
}
