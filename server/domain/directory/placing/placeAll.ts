import { oneAboveAnother, rowsTouch, standInRows } from './crowding.ts';
import type { Difference, Face, Told } from './Placing.ts';
import { type PlacedRow, placeRow } from './placeRow.ts';
import { rowsAsTold, type TwoOfARow } from './rowsAsTold.ts';

/** Everybody's face, by index, and whether the caption says in which order it reads. */
export interface Placed {
  readonly faceOf: readonly number[];
  readonly reading: 'stated' | 'assumed';
}

/** Everybody's face where caption and faces agree, or in what they do not. */
export function placeAll(told: Told, faces: readonly Face[]): Placed | Difference {
  const rows = rowsAsTold(told, faces);
  if ('kind' in rows) return rows;
  return crowded(told, faces, rows) ?? placeRows(told, rows);
}

/** Everybody's face when the rows stand. */
export function placeRows(told: Told, rows: readonly TwoOfARow[]): Placed | Difference {
  const placed = rows.map((row) => placeRow(told, row));
  const wrong = placed.find((row) => 'kind' in row);
  return (
    wrong ??
    joined(
      told,
      placed.filter((row) => 'faceOf' in row),
    )
  );
}

function joined(told: Told, rows: readonly PlacedRow[]): Placed {
  const all = new Map(rows.flatMap(({ faceOf }) => [...faceOf]));
  const isAssumed = told.order === 'not stated' && rows.some(({ byOrder }) => byOrder > 1);
  return {
    faceOf: told.people.map((_, at) => all.get(at) ?? -1),
    reading: isAssumed ? 'assumed' : 'stated',
  };
}

function crowded(told: Told, faces: readonly Face[], rows: readonly TwoOfARow[]): Difference | undefined {
  if (told.order === 'clockwise') return undefined;
  if (rows.length === 1 && standInRows(faces)) return { kind: 'rows not told' };
  if (
    rowsTouch(
      faces,
      rows.map((row) => row.faces),
    )
  )
    return { kind: 'rows not clear' };
  const above = rows.map((row) => oneAboveAnother(faces, row.faces)).find((pair) => pair !== undefined);
  return above && { kind: 'one above another', faces: above };
}
