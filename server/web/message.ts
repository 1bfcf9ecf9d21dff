import type { Request } from 'express';

/** Leaves a sentence for the next page this person sees ("Saved."). Needs somebody signed in. */
export function leaveMessage(req: Request, sentence: string): void {
  if (req.session !== undefined) req.session.message = sentence;
}

/** The sentence left for this page, once. */
export function takeMessage(req: Request): string | null {
  const sentence = req.session?.message ?? null;
  if (sentence !== null) delete req.session.message;
  return sentence;
}
