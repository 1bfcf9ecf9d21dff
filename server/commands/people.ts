import type { ParsedPerson, Row } from '../domain/caption/ParsedCaption.ts';

/** A person as both commands print them, in the order of the fields that the help names. */
export const plainPerson = (person: ParsedPerson) => ({
  name: person.name.text,
  honorific: person.honorific?.text ?? null,
  postnominals: person.postnominals?.text ?? null,
  role: person.role?.text ?? null,
  organisation: person.organisation?.text ?? null,
  row: plainRow(person.row),
  place: person.place,
});

/** Lines of JSON know seven rows: whoever kneels or sits on the ground is in front. */
const plainRow = (row: Row | null): Row | null => (row === 'kneeling' || row === 'on floor' ? 'front' : row);

/** People as a table to read, numbered in reading order; one sentence where there is nobody. */
export function peopleTable(people: readonly ParsedPerson[], others: number): string {
  const rows = people.map((person, i) => [
    `${i + 1}`,
    [person.honorific?.text, person.name.text, person.postnominals?.text].filter(Boolean).join(' '),
    person.role?.text ?? '',
    person.organisation?.text ?? '',
    [person.row, person.place].filter((word) => word !== null).join(', '),
  ]);
  const table =
    people.length === 0 ? 'Nobody is named.\n' : inColumns([['', 'Name', 'Role', 'Body', 'Where'], ...rows]);
  return others === 0 ? table : `${table}${others} not named.\n`;
}

function inColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => padded(cell, widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

const padded = (cell: string, width: number): string =>
  cell.replace(/\s+/gu, ' ') + ' '.repeat(width - [...cell].length);
