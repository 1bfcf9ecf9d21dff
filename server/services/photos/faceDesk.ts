import type { Difference, Likely } from '../../domain/directory/placing/Placing.ts';
import type { Answer, Photo } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import type { Asking } from '../directory/asking.ts';
import { fullNameOf, namePartsOf } from '../directory/names.ts';
import { type Place, placesIn } from '../directory/places.ts';
import { faceAt, facesIn, type NumberedFace } from './numberedFaces.ts';
import { type PlaceCounts, placeCounts } from './placeCounts.ts';
import { type PhotoPlacing, placingOf } from './placing.ts';
import { depictionsOf } from './told.ts';

/** Somebody in the photo, with the number of their face. */
export interface DeskPerson {
  /** Of their place in the photo. */
  readonly id: string;
  readonly number: number;
  /** null: nobody is named there. */
  readonly name: string | null;
  readonly role: string | null;
  readonly row: string | null;
  readonly face: number | null;
  readonly answer: Answer['answer'];
}

/** A way to lay the names on the faces: likely, and no answer. */
export interface LikelyWay {
  /** People whose faces were then not found. */
  readonly without: readonly string[];
  /** Faces, by number, of nobody in the list. */
  readonly odd: readonly number[];
}

/** A photo with its names and faces, as the communications team works on it. */
export interface FaceDesk {
  /** Of the newest change to the photo or a place in it; every form posts it back. */
  readonly version: number;
  readonly isLookedFor: boolean;
  readonly faces: readonly NumberedFace[];
  readonly people: readonly DeskPerson[];
  readonly counts: PlaceCounts;
  /** Whether a face may be none, or something is nearly one. */
  readonly isDoubtful: boolean;
  /** Whether the caption does not say from which side it reads. */
  readonly isAssumed: boolean;
  /** In what names and faces do not agree; null: they agree. */
  readonly difference: Difference | null;
  readonly likely: readonly LikelyWay[];
}

/** Names and faces of a photo, as this audience may know them. */
export function faceDeskOf(asking: Asking, photo: Photo): FaceDesk {
  const { view } = asking;
  const faces = facesIn(view, photo);
  const people = placesIn(asking, photo).map((place) => deskPerson(place, faces));
  const placed = placingOf(view, photo);
  const { placing } = placed;
  return {
    version: versionOf(view, photo),
    isLookedFor: photo.faces !== undefined,
    faces,
    people,
    counts: placeCounts(view, photo),
    isDoubtful: photo.faces?.doubtful ?? false,
    isAssumed: placing.outcome === 'placed' && placing.reading === 'assumed',
    difference: placing.outcome === 'placed' ? null : placing.why,
    likely: placing.outcome === 'placed' ? [] : placing.likely.map((way) => likelyWay(way, placed, people)),
  };
}

/** The sequence of the newest change to a photo or a place in it. */
export const versionOf = (view: View, photo: Photo): number =>
  Math.max(photo.version, ...depictionsOf(view, photo.id).map(({ version }) => version));

function deskPerson({ depiction, mention, person }: Place, faces: readonly NumberedFace[]): DeskPerson {
  const { id, number, row, region, where } = depiction;
  const named = mention === null ? person : namePartsOf(mention);
  const role = [mention?.role?.text, mention?.organisation?.text].filter(Boolean).join(', ');
  return {
    ...{ id, number, row },
    name: named === null ? null : fullNameOf(named),
    role: role === '' ? null : role,
    face: faceAt(faces, region)?.number ?? null,
    answer: where.answer,
  };
}

function likelyWay(way: Likely, { faces }: PhotoPlacing, people: readonly DeskPerson[]): LikelyWay {
  const without = people.filter((_, at) => way.faceOf[at] === null);
  return {
    without: without.map(({ name, number }) => name ?? `Person ${number}`),
    odd: way.odd.flatMap((at) => faces[at]?.number ?? []),
  };
}
