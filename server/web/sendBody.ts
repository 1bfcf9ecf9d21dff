import type { Request, Response } from 'express';
import { FinishedPage } from './finishedPage.ts';
import { isAnonymous } from './finishedPages.ts';
import { siteOf } from './site.ts';
import { visitorOf } from './visitor.ts';

/**
 * Sends a page or JSON. What the public gets with status 200 is marked with its ETag, compressed, and kept finished;
 * anything for somebody signed in is not to be kept anywhere (`no-store`) and is sent plain, since compression
 * beside a secret tells the secret's length.
 */
export function sendBody(req: Request, res: Response, type: string, text: string): void {
  const body = Buffer.from(text);
  res.setHeader('Content-Type', type);
  if (visitorOf(req).accountId !== null) res.setHeader('Cache-Control', 'no-store');
  if (res.statusCode === 200 && !res.hasHeader('Cache-Control') && isReading(req)) {
    sendPublic(req, res, body);
    return;
  }
  if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Content-Length', body.length);
  res.end(req.method === 'HEAD' ? undefined : body);
}

function sendPublic(req: Request, res: Response, body: Buffer): void {
  res.setHeader('Cache-Control', 'no-cache');
  res.setHeader('Vary', 'Accept-Encoding, Cookie');
  const page = new FinishedPage(body, { ...res.getHeaders() });
  const { finished } = siteOf(req);
  const madeAt: unknown = res.locals.standing;
  if (typeof madeAt === 'string' && isAnonymous(req)) finished.keep(req.originalUrl, madeAt, page);
  page.answer(req, res);
}

const isReading = (req: Request): boolean => req.method === 'GET' || req.method === 'HEAD';
