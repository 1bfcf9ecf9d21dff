import type { ErrorRequestHandler, Request, Response } from 'express';
import { ChangedMeanwhile, NotThere, Unacceptable } from '../services/errors.ts';
import { StoreUnwritable } from '../services/ports.ts';
import type { Services } from '../services/services.ts';
import { type KeptForm, typedInto } from './account/kept.ts';
import { showJson, showPage } from './page.ts';
import { BadRequest, Conflict, NotFound, Problem, TooLarge, Unavailable, WrongMethod } from './problem.ts';
import { routePattern } from './routePattern.ts';
import { formSource } from './sameOrigin.ts';
import { hasToken } from './token.ts';
import { visitorOf } from './visitor.ts';

const fault = 'Nothing you did caused this, and it has been noted. Try again in a few minutes.';

/** The one place where an error becomes an answer: a heading, what to do, and, for a fault of ours, a reference. */
export function errorHandler(services: Services): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    const problem = problemOf(error, req);
    const reference = problem.status === 500 ? services.ids.next() : null;
    if (reference !== null) noteFault(services, req, reference, error);
    if (res.headersSent) {
      res.destroy();
      return;
    }
    if (problem instanceof WrongMethod) res.set('Allow', problem.allowed.join(', '));
    if (problem.status === 413) res.set('Connection', 'close');
    showProblem(req, res, problem, reference);
  };
}

function showProblem(req: Request, res: Response, problem: Problem, reference: string | null): void {
  res.set('Cache-Control', 'no-store');
  const { status, heading, advice } = problem;
  if (req.path.startsWith('/api/')) {
    showJson(
      req,
      res,
      { error: `${heading}. ${advice}`, ...(reference === null ? {} : { reference }) },
      status,
    );
    return;
  }
  const kept = status >= 500 ? typedAgain(req) : null;
  showPage(req, res, 'errors/problem', { title: heading, heading, advice, reference, kept }, status);
}

/** When the fault is ours, what was typed into a form of ours is shown again, to be sent once more. */
function typedAgain(req: Request): KeptForm | null {
  if (req.method !== 'POST') return null;
  const isOurs = hasToken(req) ? visitorOf(req).accountId !== null : formSource(req) === 'ours';
  return isOurs ? typedInto(req) : null;
}

/** What the error means to the visitor; what we do not know is a fault of ours. */
function problemOf(error: unknown, { method }: Request): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof NotThere) return new NotFound();
  if (error instanceof ChangedMeanwhile) return new Conflict();
  if (error instanceof Unacceptable) return new Problem(422, 'There is a problem', error.message);
  if (error instanceof StoreUnwritable)
    return new Unavailable(method === 'POST' ? `${error.message} Nothing was saved.` : error.message);
  return clientMistake(error) ?? new Problem(500, 'Sorry, something went wrong', fault);
}

/** Errors of the parsers of addresses and bodies: they carry a status from 400 to 499, or multer's code. */
function clientMistake(error: unknown): Problem | null {
  if (!(error instanceof Error)) return null;
  const status = 'status' in error ? Number(error.status) : 0;
  const code = 'code' in error ? String(error.code) : '';
  if (status === 413 || /^LIMIT_(FILE_SIZE|FILE_COUNT|FIELD_VALUE|PART_COUNT|FIELD_COUNT)$/u.test(code))
    return new TooLarge();
  if ((status >= 400 && status < 500) || /^(LIMIT|MISSING_FIELD|INVALID_FIELD)_/u.test(code))
    return new BadRequest();
  return isBrokenMultipart(error) ? new BadRequest() : null;
}

/** What the multipart parser throws and reports has no code, only these messages. */
const isBrokenMultipart = (error: Error): boolean =>
  /^(Multipart: |Malformed |Unexpected end of |Unsupported content type|Request (aborted|closed|error))/u.test(
    error.message,
  );

function noteFault(services: Services, req: Request, reference: string, error: unknown): void {
  const stack = error instanceof Error ? error.stack : String(error);
  services.log.error({ reference, route: routePattern(req), fault: stack }, 'a request failed');
}
