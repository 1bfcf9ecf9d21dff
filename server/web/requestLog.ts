import type { RequestHandler } from 'express';
import type { Services } from '../services/services.ts';
import { routePattern } from './routePattern.ts';

/** One line a request once it is answered; health checks are not worth one. */
export function requestLog({ log, ids }: Services): RequestHandler {
  return (req, res, next) => {
    const began = process.hrtime.bigint();
    res.once('close', () => {
      const ms = Number((process.hrtime.bigint() - began) / 10_000n) / 100;
      const { method } = req;
      log.info({ id: ids.next(), method, route: routePattern(req), status: res.statusCode, ms }, 'answered');
    });
    next();
  };
}
