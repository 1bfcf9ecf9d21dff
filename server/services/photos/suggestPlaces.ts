import type { Answer, Depiction, Photo, Region } from '../../domain/directory/records.ts';
import { isSameFace } from '../../domain/directory/sameFace.ts';
import type { Writer } from '../ports.ts';
import { placingOf } from './placing.ts';
import { depictionsOf } from './told.ts';

/** Who suggests places that no editor chose: the reader of captions at first, then the finder of faces. */
const finder = 'finder';
const machines: readonly string[] = ['reader', finder];

/**
 * Gives everybody in a photo the face that is theirs by the caption's order, as a suggestion; where names and faces
 * do not agree, nobody has one. What an editor confirmed, rejected or chose stays, and nobody else gets that face.
 */
export function suggestPlaces(writer: Writer, photo: Photo, at: string): void {
  const { placing, faces } = placingOf(writer, photo);
  const places = depictionsOf(writer, photo.id);
  const kept = places.filter((place) => !isOpen(place)).flatMap(({ region }) => region ?? []);
  for (const [index, place] of places.entries()) {
    if (!isOpen(place)) continue;
    const face = placing.outcome === 'placed' ? faces[placing.faceOf[index] ?? -1]?.region : undefined;
    const region = face === undefined || kept.some((other) => isSameFace(other, face)) ? null : face;
    if (!isEqual(place.region, region)) writer.put({ ...place, region, where: suggested(region, at) });
  }
}

/** Whether no editor has said anything of where this person is. */
export const isOpen = ({ where }: Depiction): boolean =>
  where.answer === 'suggested' && machines.includes(where.by);

const suggested = (region: Region | null, at: string): Answer => ({
  answer: 'suggested',
  by: finder,
  at,
  why:
    region === null ? 'names and faces do not agree' : 'as many faces as names, in the order of the caption',
});

const isEqual = (a: Region | null, b: Region | null): boolean =>
  a === null || b === null
    ? a === b
    : a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
