import type { Audience } from '../../domain/directory/audience.ts';
import type { Answer, Depiction, Photo } from '../../domain/directory/records.ts';
import { fullNameOf, namePartsOf } from '../directory/names.ts';
import { ChangedMeanwhile, Unacceptable } from '../errors.ts';
import { photoOf } from '../photoDetails.ts';
import type { Writer } from '../ports.ts';
import type { Services } from '../services.ts';
import { versionOf } from './faceDesk.ts';
import { faceAt, facesIn, type NumberedFace } from './numberedFaces.ts';
import { type Called, type Chosen, chosenIn, type PlacesForm, placeErrors } from './placesForm.ts';
import { placingOf } from './placing.ts';
import { isOpen, suggestPlaces } from './suggestPlaces.ts';
import { depictionsOf } from './told.ts';

/** What was pressed: keep what is chosen, confirm it all, swap with the next in the list, take a likely way. */
export type PlacesAction =
  | { readonly do: 'save' }
  | { readonly do: 'confirm' }
  | { readonly do: 'swap'; readonly id: string }
  | { readonly do: 'likely'; readonly at: number };

export interface SavingPlaces {
  readonly id: string;
  readonly audience: Audience;
  readonly form: PlacesForm;
  readonly action: PlacesAction;
  /** The account's id. */
  readonly by: string;
}

/** `suggested`: naming strangers gave others a place that somebody should look at before confirming. */
export type SavedPlaces = 'saved' | 'confirmed' | 'suggested';

/**
 * Saves who is where in a photo, and who is a stranger. Somebody without a face is confirmed by the caption's order
 * alone. Throws `NotThere`, `ChangedMeanwhile` for an old form, and `Unacceptable` for a number of no face or two
 * people on one; nothing is changed then.
 */
export function savePlaces(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  saving: SavingPlaces,
): Promise<SavedPlaces> {
  const at = clock.now().toISOString();
  const why = saving.action.do === 'confirm' ? 'Confirmed names on faces' : 'Chose names on faces';
  return store.change({ who: saving.by, why }, (writer) => {
    const photo = photoOf(writer, saving);
    if (String(versionOf(writer, photo)) !== saving.form.version)
      throw new ChangedMeanwhile(`places in photo ${photo.id} were saved`);
    const places = depictionsOf(writer, photo.id);
    const faces = facesIn(writer, photo);
    const form = afterAction(writer, photo, saving);
    const errors = placeErrors(
      form,
      faces,
      places.map((place) => calledIn(writer, place)),
    );
    if (errors.length > 0) throw new Unacceptable(errors);
    return keep({ writer, photo, places, faces, chosen: chosenIn(form, faces), form, saving, at });
  });
}

interface Keeping {
  readonly writer: Writer;
  readonly photo: Photo;
  readonly places: readonly Depiction[];
  readonly faces: readonly NumberedFace[];
  readonly chosen: Chosen;
  readonly form: PlacesForm;
  readonly saving: SavingPlaces;
  readonly at: string;
}

function keep(keeping: Keeping): SavedPlaces {
  const { writer, places, chosen, saving, at } = keeping;
  const photo = withStrangers(keeping);
  const isMoved = photo !== keeping.photo;
  const waits = places.some((place) => isOpen(place) && place.region === null && !chosen.get(place.id));
  const confirms = saving.action.do === 'confirm' && !(isMoved && waits);
  const answer = confirms ? 'confirmed' : 'suggested';
  for (const place of places) putPlace(keeping, place, answer);
  if (!isMoved) return confirms ? 'confirmed' : 'saved';
  writer.put(photo);
  suggestPlaces(writer, photo, at);
  return confirms ? 'confirmed' : 'suggested';
}

function putPlace(
  { writer, faces, chosen, saving, at }: Keeping,
  place: Depiction,
  answer: Answer['answer'],
) {
  const face = chosen.get(place.id);
  if (face === undefined) return;
  const isSame = faceAt(faces, place.region)?.number === face?.number;
  if (isSame && (answer === 'suggested' || place.where.answer === answer)) return;
  const region = isSame ? place.region : (face?.region ?? null);
  const why = region === null ? 'by the order of the caption, no face marked' : 'looked at';
  writer.put({ ...place, region, where: { answer, by: saving.by, at, why } });
}

/** The photo with the strangers of the form; the same object when nothing changes. */
function withStrangers({ photo, faces, form }: Keeping): Photo {
  if (photo.faces === undefined) return photo;
  const found = photo.faces.faces.map((face) => {
    const number = faceAt(faces, face.region)?.number ?? 0;
    return { ...face, stranger: form.strangers.has(number) };
  });
  const isSame = found.every(({ stranger }, at) => stranger === photo.faces?.faces[at]?.stranger);
  return isSame ? photo : { ...photo, faces: { ...photo.faces, faces: found } };
}

/** The form as if what was pressed had been typed. */
function afterAction(writer: Writer, photo: Photo, { form, action }: SavingPlaces): PlacesForm {
  if (action.do === 'swap') return swapped(writer, photo, form, action.id);
  return action.do === 'likely' ? inLikelyWay(writer, photo, form, action.at) : form;
}

function swapped(writer: Writer, photo: Photo, form: PlacesForm, id: string): PlacesForm {
  const places = depictionsOf(writer, photo.id);
  const next = places[places.findIndex((place) => place.id === id) + 1]?.id;
  const [own, other] = [form.faceOf.get(id), next === undefined ? undefined : form.faceOf.get(next)];
  if (next === undefined || own === undefined || other === undefined) return form;
  return { ...form, faceOf: new Map([...form.faceOf, [id, other], [next, own]]) };
}

/** What an editor has said of anybody's place stays. */
function inLikelyWay(writer: Writer, photo: Photo, form: PlacesForm, at: number): PlacesForm {
  const { placing, faces } = placingOf(writer, photo);
  const way = placing.outcome === 'placed' ? undefined : placing.likely[at];
  if (way === undefined)
    throw new Unacceptable([{ id: 'places', message: 'Choose one of the ways that are offered' }]);
  const faceOf = new Map(form.faceOf);
  for (const [index, place] of depictionsOf(writer, photo.id).entries()) {
    if (isOpen(place)) faceOf.set(place.id, String(faces[way.faceOf[index] ?? -1]?.number ?? ''));
  }
  const odd = way.odd.flatMap((index) => faces[index]?.number ?? []);
  return { ...form, faceOf, strangers: new Set([...form.strangers, ...odd]) };
}

function calledIn(writer: Writer, { id, mentionId, personId, number }: Depiction): Called {
  const mention = mentionId === null ? undefined : writer.get('mention', mentionId);
  const person = personId === null ? undefined : writer.get('person', personId);
  const named = mention === undefined ? person : namePartsOf(mention);
  return { id, name: named === undefined ? `person ${number}` : fullNameOf(named) };
}
