import express, { type Request, type RequestHandler, type Response } from 'express';

const read = express.urlencoded({
  extended: false,
  limit: 512 * 1024,
  parameterLimit: 5000,
  inflate: false,
});

/** Reads a url-encoded form of at most 512 KB and 5,000 fields into `req.body`; names are flat text. */
export const readUrlEncoded = (req: Request, res: Response): Promise<void> => run(read, req, res);

/** Runs a middleware to its end: resolves when it calls on, rejects with what it calls on with. */
export function run(handler: RequestHandler, req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    handler(req, res, (error?: unknown) => (error === undefined ? resolve() : reject(error)));
  });
}
