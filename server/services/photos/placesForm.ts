import type { FieldError } from '../errors.ts';
import type { NumberedFace } from './numberedFaces.ts';

/** What was chosen on the page of names and faces. */
export interface PlacesForm {
  readonly version: string;
  /** By the id of each place, the number of its face as typed; '': not marked. */
  readonly faceOf: ReadonlyMap<string, string>;
  /** Faces, by number, of nobody in the list. */
  readonly strangers: ReadonlySet<number>;
}

/** For each place, the face chosen, or null for none. */
export type Chosen = ReadonlyMap<string, NumberedFace | null>;

/** Somebody to whom a face is given, as sentences call them. */
export interface Called {
  readonly id: string;
  readonly name: string;
}

/** The faces that a form's numbers mean; those that mean none are left out. */
export function chosenIn(form: PlacesForm, faces: readonly NumberedFace[]): Chosen {
  const chosen = new Map<string, NumberedFace | null>();
  for (const [id, typed] of form.faceOf) {
    const face = typed === '' ? null : faces.find(({ number }) => String(number) === typed);
    if (face !== undefined) chosen.set(id, face);
  }
  return chosen;
}

/** What is wrong with a form: numbers of no face, two people on one face, strangers who are somebody. */
export function placeErrors(
  form: PlacesForm,
  faces: readonly NumberedFace[],
  people: readonly Called[],
): FieldError[] {
  const chosen = chosenIn(form, faces);
  return [...missingFaces(form, chosen, people), ...sharedFaces(chosen, people, form.strangers)];
}

function missingFaces(form: PlacesForm, chosen: Chosen, people: readonly Called[]): FieldError[] {
  return people
    .filter(({ id }) => form.faceOf.has(id) && !chosen.has(id))
    .map(({ id, name }) => ({
      id: `face-${id}`,
      message: `Choose a face that is in the photo for ${name}, or “Not marked”`,
    }));
}

/** Said beside the later of the two. */
function sharedFaces(
  chosen: Chosen,
  people: readonly Called[],
  strangers: ReadonlySet<number>,
): FieldError[] {
  const taken = new Map<number, string>();
  return people.flatMap(({ id, name }) => {
    const number = chosen.get(id)?.number;
    if (number === undefined) return [];
    const other = strangers.has(number) ? 'nobody in the list' : taken.get(number);
    taken.set(number, name);
    const message = `Face ${number} is given to ${other} and to ${name}: each face takes one name`;
    return other === undefined ? [] : [{ id: `face-${id}`, message }];
  });
}
