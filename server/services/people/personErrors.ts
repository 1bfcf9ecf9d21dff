import { audiences } from '../../domain/directory/audience.ts';
import { personKinds, recordSchemas } from '../../domain/directory/records.ts';
import type { FieldError } from '../errors.ts';
import type { ContactForm, PersonForm, RoleForm } from './personForm.ts';

const longestLine = 200;
const longestNames = 2000;

/** What is wrong with a form, field by field in the order of the page; empty when it can be saved. */
export function personErrors(form: PersonForm): FieldError[] {
  return [
    ...missing('name', form.name, 'Enter a name'),
    ...tooLong(form),
    ...notOneOf('kind', form.personKind, personKinds),
    ...notOneOf('audience', form.audience, audiences),
    ...publicErrors(form),
    ...form.contacts.flatMap(contactErrors),
    ...form.roles.flatMap(roleErrors),
  ];
}

const missing = (id: string, value: string, message: string): FieldError[] =>
  value === '' ? [{ id, message }] : [];

const labels = {
  honorific: 'Title',
  name: 'Name',
  givenName: 'Given name',
  familyName: 'Family name',
  postnominals: 'Letters after the name',
  pronunciation: 'How to say it',
  ward: 'Ward',
  party: 'Party',
} as const;

function tooLong(form: PersonForm): FieldError[] {
  const fields = Object.keys(labels) as (keyof typeof labels)[];
  const lines = fields
    .filter((id) => form[id].length > longestLine)
    .map((id) => ({ id, message: `${labels[id]} must be ${longestLine} characters or fewer` }));
  if (form.otherNames.length <= longestNames) return lines;
  return [...lines, { id: 'otherNames', message: `Other names must be ${longestNames} characters or fewer` }];
}

const notOneOf = (id: string, value: string, known: readonly string[]): FieldError[] =>
  known.includes(value) ? [] : [{ id, message: 'Choose one of the answers' }];

/** Children and those of whom it is not known what they are never get a public page. */
function publicErrors({ audience, personKind }: PersonForm): FieldError[] {
  if (audience !== 'public') return [];
  if (personKind === 'child')
    return [{ id: 'audience', message: 'A child has no page that everyone can see' }];
  if (personKind !== 'unsure') return [];
  const message = 'Choose what this person is to the council before everyone can see the page';
  return [{ id: 'audience', message }];
}

function contactErrors({ type, value, audience }: ContactForm, at: number): FieldError[] {
  if (value === '') return [];
  const id = `contacts-${at}-value`;
  if (value.length > longestLine)
    return [{ id, message: `Contact must be ${longestLine} characters or fewer` }];
  if (type === 'email' && !/^[^\s@<>"]+@[^\s@<>"][^\s@<>".]*\.[^\s@<>"]+$/.test(value)) {
    return [{ id, message: 'Enter an e-mail address such as name@example.org' }];
  }
  if (type === 'phone' && !/^(?=(?:\D*\d){5})\+?[\d\s()-]+$/.test(value)) {
    return [{ id, message: 'Enter a phone number such as 01632 960001' }];
  }
  return [
    ...notOneOf(`contacts-${at}-type`, type, ['email', 'phone']),
    ...notOneOf(`contacts-${at}-audience`, audience, audiences),
  ];
}

/** Whether nothing stands in a row for a new role. */
export const isEmptyRole = ({ id, role, organisation, from, to }: RoleForm): boolean =>
  id === '' && [role, organisation, from, to].every((typed) => typed === '');

function roleErrors(row: RoleForm, at: number): FieldError[] {
  if (isEmptyRole(row) || row.remove === 'yes') return [];
  const id = (field: string) => `roles-${at}-${field}`;
  const nothing = row.role === '' && row.organisation === '';
  const errors = [
    ...missing(id('role'), nothing ? '' : 'typed', 'Enter a role or an organisation, or take the role away'),
    ...longLine(id('role'), row.role, 'Role'),
    ...longLine(id('organisation'), row.organisation, 'Organisation'),
    ...notADay(id('from'), row.from),
    ...notADay(id('to'), row.to),
    ...notOneOf(id('held'), row.held, ['', 'current', 'ended']),
    ...notOneOf(id('audience'), row.audience, audiences),
  ];
  if (errors.length > 0 || row.from === '' || row.to === '' || row.from <= row.to) return errors;
  return [{ id: id('to'), message: 'The end must not be before the beginning' }];
}

const longLine = (id: string, typed: string, label: string): FieldError[] =>
  typed.length > longestLine ? [{ id, message: `${label} must be ${longestLine} characters or fewer` }] : [];

const day = recordSchemas.membership.shape.from;

const notADay = (id: string, typed: string): FieldError[] =>
  typed === '' || day.safeParse(typed).success
    ? []
    : [{ id, message: 'Enter a date such as 2019-12-19, 2019-12 or 2019' }];
