import type { CaptionPiece, SeenPhoto, SeenPlace } from '../../services/directory/photo.ts';
import { photoCardModel, releaseCardModel } from './cardModels.ts';
import { longDay } from './days.ts';
import { cutModel, imageModel, ringModel } from './pictures.ts';

/** A photo's page. */
export function photoModel(photo: SeenPhoto) {
  const rings = photo.places.flatMap(({ face, number }) =>
    face === null ? [] : [ringModel(face, photo, number)],
  );
  return {
    title: photo.title,
    sample: photo.sample,
    section: '/photos',
    id: photo.id,
    takeBackTo: `/photos/${photo.id}/take-back`,
    image: imageModel(photo),
    rings,
    rows: rowsOf(photo),
    count: photo.places.length,
    hasFaces: rings.length > 0,
    hasUnnamed: photo.places.some((place) => place.name === null),
    caption: captionLines(photo.caption),
    credit: photo.credit,
    day: longDay(photo.on),
    release: photo.release === null ? null : releaseCardModel(photo.release),
    sameDay: photo.sameDay.map(photoCardModel),
  };
}

/** Row under row as they stand, each in order from left; one row without a name when the caption names none. */
function rowsOf(photo: SeenPhoto) {
  const rows: { name: string; start: number; places: ReturnType<typeof placeModel>[] }[] = [];
  for (const place of photo.places) {
    const name = rowName(place.row);
    const last = rows.at(-1);
    if (last !== undefined && last.name === name) last.places.push(placeModel(photo, place));
    else rows.push({ name, start: place.number, places: [placeModel(photo, place)] });
  }
  return rows;
}

function rowName(row: string | null): string {
  if (row === null || row.trim() === '') return '';
  const words = /\brow\b|\bstanding\b|\bseated\b|\bsitting\b|\bkneeling\b/iu.test(row) ? row : `${row} row`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function placeModel(photo: SeenPhoto, place: SeenPlace) {
  const { number, name, role, organisation, url, cut } = place;
  const picture = cut === null ? null : { photoId: photo.id, width: photo.width, height: photo.height, cut };
  return {
    number,
    name,
    role: [role, organisation].filter(Boolean).join(', '),
    url,
    face: picture === null ? null : cutModel(picture, 'strip'),
  };
}

/** The caption line by line, as it was printed. */
function captionLines(pieces: readonly CaptionPiece[]): { text: string; number: number | null }[][] {
  const lines: { text: string; number: number | null }[][] = [[]];
  for (const { text, number } of pieces) {
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, number });
    }
  }
  return lines.filter((line) => line.length > 0);
}
