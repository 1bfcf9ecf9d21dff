import { draftRowFields } from '../../domain/directory/draftRows.ts';
import type { DraftPerson } from '../../domain/directory/records.ts';
import type { Reading } from './chosenReading.ts';

/** What an editor did to the list of a caption, each person by the name in the list. */
export interface Corrections {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly isReordered: boolean;
}

/** How a caption's list differs from what was read: its words, who is in it and their order. */
export function correctionsOf({ people: read }: Reading, rows: readonly DraftPerson[]): Corrections {
  const listed = rows.flatMap(({ readAs }) => readAs ?? []);
  return {
    changed: rows.filter((row) => row.readAs !== null && isChanged(row, read[row.readAs])).map(nameOf),
    added: rows.filter((row) => row.readAs === null).map(nameOf),
    removed: read.filter((_, index) => !listed.includes(index)).map(({ name }) => name.text),
    isReordered: listed.some((index, at) => index < (listed[at - 1] ?? 0)),
  };
}

function isChanged(row: DraftPerson, person: Reading['people'][number] | undefined): boolean {
  return draftRowFields.some((field) => row[field].trim() !== wordsOf(person?.[field]));
}

const wordsOf = (said: string | { readonly text: string } | null | undefined): string =>
  typeof said === 'string' ? said : (said?.text ?? '');

const nameOf = ({ name }: DraftPerson): string => name.trim() || 'somebody without a name';
