import type { Face, Standing, Told } from '../../../../server/domain/directory/placing/Placing.ts';

/** A face 100 wide and 130 high whose middle is there. */
export const faceAt = (x: number, y: number): Face => ({ x: x - 50, y: y - 65, width: 100, height: 130 });

/** Faces in one row from the left, 200 apart. */
export const faceRow = (count: number, y = 300): Face[] =>
  Array.from({ length: count }, (_, at) => faceAt(200 + 200 * at, y));

/** So many people of whom nothing is said but their order. */
export const people = (count: number): Standing[] =>
  Array.from({ length: count }, () => ({ row: null, place: null }));

/** People by row, in the order of the caption: `['back', 3]`. */
export const inRows = (...rows: readonly (readonly [string, number])[]): Standing[] =>
  rows.flatMap(([row, count]) => people(count).map((one) => ({ ...one, row })));

/** People by the words for where each stands; null where nothing is said. */
export const atPlaces = (...places: readonly (string | null)[]): Standing[] =>
  places.map((place) => ({ row: null, place }));

export const told = (standing: readonly Standing[], rest: Partial<Told> = {}): Told => ({
  people: standing,
  order: 'left to right',
  corner: null,
  ...rest,
});
