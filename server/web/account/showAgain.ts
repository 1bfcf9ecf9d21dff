import type { Request, Response } from 'express';
import { showPage } from '../page.ts';
import { NotOurForm } from '../problem.ts';
import { type KeptForm, keptFrom } from './kept.ts';

/** Shows a form that was sent with an old token once more, with a fresh one, for the person to send on. */
export function showAgain(req: Request, res: Response, status: number): void {
  const kept = keptFrom(req);
  if (kept === null) throw new NotOurForm();
  showKept(req, res, kept, status);
}

/** The page with what was typed before signing in again, and the button that sends it on. */
export function showKept(req: Request, res: Response, kept: KeptForm, status = 200): void {
  showPage(req, res, 'account/carry-on', { title: 'What you typed is here', kept }, status);
}
