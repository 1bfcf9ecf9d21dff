import { emptyContact, emptyRole, type PersonForm } from '../../services/people/personForm.ts';
import { singleValues } from '../forms.ts';

/** More rows than this are no person's: the rest of a posted form is not read. */
const mostRows = 60;

/** The person as typed, from any body whatever: missing fields are empty, and nothing is judged here. */
export function postedPerson(body: unknown): PersonForm {
  const values = singleValues(body);
  const line = (name: string): string => withoutControls(values[name]).trim();
  return {
    version: line('version'),
    honorific: line('honorific'),
    name: line('name'),
    givenName: line('givenName'),
    familyName: line('familyName'),
    postnominals: line('postnominals'),
    pronunciation: line('pronunciation'),
    otherNames: String(values.otherNames ?? '').replace(/\r\n?/gu, '\n'),
    personKind: line('kind'),
    ward: line('ward'),
    party: line('party'),
    audience: line('audience'),
    contacts: rowsOf(values, 'contacts', emptyContact, line),
    roles: rowsOf(values, 'roles', emptyRole, line),
  };
}

/** The rows `name-0-…`, `name-1-…` in order; a field that was not sent is empty. */
function rowsOf<R extends object>(
  values: Record<string, unknown>,
  name: string,
  empty: R,
  line: (name: string) => string,
): R[] {
  const rows = new Set<number>();
  for (const field of Object.keys(values)) {
    const [, at] = new RegExp(`^${name}-(\\d{1,3})-`, 'u').exec(field) ?? [];
    if (at !== undefined && rows.size < mostRows) rows.add(Number(at));
  }
  return [...rows]
    .sort((a, b) => a - b)
    .map((at) => {
      const fields = Object.keys(empty).map((field) => [field, line(`${name}-${at}-${field}`)]);
      return { ...empty, ...Object.fromEntries(fields) };
    });
}

const withoutControls = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\p{Cc}+/gu, ' ') : '';
