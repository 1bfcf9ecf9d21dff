import type { Request, Response } from 'express';
import { includes } from '../domain/directory/audience.ts';
import { askToSignIn } from './account/askToSignIn.ts';
import { showAgain } from './account/showAgain.ts';
import { readUrlEncoded } from './bodies.ts';
import { Forbidden, NotOurForm } from './problem.ts';
import type { Route } from './route.ts';
import { formSource } from './sameOrigin.ts';
import { hasToken } from './token.ts';
import { readFieldsOnly } from './uploads.ts';
import { visitorOf } from './visitor.ts';

export type BodyReader = (req: Request, res: Response) => Promise<void>;

/**
 * Whether the handler may go on. If not, the answer is given: asked to sign in, or told no. A form that the browser
 * says is ours but that has outlived its session is not lost: what was typed comes along.
 */
export async function passes(
  route: Route,
  readPhotos: BodyReader,
  req: Request,
  res: Response,
): Promise<boolean> {
  const visitor = visitorOf(req);
  const allowed = includes(visitor.audience, route.audience);
  if (!allowed && visitor.accountId !== null) throw new Forbidden();
  if (route.method === 'post') return passesForm(route, readPhotos, req, res);
  if (!allowed) await askToSignIn(req, res);
  return allowed;
}

async function passesForm(
  route: Route,
  readPhotos: BodyReader,
  req: Request,
  res: Response,
): Promise<boolean> {
  const source = formSource(req);
  if (source === 'elsewhere') throw new NotOurForm();
  const allowed = includes(visitorOf(req).audience, route.audience);
  await readBody(allowed ? route.body : 'form', readPhotos, req, res);
  if (allowed && hasToken(req)) return true;
  if (source !== 'ours') throw new NotOurForm();
  if (visitorOf(req).accountId === null) await askToSignIn(req, res);
  else showAgain(req, res, 403);
  return false;
}

/** Photos are read only for a route that takes them; of any other form with files, only what was typed. */
function readBody(body: Route['body'], readPhotos: BodyReader, req: Request, res: Response): Promise<void> {
  const isMultipart = typeof req.is('multipart/form-data') === 'string';
  if (!isMultipart) return readUrlEncoded(req, res);
  return body === 'photos' ? readPhotos(req, res) : readFieldsOnly(req, res);
}
