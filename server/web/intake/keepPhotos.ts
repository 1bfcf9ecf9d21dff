import type { Request } from 'express';
import { uploadsOf } from '../uploads.ts';
import { accountOf, type Desk } from './desk.ts';

/** Adds the photos of a form to a draft; answers with how many of them it had already. */
export async function keepPhotos(desk: Desk, req: Request, draftId: string): Promise<number> {
  let twice = 0;
  for (const photo of uploadsOf(req).photos) {
    if (!(await desk.intake.addPhoto(draftId, photo, accountOf(req)))) twice += 1;
  }
  return twice;
}
