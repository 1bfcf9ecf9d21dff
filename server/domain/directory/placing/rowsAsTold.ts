import { aroundFrom } from './aroundFrom.ts';
import type { Difference, Face, Told } from './Placing.ts';
import { rowsFromTop } from './rowsFromTop.ts';
import { fromLeft, splitRows } from './splitRows.ts';

/** People and faces of one row: as many of the one as of the other. */
export interface TwoOfARow {
  /** Indexes of people, in the order of the caption. */
  readonly people: readonly number[];
  /** Indexes of faces, from left to right; in their order where that is clockwise. */
  readonly faces: readonly number[];
}

/** The rows of a caption with their faces, from the top, or why there is no telling which face is in which. */
export function rowsAsTold(told: Told, faces: readonly Face[]): TwoOfARow[] | Difference {
  const { people, order } = told;
  if (people.length !== faces.length) return { kind: 'count', people: people.length, faces: faces.length };
  if (people.every(({ row }) => row === null)) return oneRow(told, faces);
  const rows = peopleInRows(told);
  return rows === undefined || order === 'clockwise' ? { kind: 'rows not clear' } : inRows(rows, faces);
}

/** Indexes of people, row by row from the top; undefined when somebody is in none or the rows have no clear order. */
export function peopleInRows({ people }: Told): number[][] | undefined {
  const names = people.flatMap(({ row }) => row ?? []);
  if (names.length < people.length) return undefined;
  return rowsFromTop(names)?.map((name) => people.flatMap(({ row }, at) => (row === name ? [at] : [])));
}

function oneRow({ people, order, corner }: Told, faces: readonly Face[]): TwoOfARow[] | Difference {
  const everybody = people.map((_, at) => at);
  if (order !== 'clockwise')
    return [
      {
        people: everybody,
        faces: fromLeft(
          faces,
          faces.map((_, at) => at),
        ),
      },
    ];
  const around = corner === null ? undefined : aroundFrom(faces, corner);
  return around === undefined ? { kind: 'start not told' } : [{ people: everybody, faces: around }];
}

function inRows(people: readonly (readonly number[])[], faces: readonly Face[]): TwoOfARow[] | Difference {
  const found = splitRows(faces, people.length) ?? [];
  const [told, seen] = [people.map(({ length }) => length), found.map(({ length }) => length)];
  if (told.join() !== seen.join()) return { kind: 'rows', told, found: seen };
  return people.map((row, at) => ({ people: row, faces: found[at] ?? [] }));
}
