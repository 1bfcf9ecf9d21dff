import type { Request, Response } from 'express';
import { type NamingChoices, proposedChoices } from '../../domain/directory/namingRows.ts';
import type { Photo } from '../../domain/directory/records.ts';
import { photoFor } from '../../services/directory/photo.ts';
import { releaseFor } from '../../services/directory/release.ts';
import { ChangedMeanwhile, type FieldError, Unacceptable } from '../../services/errors.ts';
import { placeCounts } from '../../services/photos/placeCounts.ts';
import type { Asked } from '../../services/publishing/publishing.ts';
import { countsSentence } from '../directory/facesSentence.ts';
import { fieldOf } from '../forms.ts';
import { leaveMessage } from '../message.ts';
import { showPage } from '../page.ts';
import type { Route } from '../route.ts';
import { accountOf, byId, type Desk } from './desk.ts';
import { versionFrom } from './draftForm.ts';
import { choicesFrom } from './publishForm.ts';
import { heldBackSentence, publishSentence, rowModel } from './publishPage.ts';
import { refusalOf } from './refusals.ts';

/** *Publish*: what the public will see, who is named how, and the way back. */
export function publishRoutes(desk: Desk): Route[] {
  const post = (path: string, handle: Route['handle']): Route => ({
    method: 'post',
    path,
    audience: 'comms',
    body: 'form',
    handle,
  });
  return [
    { method: 'get', path: '/publish/:id', audience: 'comms', handle: (req, res) => open(desk, req, res) },
    post('/publish/:id', (req, res) => act(desk, req, res)),
    post('/publish/:id/take-back', (req, res) => takeBack(desk, req, res)),
    post('/publish/:id/reopen', (req, res) => reopen(desk, req, res)),
    post('/people/:id/take-back', (req, res) => takeBackPerson(desk, req, res)),
    post('/photos/:id/take-back', (req, res) => takeBackPhoto(desk, req, res)),
  ];
}

const idOf = (req: Request): string => String(req.params.id);

function open(desk: Desk, req: Request, res: Response): void {
  const asked = desk.publishing.asked(idOf(req));
  showPublish(desk, req, res, { asked, choices: proposedChoices(asked.rows), errors: [] });
}

interface Shown {
  readonly asked: Asked;
  readonly choices: NamingChoices;
  readonly errors: readonly FieldError[];
  readonly status?: number;
}

function showPublish(
  desk: Desk,
  req: Request,
  res: Response,
  { asked, choices, errors, status }: Shown,
): void {
  const { publication } = asked;
  const model = {
    title: asked.published ? 'Published' : 'Publish',
    section: '/intake',
    errors,
    errorById: byId(errors),
    id: publication.id,
    version: asked.version,
    headline: publication.release?.headline ?? '',
    published: asked.published,
    sample: (publication.release ?? publication.captions[0])?.sample ?? false,
    rows: asked.rows.map((row) => rowModel(row, choices)),
    sentence: publishSentence(asked.rows, choices),
    heldBack: heldBackSentence(desk.publishing.heldBack(publication.id, choices).length),
    preview: previewOf(desk, asked, choices),
    missing: missingOf(publication.photos),
    namesOnFaces: namesOnFaces(desk, publication.photos),
    showsNothing: publication.release === null && publication.photos.length === 0,
  };
  showPage(req, res, 'intake/publish', model, status ?? (errors.length > 0 ? 422 : 200));
}

/** What photos still lack, each with the page where it is added. */
function missingOf(photos: readonly Photo[]) {
  return photos.flatMap(({ id, altText, credit }, at) => {
    const lacks = [
      ...(altText === '' ? ['words for those who cannot see it'] : []),
      ...(credit === '' ? ['a credit'] : []),
    ];
    return lacks.length === 0
      ? []
      : [{ href: `/photos/${id}/edit`, number: at + 1, lacks: lacks.join(' and ') }];
  });
}

/** How the names stand on each photo that names anybody, with the page where they are confirmed. */
function namesOnFaces(desk: Desk, photos: readonly Photo[]) {
  const view = desk.services.store.view();
  return photos
    .map((photo) => ({ href: `/photos/${photo.id}/faces`, counts: placeCounts(view, photo) }))
    .filter(({ counts }) => counts.names > 0)
    .map(({ href, counts }) => ({ href, standing: countsSentence(counts) }));
}

/** The publication as a visitor would get it under these choices. */
function previewOf(desk: Desk, { publication }: Asked, choices: NamingChoices) {
  const asking = desk.directory.askedBy('public');
  return desk.publishing.preview(publication.id, choices, (view) => ({
    release: releaseFor({ ...asking, view }, publication.id) ?? null,
    photos: publication.photos.flatMap((photo) => photoFor({ ...asking, view }, photo.id) ?? []),
  }));
}

/** Publishes, or shows what these choices would give. */
async function act(desk: Desk, req: Request, res: Response): Promise<void> {
  const asked = desk.publishing.asked(idOf(req));
  const choices = choicesFrom(req.body, asked.rows);
  if (fieldOf(req.body, 'act') !== 'publish') {
    showPublish(desk, req, res, { asked, choices, errors: [] });
    return;
  }
  try {
    await desk.publishing.publish(idOf(req), versionFrom(req.body), choices, accountOf(req));
  } catch (error) {
    if (error instanceof Unacceptable) showPublish(desk, req, res, { asked, choices, errors: error.errors });
    else if (error instanceof ChangedMeanwhile)
      showPublish(desk, req, res, { asked, choices, errors: [changed], status: 409 });
    else throw error;
    return;
  }
  leaveMessage(req, `Published. ${publishSentence(asked.rows, choices)}`);
  res.redirect(303, `/publish/${idOf(req)}`);
}

const changed: FieldError = {
  id: 'people',
  message:
    'Somebody changed this after you opened it. Your choices are kept below: look at them once more, then publish',
};

async function takeBack(desk: Desk, req: Request, res: Response): Promise<void> {
  const gone = await desk.publishing.takeBack(idOf(req), accountOf(req));
  const pages =
    gone.length === 0
      ? ''
      : ` The pages of ${gone.map((person) => person.name).join(', ')} went with it: nothing else that is public names them.`;
  leaveMessage(req, `Taken back: only the communications team can see this now.${pages}`);
  res.redirect(303, `/publish/${idOf(req)}`);
}

/** Back to the draft with all that was typed, while nothing of it is public. */
async function reopen(desk: Desk, req: Request, res: Response): Promise<void> {
  const asked = desk.publishing.asked(idOf(req));
  const refusal = await refusalOf(() => desk.intake.reopen(idOf(req), accountOf(req)));
  if (refusal === null) {
    leaveMessage(req, 'This is a draft again. Correct it, add photos, then confirm it anew.');
    res.redirect(303, `/intake/${idOf(req)}`);
    return;
  }
  showPublish(desk, req, res, { asked, choices: proposedChoices(asked.rows), ...refusal });
}

async function takeBackPerson(desk: Desk, req: Request, res: Response): Promise<void> {
  await desk.publishing.takeBackPerson(idOf(req), accountOf(req));
  leaveMessage(req, 'Taken back: only the communications team can see this page now.');
  res.redirect(303, `/people/${idOf(req)}`);
}

async function takeBackPhoto(desk: Desk, req: Request, res: Response): Promise<void> {
  await desk.publishing.takeBackPhoto(idOf(req), accountOf(req));
  leaveMessage(req, 'Taken back: only the communications team can see this photo now.');
  res.redirect(303, `/photos/${idOf(req)}`);
}
