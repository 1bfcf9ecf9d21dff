import type { Request, Response } from 'express';
import type { Draft } from '../../domain/directory/records.ts';
import type { FieldError } from '../../services/errors.ts';
import { showPage } from '../page.ts';
import { byId, type Desk, megabytes } from './desk.ts';
import { draftPageModel } from './draftPage.ts';

export interface ShownDraft {
  readonly draft: Draft;
  readonly errors: readonly FieldError[];
  /** The words typed for reading again, when they were refused. */
  readonly pasted?: string;
  readonly status?: number;
}

/** Answers with a draft's page, with what is wrong beside its fields. */
export function showDraft(desk: Desk, req: Request, res: Response, shown: ShownDraft): void {
  const { draft, errors, pasted, status } = shown;
  const view = desk.services.store.view();
  const reading = desk.intake.reading(draft);
  const model = {
    ...draftPageModel({ draft, reading, view, ownNames: desk.services.ownNames, errors }),
    section: '/intake',
    errorById: byId(errors),
    pasted: pasted ?? draft.pasted,
    photoMegabytes: megabytes(desk.config.limits.photoBytes),
  };
  showPage(req, res, 'intake/draft', model, status ?? (errors.length > 0 ? 422 : 200));
}
