import type { PhotoCard } from '../../services/directory/cards.ts';
import { type Cut, faceCut } from '../../services/directory/cuts.ts';
import type { FieldError } from '../../services/errors.ts';
import type { DeskPerson, FaceDesk, LikelyWay } from '../../services/photos/faceDesk.ts';
import type { NumberedFace } from '../../services/photos/numberedFaces.ts';
import type { PlacesForm } from '../../services/photos/placesForm.ts';
import { words } from '../words.ts';
import { deskRings } from './deskRings.ts';
import { facesSentence } from './facesSentence.ts';
import { cutModel, imageModel } from './pictures.ts';

/** What stands in the form: as saved, or as typed beside what is wrong with it or what was saved meanwhile. */
export interface ShownForm {
  readonly form: PlacesForm;
  readonly errors: readonly FieldError[];
  readonly isChangedMeanwhile: boolean;
}

/** What is saved, as a form. */
export const placesFormOf = ({ version, people, faces }: FaceDesk): PlacesForm => ({
  version: String(version),
  faceOf: new Map(people.map(({ id, face }) => [id, face === null ? '' : String(face)])),
  strangers: new Set(faces.filter(({ stranger }) => stranger).map(({ number }) => number)),
});

/** The page of a photo's names and faces. */
export function facesModel(card: PhotoCard, desk: FaceDesk, shown: ShownForm, isOn: boolean) {
  const { form, errors, isChangedMeanwhile } = shown;
  return {
    title: words.faces.title,
    section: '/photos',
    sample: card.sample,
    url: card.url,
    action: `/photos/${card.id}/faces`,
    image: imageModel(card),
    rings: deskRings(desk.faces, card),
    sentence: facesSentence(desk, { isOn }),
    isOn,
    confirm: [...form.faceOf.values()].some((value) => value !== '')
      ? words.faces.confirmAll
      : words.faces.confirmOrder,
    version: form.version,
    errors,
    isChangedMeanwhile,
    differences: isChangedMeanwhile ? differencesOf(desk, form) : [],
    people: desk.people.map((person, at) => ({
      ...personModel(person, desk, shown, card),
      canSwap: at < desk.people.length - 1,
    })),
    faces: desk.faces.map((face) => ({
      number: face.number,
      cut: cutOf(card, face),
      isStranger: form.strangers.has(face.number),
      isDoubtful: face.doubtful,
    })),
    likely: desk.counts.confirmed + desk.counts.suggested > 0 ? [] : desk.likely.map(likelySentence),
  };
}

function personModel(person: DeskPerson, desk: FaceDesk, { form, errors }: ShownForm, card: PhotoCard) {
  const value = form.faceOf.get(person.id) ?? '';
  const face = desk.faces.find(({ number }) => String(number) === value);
  const field = `face-${person.id}`;
  return {
    ...person,
    name: person.name ?? words.faces.nobodyNamed,
    field,
    value,
    error: errors.find(({ id }) => id === field)?.message ?? '',
    state: stateOf(person),
    isSettled: person.answer === 'confirmed',
    cut: face === undefined ? null : cutOf(card, face),
    options: [
      { value: '', text: words.faces.notMarked },
      ...desk.faces.map(({ number }) => ({ value: String(number), text: faceLabel(number) })),
    ],
  };
}

/** Without a face, a suggestion says nothing yet. */
function stateOf({ face, answer }: DeskPerson): string {
  if (face !== null) return words.faces.answers[answer];
  return answer === 'confirmed' ? words.faces.byOrder : words.faces.notPlaced;
}

const faceLabel = (number: number): string => `${words.faces.face} ${number}`;

const cutOf = (card: PhotoCard, { region }: NumberedFace) => {
  const cut: Cut = faceCut(region, card);
  return cutModel({ photoId: card.id, width: card.width, height: card.height, cut }, 'strip');
};

/** Where what was chosen is not what somebody else saved. */
function differencesOf(desk: FaceDesk, form: PlacesForm) {
  return desk.people
    .map(({ id, name, face }) => ({
      label: name ?? words.faces.nobodyNamed,
      typed: said(form.faceOf.get(id) ?? ''),
      saved: said(face === null ? '' : String(face)),
    }))
    .filter(({ typed, saved }) => typed !== saved);
}

const said = (value: string): string =>
  value === '' ? words.faces.notMarked : `${words.faces.face} ${value}`;

function likelySentence({ without, odd }: LikelyWay): string {
  const strangers = odd.length === 0 ? [] : [`face ${odd.join(', ')} is nobody in the list`];
  const missing = without.length === 0 ? [] : [`the face of ${without.join(', ')} was not found`];
  const sentence = [...strangers, ...missing].join('; ') || 'everybody in the order of the caption';
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
