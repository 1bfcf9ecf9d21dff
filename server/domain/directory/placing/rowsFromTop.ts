import { rowsBelow } from './rowOrder.ts';

/** Rows by their names, each once, from the top; undefined when it is not known of two which is above the other. */
export function rowsFromTop(names: readonly string[]): string[] | undefined {
  const rows = [...new Set(names)];
  const below = (row: string): number => rows.filter((other) => isAbove(row, other)).length;
  rows.sort((a, b) => below(b) - below(a));
  const isClear = rows.every((row, at) => rows.slice(at + 1).every((other) => isAbove(row, other)));
  return isClear ? rows : undefined;
}

const isAbove = (row: string, other: string): boolean => rowsBelow[row]?.includes(other) === true;
