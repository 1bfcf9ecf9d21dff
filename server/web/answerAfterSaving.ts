import type { Response } from 'express';

/**
 * express-session sends all but the last byte of an answer before the session is saved, and a browser follows a
 * redirect as soon as it has the headers: the next page would not know the session. Call this before its middleware,
 * and what it answers with after: then nothing is sent until the session is on disk.
 */
export function answerAfterSaving(res: Response): () => void {
  const write = res.write.bind(res) as (chunk: unknown) => boolean;
  const end = res.end.bind(res) as (...args: unknown[]) => Response;
  const held: unknown[] = [];
  let ending = false;

  res.write = ((chunk: unknown, ...more: unknown[]) => {
    if (!ending) return (write as (...args: unknown[]) => boolean)(chunk, ...more);
    held.push(chunk);
    return true;
  }) as Response['write'];

  res.end = ((...args: unknown[]) => {
    ending = false;
    for (const chunk of held.splice(0)) write(chunk);
    return end(...args);
  }) as Response['end'];

  return () => {
    const saveAndEnd = res.end.bind(res) as (...args: unknown[]) => Response;
    res.end = ((...args: unknown[]) => {
      ending = true;
      return saveAndEnd(...args);
    }) as Response['end'];
  };
}
