import { acrossOf, downOf, median, usualHeight } from './faceMeasures.ts';
import type { Difference, Face, FaceOfEach, Likely, Told } from './Placing.ts';
import { type Placed, placeAll, placeRows } from './placeAll.ts';
import { peopleInRows, rowsAsTold } from './rowsAsTold.ts';
import { fromLeft, fromTop, splitRows } from './splitRows.ts';

const most = 3;

/**
 * What is likely where caption and faces do not agree, likeliest first: one face or one person left out, faces parted
 * by the caption's rows, or faces above one another read from the left all the same.
 */
export function likelyPlacings(told: Told, faces: readonly Face[], why: Difference): Likely[] {
  if (why.kind === 'count') return outOfCount(told, faces).slice(0, most);
  if (why.kind === 'rows') return asLikely(partedAsTold(told, faces));
  if (why.kind === 'rows not told' || why.kind === 'one above another')
    return asLikely(readAllTheSame(told, faces));
  return [];
}

const asLikely = (placed: Placed | Difference): Likely[] =>
  'kind' in placed ? [] : [{ faceOf: placed.faceOf, odd: [] }];

function readAllTheSame(told: Told, faces: readonly Face[]): Placed | Difference {
  const rows = rowsAsTold(told, faces);
  return 'kind' in rows ? rows : placeRows(told, rows);
}

/** As many of the highest faces as the caption has in its highest row, and so on down. */
function partedAsTold(told: Told, faces: readonly Face[]): Placed | Difference {
  const down = fromTop(faces);
  const rows = (peopleInRows(told) ?? []).map((people) => ({
    people,
    faces: fromLeft(faces, down.splice(0, people.length)),
  }));
  return placeRows(told, rows);
}

function outOfCount(told: Told, faces: readonly Face[]): Likely[] {
  const more = faces.length - told.people.length;
  if (more > 0) return withoutFaces(told, faces, more);
  return more === -1 ? withoutOnePerson(told, faces) : [];
}

/** One face too many: each may be the odd one. Several: the oddest are left out together. */
function withoutFaces(told: Told, faces: readonly Face[], more: number): Likely[] {
  const oddest = oddestFirst(told, faces);
  const sets = more === 1 ? oddest.map((at) => [at]) : [oddest.slice(0, more)];
  return sets.flatMap((odd) => {
    const kept = faces.map((_, at) => at).filter((at) => !odd.includes(at));
    const placed = placeAll(
      told,
      kept.flatMap((at) => faces[at] ?? []),
    );
    return 'kind' in placed ? [] : [{ faceOf: placed.faceOf.map((at) => kept[at] ?? null), odd }];
  });
}

/** By how far each face's size and height are from those of its row; a small face is odder than a large one. */
function oddestFirst(told: Told, faces: readonly Face[]): number[] {
  const rows = new Set(told.people.flatMap(({ row }) => row ?? [])).size;
  const found = splitRows(faces, Math.max(1, rows)) ?? [faces.map((_, at) => at)];
  const usual = usualHeight(faces);
  const odd = new Map<number, number>();
  for (const row of found) {
    const level = median(row.flatMap((at) => faces[at] ?? []).map(downOf));
    for (const at of row) odd.set(at, oddness(faces[at], usual, level));
  }
  return [...odd].sort(([, a], [, b]) => b - a).map(([at]) => at);
}

function oddness(face: Face | undefined, usual: number, level: number): number {
  if (face === undefined) return 0;
  const size = Math.log(face.height / usual);
  return (size < 0 ? 2 : 1) * Math.abs(size) + Math.abs(downOf(face) - level) / usual;
}

/** One face too few: the likeliest to be missing is where the gap between neighbours is widest. */
function withoutOnePerson(told: Told, faces: readonly Face[]): Likely[] {
  const ways = told.people.flatMap((_, missing) => {
    const placed = placeAll({ ...told, people: told.people.toSpliced(missing, 1) }, faces);
    if ('kind' in placed) return [];
    const faceOf: FaceOfEach = [...placed.faceOf.slice(0, missing), null, ...placed.faceOf.slice(missing)];
    return [{ faceOf, odd: [], gap: gapAt(told, faces, faceOf, missing) }];
  });
  return ways.sort((a, b) => b.gap - a.gap).map(({ faceOf, odd }) => ({ faceOf, odd }));
}

/** How far the two are apart between whom somebody is missing; at the end of a row nothing is known: 0. */
function gapAt({ people }: Told, faces: readonly Face[], faceOf: FaceOfEach, missing: number): number {
  const [before, after] = [faces[faceOf[missing - 1] ?? -1], faces[faceOf[missing + 1] ?? -1]];
  const isInRow = [missing - 1, missing + 1].every((at) => people[at]?.row === people[missing]?.row);
  if (!isInRow || before === undefined || after === undefined) return 0;
  return Math.abs(acrossOf(before) - acrossOf(after));
}
