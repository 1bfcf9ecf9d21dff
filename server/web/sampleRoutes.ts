import type { Services } from '../services/services.ts';
import { leaveMessage } from './message.ts';
import type { Route } from './route.ts';
import { visitorOf } from './visitor.ts';

/** The button on every page that shows something of the sample. */
export function sampleRoutes({ sample }: Services): Route[] {
  return [
    {
      method: 'post',
      path: '/sample/remove',
      audience: 'comms',
      body: 'form',
      async handle(req, res) {
        await sample.remove(visitorOf(req).accountId ?? 'nobody');
        leaveMessage(req, 'The sample is gone. The directory is yours.');
        res.set('Cache-Control', 'no-store').redirect(303, '/');
      },
    },
  ];
}
