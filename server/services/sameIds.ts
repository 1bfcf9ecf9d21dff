import type { Ids } from './ports.ts';

/**
 * Ids for a change that may run again: each run starts from the first, so that the change is the same every time.
 * Call the answer once a run.
 */
export function sameIds(ids: Ids): () => () => string {
  const made: string[] = [];
  return () => {
    let next = 0;
    return () => {
      const id = made[next] ?? ids.next();
      made[next] = id;
      next += 1;
      return id;
    };
  };
}
