import { type Audience, maySee } from '../../domain/directory/audience.ts';
import type { Contact, Membership, Person } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import { membershipsFor } from '../../domain/search/facts.ts';

/** Everything that can be changed of a person, each field as typed, so that nothing is lost however odd it is. */
export interface PersonForm {
  readonly version: string;
  readonly honorific: string;
  readonly name: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly postnominals: string;
  readonly pronunciation: string;
  /** One on each line. */
  readonly otherNames: string;
  readonly personKind: string;
  readonly ward: string;
  readonly party: string;
  readonly audience: string;
  readonly contacts: readonly ContactForm[];
  readonly roles: readonly RoleForm[];
}

/** A row without a value is no contact. */
export interface ContactForm {
  readonly type: string;
  readonly value: string;
  readonly audience: string;
}

/** A row without an id is a new role; without role and organisation, none. */
export interface RoleForm {
  readonly id: string;
  readonly version: string;
  readonly role: string;
  readonly organisation: string;
  readonly from: string;
  readonly to: string;
  /** `current`, `ended` or empty: go by when it was last seen. */
  readonly held: string;
  readonly audience: string;
  /** `yes`: take the role away. */
  readonly remove: string;
}

/** The person as a form, with what this audience may see of contacts and roles. */
export function personFormOf(view: View, audience: Audience, person: Person): PersonForm {
  return {
    version: String(person.version),
    honorific: person.honorific ?? '',
    name: person.name,
    givenName: person.givenName ?? '',
    familyName: person.familyName ?? '',
    postnominals: person.postnominals ?? '',
    pronunciation: person.pronunciation ?? '',
    otherNames: person.otherNames.join('\n'),
    personKind: person.personKind,
    ward: person.ward ?? '',
    party: person.party ?? '',
    audience: person.audience,
    contacts: person.contacts.filter((contact) => maySee(audience, contact)).map(contactForm),
    roles: membershipsFor(view, audience, person).map((membership) => roleForm(view, membership)),
  };
}

const contactForm = ({ type, value, audience }: Contact): ContactForm => ({ type, value, audience });

function roleForm(view: View, membership: Membership): RoleForm {
  const body =
    membership.organisationId === null ? undefined : view.get('organisation', membership.organisationId);
  return {
    id: membership.id,
    version: String(membership.version),
    role: membership.role ?? '',
    organisation: body?.name ?? '',
    from: membership.from ?? '',
    to: membership.to ?? '',
    held: membership.held ?? '',
    audience: membership.audience,
    remove: '',
  };
}

/** A row in which nothing has been typed. */
export const emptyContact: ContactForm = { type: 'email', value: '', audience: 'comms' };
export const emptyRole: RoleForm = {
  id: '',
  version: '',
  role: '',
  organisation: '',
  from: '',
  to: '',
  held: '',
  audience: 'comms',
  remove: '',
};
