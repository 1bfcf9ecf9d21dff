import type { Request, Response } from 'express';
import { photoCard } from '../../services/directory/cards.ts';
import type { Directory } from '../../services/directory/openDirectory.ts';
import { ChangedMeanwhile, Unacceptable } from '../../services/errors.ts';
import { photoOf } from '../../services/photoDetails.ts';
import { faceDeskOf } from '../../services/photos/faceDesk.ts';
import { type Finding, findFaces } from '../../services/photos/findFaces.ts';
import type { PlacesForm } from '../../services/photos/placesForm.ts';
import { type PlacesAction, savePlaces } from '../../services/photos/savePlaces.ts';
import type { Services } from '../../services/services.ts';
import { fieldOf, singleValues } from '../forms.ts';
import { leaveMessage } from '../message.ts';
import { showPage } from '../page.ts';
import type { Route } from '../route.ts';
import { visitorOf } from '../visitor.ts';
import { words } from '../words.ts';
import { facesModel, placesFormOf, type ShownForm } from './facesModel.ts';
import { askingFor, pathField } from './seen.ts';

interface Room {
  readonly directory: Directory;
  readonly services: Services;
}

/** *Names on faces*: who is where in a photo, found again, chosen by number, swapped and confirmed. */
export function facesRoutes(directory: Directory, services: Services): Route[] {
  const room: Room = { directory, services };
  const path = '/photos/:id/faces';
  return [
    { method: 'get', path, audience: 'comms', handle: (req, res) => show(room, req, res, null) },
    { method: 'post', path, audience: 'comms', body: 'form', handle: (req, res) => act(room, req, res) },
  ];
}

function asked({ directory }: Room, req: Request) {
  const asking = askingFor(directory, req);
  return { asking, photo: photoOf(asking.view, { id: pathField(req, 'id'), audience: asking.audience }) };
}

/** `refused` null: the page as saved. */
function show(
  room: Room,
  req: Request,
  res: Response,
  refused: (Omit<ShownForm, 'form'> & { readonly form: PlacesForm }) | null,
  status = 200,
): void {
  const { asking, photo } = asked(room, req);
  const desk = faceDeskOf(asking, photo);
  const saved = placesFormOf(desk);
  const form = refused === null ? saved : { ...refused.form, version: saved.version };
  const shown = { errors: [], isChangedMeanwhile: false, ...refused, form };
  const isOn = room.services.faceFinder !== null;
  showPage(req, res, 'directory/faces', facesModel(photoCard(asking, photo), desk, shown, isOn), status);
}

/** What was chosen is kept whatever was pressed; faces are found again after that. */
async function act(room: Room, req: Request, res: Response): Promise<void> {
  const { asking, photo } = asked(room, req);
  const by = visitorOf(req).accountId ?? '';
  const form = postedPlaces(req.body);
  const pressed = fieldOf(req.body, 'act');
  const action = actionFrom(pressed);
  try {
    const done = await savePlaces(room.services, {
      ...{ id: photo.id, audience: asking.audience },
      ...{ form, action, by },
    });
    const found = pressed === 'find' ? await findFaces(room.services, photo.id, by) : null;
    leaveMessage(req, found === null ? words.faces.done[done] : foundSentence(found));
  } catch (error) {
    showRefusal(room, req, res, { form, error });
    return;
  }
  const anchor = action.do === 'swap' ? `#face-${action.id}` : '';
  res.redirect(303, `/photos/${photo.id}/faces${anchor}`);
}

function showRefusal(
  room: Room,
  req: Request,
  res: Response,
  { form, error }: { readonly form: PlacesForm; readonly error: unknown },
): void {
  if (error instanceof Unacceptable)
    show(room, req, res, { form, errors: error.errors, isChangedMeanwhile: false }, 422);
  else if (error instanceof ChangedMeanwhile)
    show(room, req, res, { form, errors: [], isChangedMeanwhile: true }, 409);
  else throw error;
}

const foundSentence = (finding: Finding): string =>
  finding.outcome === 'failed'
    ? `${finding.why} ${words.faces.nothingChanged}`
    : words.faces.found[finding.outcome];

/** The numbers of faces, and which faces are strangers', from any body whatever. */
function postedPlaces(body: unknown): PlacesForm {
  const fields = Object.entries(singleValues(body)).map(
    ([name, value]) => [name, String(value ?? '')] as const,
  );
  const after = (start: string) =>
    fields
      .filter(([name]) => name.startsWith(start))
      .map(([name, value]) => [name.slice(start.length), value] as const);
  return {
    version: fieldOf(body, 'version'),
    faceOf: new Map(after('face-')),
    strangers: new Set(after('stranger-').map(([number]) => Number(number))),
  };
}

function actionFrom(pressed: string): PlacesAction {
  const [what, which = ''] = pressed.split(':');
  if (what === 'confirm') return { do: 'confirm' };
  if (what === 'swap') return { do: 'swap', id: which };
  return what === 'likely' ? { do: 'likely', at: Number(which) } : { do: 'save' };
}
