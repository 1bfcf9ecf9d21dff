import type { Request, Response } from 'express';
import { publicationOf } from '../../domain/directory/publication.ts';
import type { Draft } from '../../domain/directory/records.ts';
import { ChangedMeanwhile, type FieldError, Unacceptable } from '../../services/errors.ts';
import type { DraftForm } from '../../services/intake/draftActions.ts';
import { fieldOf } from '../forms.ts';
import { leaveMessage } from '../message.ts';
import { showPage } from '../page.ts';
import type { Route } from '../route.ts';
import { uploadsOf } from '../uploads.ts';
import { accountOf, byId, type Desk, megabytes, photoErrors } from './desk.ts';
import { draftActionFrom, draftFormFrom, versionFrom } from './draftForm.ts';
import { draftPageModel, rowAnchor } from './draftPage.ts';

/** A draft's page: what was read, corrected in plain form fields, until one button confirms it all. */
export function draftRoutes(desk: Desk): Route[] {
  const path = '/intake/:id';
  return [
    { method: 'get', path, audience: 'comms', handle: (req, res) => open(desk, req, res) },
    { method: 'post', path, audience: 'comms', body: 'form', handle: (req, res) => act(desk, req, res) },
    {
      method: 'post',
      path: '/intake/:id/photos',
      audience: 'comms',
      body: 'photos',
      handle: (req, res) => addPhotos(desk, req, res),
    },
  ];
}

const idOf = (req: Request): string => String(req.params.id);

function open(desk: Desk, req: Request, res: Response): void {
  const published = publicationOf(desk.services.store.view(), idOf(req));
  if (published !== undefined) res.redirect(303, `/publish/${published.id}`);
  else showDraft(desk, req, res, { draft: desk.intake.draft(idOf(req)), errors: [] });
}

interface Shown {
  readonly draft: Draft;
  readonly errors: readonly FieldError[];
  /** The words typed for reading again, when they were refused. */
  readonly pasted?: string;
  readonly status?: number;
}

function showDraft(desk: Desk, req: Request, res: Response, { draft, errors, pasted, status }: Shown): void {
  const view = desk.services.store.view();
  const reading = desk.intake.reading(draft);
  const page = draftPageModel({ draft, reading, view, ownNames: desk.config.council.names, errors });
  const model = {
    ...page,
    section: '/intake',
    errorById: byId(errors),
    pasted: pasted ?? draft.pasted,
    photoMegabytes: megabytes(desk.config.limits.photoBytes),
  };
  showPage(req, res, 'intake/draft', model, status ?? (errors.length > 0 ? 422 : 200));
}

async function act(desk: Desk, req: Request, res: Response): Promise<void> {
  const published = publicationOf(desk.services.store.view(), idOf(req));
  if (published !== undefined) {
    res.redirect(303, `/publish/${published.id}`);
    return;
  }
  const draft = desk.intake.draft(idOf(req));
  const pressed = fieldOf(req.body, 'act');
  if (pressed === 'discard') await discard(desk, req, res, draft);
  else if (pressed === 'reread') await reread(desk, req, res, draft);
  else await saveOrConfirm(desk, req, res, draft);
}

async function discard(desk: Desk, req: Request, res: Response, draft: Draft): Promise<void> {
  await desk.intake.discard(draft.id);
  leaveMessage(req, 'The draft was thrown away.');
  res.redirect(303, '/intake');
}

async function reread(desk: Desk, req: Request, res: Response, draft: Draft): Promise<void> {
  const pasted = fieldOf(req.body, 'pasted');
  const refusal = await refusalOf(() => desk.intake.reread(draft.id, versionFrom(req.body), pasted));
  if (refusal === null) res.redirect(303, `/intake/${draft.id}`);
  else showDraft(desk, req, res, { draft, pasted, ...refusal });
}

/** Everything typed is saved whatever was pressed; what cannot be taken as it is comes back with its reason. */
async function saveOrConfirm(desk: Desk, req: Request, res: Response, draft: Draft): Promise<void> {
  const form = draftFormFrom(req.body, draft);
  const pressed = fieldOf(req.body, 'act');
  if (pressed === 'confirm') return await confirm(desk, req, res, { draft, form });
  const action = draftActionFrom(req.body);
  const refusal = await refusalOf(async () => {
    const saved = await desk.intake.save(draft.id, versionFrom(req.body), form, action);
    if (pressed.startsWith('photo-away:'))
      await desk.intake.removePhoto(saved.id, pressed.slice('photo-away:'.length));
  });
  if (refusal !== null) {
    showDraft(desk, req, res, { draft: { ...draft, ...form }, ...refusal });
    return;
  }
  if (action.do === 'save') leaveMessage(req, 'Saved.');
  res.redirect(
    303,
    `/intake/${draft.id}${'key' in action ? rowAnchor(desk.intake.draft(draft.id), action.key) : ''}`,
  );
}

async function confirm(
  desk: Desk,
  req: Request,
  res: Response,
  { draft, form }: { draft: Draft; form: DraftForm },
) {
  const version = versionFrom(req.body);
  const refusal = await refusalOf(async () => {
    await desk.intake.confirm(draft.id, version, form, accountOf(req));
  });
  if (refusal === null) {
    leaveMessage(req, 'Confirmed. Only the communications team can see this until you publish it.');
    res.redirect(303, `/publish/${draft.id}`);
    return;
  }
  if (refusal.status !== 409) await desk.intake.save(draft.id, version, form, { do: 'save' });
  const saved = refusal.status === 409 ? { ...draft, ...form } : desk.intake.draft(draft.id);
  showDraft(desk, req, res, { draft: saved, ...refusal });
}

async function addPhotos(desk: Desk, req: Request, res: Response): Promise<void> {
  const draft = desk.intake.draft(idOf(req));
  const form = draftFormFrom(req.body, draft);
  const refusal = await refusalOf(() =>
    desk.intake.save(draft.id, versionFrom(req.body), form, { do: 'save' }),
  );
  if (refusal !== null) {
    showDraft(desk, req, res, { draft: { ...draft, ...form }, ...refusal });
    return;
  }
  const { photos } = uploadsOf(req);
  for (const photo of photos) await desk.intake.addPhoto(draft.id, photo);
  const errors = photoErrors(req);
  if (photos.length === 0 && errors.length === 0)
    errors.push({ id: 'photos', message: 'Choose a photo to add' });
  if (errors.length > 0) showDraft(desk, req, res, { draft: desk.intake.draft(draft.id), errors });
  else res.redirect(303, `/intake/${draft.id}#photos-heading`);
}

type Refusal = { readonly errors: readonly FieldError[]; readonly status: number };

/** What a use case said no to, for the page; null when it went well. Other faults are thrown on. */
async function refusalOf(work: () => Promise<unknown>): Promise<Refusal | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Unacceptable) return { errors: error.errors, status: 422 };
    if (error instanceof ChangedMeanwhile) return { errors: [changedError], status: 409 };
    throw error;
  }
}

const changedError: FieldError = {
  id: 'people-0',
  message:
    'Somebody saved this draft after you opened it. What you typed is below, not saved: open the draft in another tab to see theirs, then save again',
};
