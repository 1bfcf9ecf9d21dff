import type { Request, Response } from 'express';
import type { FieldError } from '../services/errors.ts';
import { takeMessage } from './message.ts';
import { sendBody } from './sendBody.ts';
import { siteOf } from './site.ts';
import { fillView } from './templates.ts';
import { tokenFor } from './token.ts';
import { visitorOf } from './visitor.ts';
import { words } from './words.ts';

/** What every page's model holds; the page's own fields stand beside these. */
export interface PageModel {
  /** Of the browser's tab; the council's name is added. */
  readonly title: string;
  /** What is wrong with a posted form: the tab then says "Error: " first. */
  readonly errors?: readonly FieldError[];
  /** Whether something on the page belongs to the sample: it is marked, and kept out of search engines. */
  readonly sample?: boolean;
  /** Which link of the header is where we are: its address. */
  readonly section?: string;
}

/**
 * Answers with `views/pages/<view>.ejs` inside the layout. Beside its own model a page sees `it.visitor`, `it.council`
 * (name), `it.words`, `it.csrf` (the form token, where there is a session), `it.address` (path and query).
 */
export function showPage<M extends PageModel>(
  req: Request,
  res: Response,
  view: string,
  model: M,
  status = 200,
): void {
  const shared = { ...sharedModel(req), ...model };
  const body = fillView(`pages/${view}`, shared);
  if (model.sample) res.set('X-Robots-Tag', 'noindex');
  const html = fillView('layout/layout', { ...shared, body });
  sendBody(req, res.status(status), 'text/html; charset=utf-8', html);
}

/** Answers with JSON, by the same rules on keeping and compressing as a page. */
export function showJson(req: Request, res: Response, value: unknown, status = 200): void {
  sendBody(req, res.status(status), 'application/json; charset=utf-8', JSON.stringify(value));
}

function sharedModel(req: Request) {
  const site = siteOf(req);
  return {
    visitor: visitorOf(req),
    council: { name: site.config.council.name, logo: site.config.council.logo !== null },
    assets: site.assets,
    words,
    csrf: tokenFor(req),
    message: takeMessage(req),
    address: req.originalUrl,
    errors: [] as readonly FieldError[],
    sample: false,
    section: '',
  };
}
