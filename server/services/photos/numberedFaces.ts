import { splitRows } from '../../domain/directory/placing/splitRows.ts';
import type { Photo, Region } from '../../domain/directory/records.ts';
import { isSameFace } from '../../domain/directory/sameFace.ts';
import type { View } from '../../domain/directory/view.ts';
import { depictionsOf } from './told.ts';

/** A face in a photo, by the number that stands under it. */
export interface NumberedFace {
  /** Row by row from the top, each from left to right, from 1. */
  readonly number: number;
  readonly region: Region;
  readonly doubtful: boolean;
  /** Said to be nobody whom the caption names. */
  readonly stranger: boolean;
}

/** The faces found in a photo, and those that somebody has been given without the finder; none twice. */
export function facesIn(view: View, photo: Photo): NumberedFace[] {
  const places = depictionsOf(view, photo.id);
  const found = photo.faces?.faces ?? [];
  const added = places
    .flatMap(({ region }) => region ?? [])
    .filter((region) => !found.some((face) => isSameFace(face.region, region)))
    .map((region) => ({ region, doubtful: false, stranger: false }));
  const rows = new Set(places.flatMap(({ row }) => row ?? [])).size;
  return inReadingOrder([...found, ...added], Math.max(1, rows));
}

/** The face of that place; undefined where there is none. */
export const faceAt = (faces: readonly NumberedFace[], region: Region | null): NumberedFace | undefined =>
  region === null
    ? undefined
    : (faces.find((face) => isEqual(face.region, region)) ??
      faces.find((face) => isSameFace(face.region, region)));

const isEqual = (a: Region, b: Region): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

function inReadingOrder(faces: readonly Omit<NumberedFace, 'number'>[], rows: number): NumberedFace[] {
  const regions = faces.map(({ region }) => region);
  const order = (splitRows(regions, rows) ?? splitRows(regions, 1) ?? []).flat();
  return order.flatMap((at, index) => {
    const face = faces[at];
    if (face === undefined) return [];
    const { region, doubtful, stranger } = face;
    return [{ number: index + 1, region, doubtful, stranger }];
  });
}
