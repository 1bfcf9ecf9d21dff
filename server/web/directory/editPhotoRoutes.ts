import type { Request, Response } from 'express';
import type { Asking } from '../../services/directory/asking.ts';
import { type PhotoCard, photoCard } from '../../services/directory/cards.ts';
import type { Directory } from '../../services/directory/openDirectory.ts';
import { ChangedMeanwhile, type FieldError, Unacceptable } from '../../services/errors.ts';
import { type PhotoForm, photoFormOf, photoOf, savePhotoDetails } from '../../services/photoDetails.ts';
import type { Store } from '../../services/ports.ts';
import { singleValues } from '../forms.ts';
import { leaveMessage } from '../message.ts';
import { showPage } from '../page.ts';
import type { Route } from '../route.ts';
import { visitorOf } from '../visitor.ts';
import { imageModel } from './pictures.ts';
import { askingFor, pathField } from './seen.ts';

/** Changing what is said of a photo by form. */
export const editPhotoRoutes = (directory: Directory, store: Store): Route[] => [
  {
    method: 'get',
    path: '/photos/:id/edit',
    audience: 'comms',
    handle(req, res) {
      const { asking, photo } = photoAsked(directory, req);
      show(req, res, photoCard(asking, photo), { form: photoFormOf(photo), errors: [], saved: null });
    },
  },
  {
    method: 'post',
    path: '/photos/:id/edit',
    audience: 'comms',
    body: 'form',
    async handle(req, res) {
      const { photo, asking } = photoAsked(directory, req);
      const form = postedPhoto(req.body);
      try {
        const by = visitorOf(req).accountId ?? '';
        await savePhotoDetails(store, { id: photo.id, form, audience: asking.audience, by });
      } catch (error) {
        showRefusal(directory, { req, res, form, error });
        return;
      }
      leaveMessage(req, 'Saved.');
      const { asking: now, photo: saved } = photoAsked(directory, req);
      res.redirect(303, photoCard(now, saved).url);
    },
  },
];

function photoAsked(directory: Directory, req: Request) {
  const asking: Asking = askingFor(directory, req);
  return { asking, photo: photoOf(asking.view, { id: pathField(req, 'id'), audience: asking.audience }) };
}

/** The photo's fields as typed, from any body whatever. */
function postedPhoto(body: unknown): PhotoForm {
  const values = singleValues(body);
  const line = (name: string): string =>
    String(values[name] ?? '')
      .replace(/\p{Cc}+/gu, ' ')
      .trim();
  return {
    version: line('version'),
    altText: line('altText'),
    credit: line('credit'),
    takenOn: line('takenOn'),
  };
}

interface RefusedForm {
  readonly req: Request;
  readonly res: Response;
  readonly form: PhotoForm;
  readonly error: unknown;
}

/** The form again with all that was typed: beside its mistakes, or beside what somebody else saved meanwhile. */
function showRefusal(directory: Directory, { req, res, form, error }: RefusedForm): void {
  const { asking, photo } = photoAsked(directory, req);
  const card = photoCard(asking, photo);
  if (error instanceof Unacceptable) {
    show(req, res, card, { form, errors: error.errors, saved: null }, 422);
    return;
  }
  if (!(error instanceof ChangedMeanwhile)) throw error;
  const saved = photoFormOf(photo);
  show(req, res, card, { form: { ...form, version: saved.version }, errors: [], saved }, 409);
}

interface Shown {
  readonly form: PhotoForm;
  readonly errors: readonly FieldError[];
  readonly saved: PhotoForm | null;
}

const labels = { altText: 'Alt text', credit: 'Credit', takenOn: 'Date' } as const;

function show(
  req: Request,
  res: Response,
  card: PhotoCard,
  { form, errors, saved }: Shown,
  status = 200,
): void {
  const fields = Object.keys(labels) as (keyof typeof labels)[];
  const model = {
    title: 'Edit photo',
    section: '/photos',
    sample: card.sample,
    url: card.url,
    action: `/photos/${card.id}/edit`,
    image: imageModel(card),
    form,
    errors,
    errorAt: (id: string): string => errors.find((error) => error.id === id)?.message ?? '',
    isChangedMeanwhile: saved !== null,
    differences: fields
      .map((field) => ({ label: labels[field], typed: form[field], saved: saved?.[field] ?? form[field] }))
      .filter((pair) => pair.typed !== pair.saved),
  };
  showPage(req, res, 'directory/edit-photo', model, status);
}
