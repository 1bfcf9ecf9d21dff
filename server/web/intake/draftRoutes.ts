import type { Request, Response } from 'express';
import { publicationOf } from '../../domain/directory/publication.ts';
import type { Draft } from '../../domain/directory/records.ts';
import type { DraftAction } from '../../services/intake/draftActions.ts';
import { findFacesOfAll } from '../../services/photos/findFaces.ts';
import { fieldOf } from '../forms.ts';
import { leaveMessage } from '../message.ts';
import type { Route } from '../route.ts';
import { uploadsOf } from '../uploads.ts';
import { accountOf, type Desk, photoErrors, photosTwice } from './desk.ts';
import { draftActionFrom, draftFormFrom, versionFrom } from './draftForm.ts';
import { rowAnchor } from './draftPage.ts';
import { keepPhotos } from './keepPhotos.ts';
import { type Refusal, refusalOf } from './refusals.ts';
import { showDraft } from './showDraft.ts';

/** A draft's page: what was read, corrected in plain form fields, until one button confirms it all. */
export function draftRoutes(desk: Desk): Route[] {
  const path = '/intake/:id';
  return [
    { method: 'get', path, audience: 'comms', handle: (req, res) => open(desk, req, res) },
    { method: 'post', path, audience: 'comms', body: 'photos', handle: (req, res) => act(desk, req, res) },
  ];
}

const idOf = (req: Request): string => String(req.params.id);

/** Whether this draft has become a publication already, as when *Confirm* is pressed twice. */
function isConfirmed(desk: Desk, req: Request, res: Response): boolean {
  const confirmed = publicationOf(desk.services.store.view(), idOf(req)) !== undefined;
  if (confirmed) res.redirect(303, `/publish/${idOf(req)}`);
  return confirmed;
}

function open(desk: Desk, req: Request, res: Response): void {
  if (!isConfirmed(desk, req, res))
    showDraft(desk, req, res, { draft: desk.intake.draft(idOf(req)), errors: [] });
}

async function act(desk: Desk, req: Request, res: Response): Promise<void> {
  if (isConfirmed(desk, req, res)) return;
  const draft = desk.intake.draft(idOf(req));
  const pressed = fieldOf(req.body, 'act');
  if (pressed === 'discard') await discard(desk, req, res, draft);
  else if (pressed === 'reread') await reread(desk, req, res, draft);
  else await saveAndGoOn(desk, req, res, draft);
}

async function discard(desk: Desk, req: Request, res: Response, draft: Draft): Promise<void> {
  await desk.intake.discard(draft.id, accountOf(req));
  leaveMessage(req, 'The draft was thrown away.');
  res.redirect(303, '/intake');
}

async function reread(desk: Desk, req: Request, res: Response, draft: Draft): Promise<void> {
  const pasted = fieldOf(req.body, 'pasted');
  const refusal = await refusalOf(() =>
    desk.intake.reread({ id: draft.id, version: versionFrom(req.body), by: accountOf(req) }, pasted),
  );
  if (refusal === null) res.redirect(303, `/intake/${draft.id}`);
  else showDraft(desk, req, res, { draft, pasted, ...refusal });
}

/** Everything typed and every photo chosen is kept whatever was pressed; then what was pressed is done. */
async function saveAndGoOn(desk: Desk, req: Request, res: Response, draft: Draft): Promise<void> {
  const form = draftFormFrom(req.body, draft);
  const pressed = fieldOf(req.body, 'act');
  const action = draftActionFrom(req.body);
  const saving = { id: draft.id, version: versionFrom(req.body), form, action, by: accountOf(req) };
  const unsaved = await refusalOf(() => desk.intake.save(saving));
  if (unsaved !== null) {
    showDraft(desk, req, res, { draft: { ...draft, ...form }, ...unsaved });
    return;
  }
  const twice = await keepPhotos(desk, req, draft.id);
  if (pressed.startsWith('photo-away:')) {
    await desk.intake.removePhoto(draft.id, pressed.slice('photo-away:'.length), accountOf(req));
  }
  const refusal =
    photoRefusal(req, pressed) ?? (pressed === 'confirm' ? await confirmed(desk, req, draft.id) : null);
  if (refusal !== null) showDraft(desk, req, res, { draft: desk.intake.draft(draft.id), ...refusal });
  else goOn(desk, req, res, { id: draft.id, pressed, twice, action });
}

/** What is wrong with the photos of this form; with none chosen, only the button that adds them asks for one. */
function photoRefusal(req: Request, pressed: string): Refusal | null {
  const errors = photoErrors(req);
  const isMissing = pressed === 'add-photos' && errors.length === 0 && uploadsOf(req).photos.length === 0;
  if (isMissing) errors.push({ id: 'photos', message: 'Choose a photo to add' });
  return errors.length === 0 ? null : { errors, status: 422 };
}

async function confirmed(desk: Desk, req: Request, id: string): Promise<Refusal | null> {
  const by = accountOf(req);
  const refusal = await refusalOf(() => desk.intake.confirm(id, desk.intake.draft(id).version, by));
  if (refusal === null) await findFacesOfAll(desk.services, id, by);
  return refusal;
}

interface Done {
  readonly id: string;
  readonly pressed: string;
  readonly twice: number;
  readonly action: DraftAction;
}

function goOn(desk: Desk, req: Request, res: Response, { id, pressed, twice, action }: Done): void {
  if (pressed === 'confirm') {
    leaveMessage(req, 'Confirmed. Only the communications team can see this until you publish it.');
    res.redirect(303, `/publish/${id}`);
    return;
  }
  if (twice > 0) leaveMessage(req, photosTwice(twice));
  else if (pressed === 'save') leaveMessage(req, 'Saved.');
  else if (action.do === 'read') leaveMessage(req, action.reading === null ? backSentence : readSentence);
  const anchor = pressed === 'add-photos' ? '#photos-heading' : anchorOf(desk.intake.draft(id), action);
  res.redirect(303, `/intake/${id}${anchor}`);
}

const readSentence =
  'The caption is read in the way you chose. The list there was before is kept: “Back to the first reading” undoes this.';
const backSentence = 'Back to the first reading, with its list as it was left.';

/** Where the page stands after a press: at the row that was moved, at the list that was read another way. */
function anchorOf(draft: Draft, action: DraftAction): string {
  if (action.do === 'read') return `#other-${action.caption}`;
  return 'key' in action ? rowAnchor(draft, action.key) : '';
}
