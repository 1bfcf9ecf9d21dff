import type { Request, Response } from 'express';
import { publicationOf } from '../../domain/directory/publication.ts';
import type { Draft } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import { type FieldError, Unacceptable } from '../../services/errors.ts';
import { fieldOf } from '../forms.ts';
import { leaveMessage } from '../message.ts';
import { showPage } from '../page.ts';
import type { Route } from '../route.ts';
import { uploadsOf } from '../uploads.ts';
import { accountOf, byId, counted, type Desk, megabytes, photoErrors, photosTwice } from './desk.ts';
import { keepPhotos } from './keepPhotos.ts';
import { showDraft } from './showDraft.ts';

/** *New* and *Carry on*: the page where releases and photos come in. */
export function newRoutes(desk: Desk): Route[] {
  return [
    {
      method: 'get',
      path: '/intake',
      audience: 'comms',
      handle: (req, res) => showNew(desk, req, res, '', []),
    },
    {
      method: 'post',
      path: '/intake',
      audience: 'comms',
      body: 'photos',
      handle: (req, res) => start(desk, req, res),
    },
  ];
}

function showNew(
  desk: Desk,
  req: Request,
  res: Response,
  pasted: string,
  errors: readonly FieldError[],
): void {
  const view = desk.services.store.view();
  const model = {
    title: 'New',
    section: '/intake',
    errors,
    errorById: byId(errors),
    pasted,
    photoMegabytes: megabytes(desk.config.limits.photoBytes),
    drafts: desk.intake.drafts().map(draftLine),
    waiting: waitingIn(view),
  };
  showPage(req, res, 'intake/new', model, errors.length > 0 ? 422 : 200);
}

/** What was pasted and dropped is a draft at once; a file that is no picture does not keep the rest away. */
async function start(desk: Desk, req: Request, res: Response): Promise<void> {
  const pasted = fieldOf(req.body, 'pasted');
  const refused = photoErrors(req);
  if (pasted.trim() === '' && uploadsOf(req).photos.length === 0) {
    const missing = { id: 'pasted', message: 'Paste a release or a caption, or add a photo' };
    showNew(desk, req, res, pasted, refused.length > 0 ? refused : [missing]);
    return;
  }
  const draft = await started(desk, req, pasted);
  if (draft instanceof Unacceptable) {
    showNew(desk, req, res, pasted, draft.errors);
    return;
  }
  const twice = await keepPhotos(desk, req, draft.id);
  if (twice > 0) leaveMessage(req, photosTwice(twice));
  if (refused.length > 0) showDraft(desk, req, res, { draft: desk.intake.draft(draft.id), errors: refused });
  else res.redirect(303, `/intake/${draft.id}`);
}

async function started(desk: Desk, req: Request, pasted: string): Promise<Draft | Unacceptable> {
  try {
    return await desk.intake.start(pasted, accountOf(req));
  } catch (error) {
    if (error instanceof Unacceptable) return error;
    throw error;
  }
}

function draftLine(draft: Draft) {
  const people = draft.captions.reduce((sum, caption) => sum + caption.people.length, 0);
  const [photo] = draft.photos;
  return {
    id: draft.id,
    name: draft.headline || beginningOf(draft.pasted) || 'Photos without words',
    picture: photo === undefined ? null : `/media/${photo.photoId}/320.webp`,
    people: counted(people, 'person', 'people'),
    photos: counted(draft.photos.length, 'photo', 'photos'),
    saved: savedFormat.format(new Date(draft.savedAt)),
  };
}

const savedFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'long',
  timeStyle: 'short',
});

const longestName = 90;

/** The first words of a text, whole ones. */
function beginningOf(text: string): string {
  const words = text.trim().replace(/\s+/gu, ' ');
  if (words.length <= longestName) return words;
  return `${words.slice(0, longestName).replace(/ [^ ]*$/u, '')} …`;
}

/** Confirmed publications that the public does not see, the newest first, at most fifty. */
function waitingIn(view: View) {
  const ids = [
    ...[...view.all('release')].filter((release) => release.audience !== 'public'),
    ...[...view.all('caption')].filter(
      (caption) => caption.releaseId === null && caption.audience !== 'public',
    ),
  ];
  return ids
    .filter((record) => !record.sample)
    .sort((a, b) => b.addedAt.localeCompare(a.addedAt))
    .slice(0, 50)
    .flatMap(({ id }) => publicationOf(view, id) ?? [])
    .map((publication) => ({
      id: publication.id,
      name:
        publication.release?.headline ||
        beginningOf(publication.mentions.map((mention) => mention.name.text).join(', ')) ||
        'A photo without names',
      people: counted(new Set(publication.mentions.map((m) => m.personId ?? m.id)).size, 'person', 'people'),
      photos: counted(publication.photos.length, 'photo', 'photos'),
    }));
}
