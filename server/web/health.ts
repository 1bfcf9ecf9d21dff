import type { RequestHandler } from 'express';
import type { Services } from '../services/services.ts';

/** Whether the process lives. */
export const showHealth: RequestHandler = (_req, res) => {
  res.set('Cache-Control', 'no-store').type('text/plain').send('ok\n');
};

/** Whether to send people here: not while it stops, nor while changes or photos cannot be kept. Says no more than that. */
export function showReadiness({ store, images }: Services, isStopping: () => boolean): RequestHandler {
  return async (_req, res) => {
    const keeps = store.unwritable() === undefined && (await images.unwritable()) === undefined;
    const ready = keeps && !isStopping();
    res.status(ready ? 200 : 503);
    res
      .set('Cache-Control', 'no-store')
      .type('text/plain')
      .send(ready ? 'ready\n' : 'not ready\n');
  };
}
