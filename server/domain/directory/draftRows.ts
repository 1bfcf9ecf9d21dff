import type { Draft, DraftPerson } from './records.ts';

/** The people of a draft as lists: `c0`, `c1` … for its captions, `m` for those whom only the text names. */
export type RowLists = Pick<Draft, 'captions' | 'mentions'>;

type Rows = readonly DraftPerson[];

/** The person before or after changes places with this one; at the end of the list nothing happens. */
export function moved(lists: RowLists, key: string, by: -1 | 1): RowLists {
  return withEachList(lists, (rows) => {
    const from = rows.findIndex((row) => row.key === key);
    const to = from + by;
    const [a, b] = [rows[from], rows[to]];
    if (a === undefined || b === undefined) return rows;
    return rows.map((row, at) => (at === from ? b : at === to ? a : row));
  });
}

/** Everybody but this one. */
export function without(lists: RowLists, key: string): RowLists {
  return withEachList(lists, (rows) => rows.filter((row) => row.key !== key));
}

/** One more person at the end of a caption's list. */
export function withRow(lists: RowLists, caption: number, row: DraftPerson): RowLists {
  return {
    ...lists,
    captions: lists.captions.map((list, at) =>
      at === caption ? { ...list, people: [...list.people, row] } : list,
    ),
  };
}

/** A key that no row of the draft has. */
export function nextKey(lists: RowLists): string {
  const used = rowsOf(lists).map((row) => Number(row.key.slice(1)));
  return `r${Math.max(0, ...used.filter(Number.isInteger)) + 1}`;
}

/** Everybody in the draft: caption by caption, then those whom only the text names. */
export function rowsOf(lists: RowLists): DraftPerson[] {
  return [...lists.captions.flatMap((caption) => caption.people), ...lists.mentions];
}

function withEachList(lists: RowLists, change: (rows: Rows) => Rows): RowLists {
  return {
    captions: lists.captions.map((caption) => ({ ...caption, people: [...change(caption.people)] })),
    mentions: [...change(lists.mentions)],
  };
}

/** The fields of a row that are typed as text. */
export const draftRowFields = [
  'honorific',
  'name',
  'postnominals',
  'role',
  'organisation',
  'row',
  'place',
] as const;
