import type { RequestHandler } from 'express';
import { BadRequest } from './problem.ts';

/** An address whose `%` escapes are no UTF-8, or that hides a NUL, means nothing to any route. */
export const refuseBrokenAddress: RequestHandler = (req, _res, next) => {
  const decoded = decodedPath(req.path);
  if (decoded === null || decoded.includes('\0'))
    throw new BadRequest('The address is not written as addresses are.');
  next();
};

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
