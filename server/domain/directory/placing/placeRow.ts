import type { Difference, Told } from './Placing.ts';
import type { TwoOfARow } from './rowsAsTold.ts';
import { indexInRow, singlePlace } from './singlePlace.ts';

export interface PlacedRow {
  /** By person. */
  readonly faceOf: ReadonlyMap<number, number>;
  /** How many have their place by the order of the caption alone. */
  readonly byOrder: number;
}

/** Those with a single place first, then everybody else in the order of the caption on the places left. */
export function placeRow(told: Told, { people, faces }: TwoOfARow): PlacedRow | Difference {
  const single = people.filter((at) => told.people[at]?.place != null);
  const faceOf = new Map<number, number>();
  const unclear: number[] = [];
  for (const at of single) {
    const face = faces[indexOf(told.people[at]?.place ?? '', people.length, single.length) ?? -1];
    if (face === undefined || [...faceOf.values()].includes(face)) unclear.push(at);
    else faceOf.set(at, face);
  }
  if (unclear.length > 0) return { kind: 'place not clear', people: unclear };
  const taken = new Set(faceOf.values());
  const left = faces.filter((face) => !taken.has(face));
  const rest = people.filter((at) => !faceOf.has(at));
  const inOrder = told.order === 'right to left' ? left.reverse() : left;
  for (const [at, person] of rest.entries()) faceOf.set(person, inOrder[at] ?? -1);
  return { faceOf, byOrder: rest.length };
}

function indexOf(words: string, rowLength: number, withPlaces: number): number | undefined {
  const place = singlePlace(words);
  return place && indexInRow(place, rowLength, withPlaces === rowLength);
}
