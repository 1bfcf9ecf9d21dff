import { type Person, personKinds } from '../../domain/directory/records.ts';
import { addressOf } from '../../services/directory/address.ts';
import type { FieldError } from '../../services/errors.ts';
import { emptyContact, emptyRole, type PersonForm } from '../../services/people/personForm.ts';
import { words } from '../words.ts';

interface Shown {
  readonly form: PersonForm;
  readonly errors: readonly FieldError[];
  /** What somebody else saved meanwhile. */
  readonly saved: PersonForm | null;
}

interface Option {
  readonly value: string;
  readonly text: string;
}

export type EditModel = ReturnType<typeof editPersonModel>;

/** The page on which a person is changed; one row more than there is for a contact and a role. */
export function editPersonModel(
  person: Person,
  { form, errors, saved }: Shown,
  audiences: readonly Option[],
) {
  const errorAt = (id: string): string => errors.find((error) => error.id === id)?.message ?? '';
  return {
    title: `Edit ${person.name}`,
    section: '/people',
    sample: person.sample,
    name: person.name,
    url: addressOf('people', person.id, person.name).url,
    action: `/people/${person.id}/edit`,
    errors,
    form,
    errorAt,
    kinds: personKinds.map((value) => ({ value, text: words.kinds[value] })),
    kindReason: person.kindReason,
    audiences,
    contacts: withEmpty(form.contacts, emptyContact, (row) => row.value === ''),
    roles: withEmpty(
      form.roles,
      emptyRole,
      (row) => row.id === '' && row.role === '' && row.organisation === '',
    ),
    differences: saved === null ? [] : differences(form, saved),
    isChangedMeanwhile: saved !== null,
  };
}

function withEmpty<R>(rows: readonly R[], empty: R, isEmpty: (row: R) => boolean): R[] {
  const last = rows.at(-1);
  return last !== undefined && isEmpty(last) ? [...rows] : [...rows, empty];
}

const labels = {
  honorific: words.parts.honorific,
  name: words.parts.name,
  givenName: 'Given name',
  familyName: 'Family name',
  postnominals: words.parts.postnominals,
  pronunciation: 'How to say it',
  otherNames: 'Other names',
  personKind: 'What they are to the council',
  ward: 'Ward',
  party: 'Party',
  audience: words.whoCanSee,
} as const;

/** Field by field, what was typed and what is saved, where the two differ. */
function differences(typed: PersonForm, saved: PersonForm) {
  const fields = Object.keys(labels) as (keyof typeof labels)[];
  const plain = fields.map((field) => ({ label: labels[field], typed: typed[field], saved: saved[field] }));
  const lists = [
    { label: 'Contacts', typed: contactsInWords(typed), saved: contactsInWords(saved) },
    { label: 'Roles', typed: rolesInWords(typed), saved: rolesInWords(saved) },
  ];
  return [...plain, ...lists].filter((pair) => pair.typed !== pair.saved);
}

const contactsInWords = ({ contacts }: PersonForm): string =>
  contacts
    .filter((row) => row.value !== '')
    .map((row) => row.value)
    .join('; ');

const rolesInWords = ({ roles }: PersonForm): string =>
  roles
    .filter((row) => row.remove !== 'yes')
    .map((row) => [row.role, row.organisation, row.from, row.to, row.held].filter(Boolean).join(', '))
    .filter((line) => line !== '')
    .join('; ');
