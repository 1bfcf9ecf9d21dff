import { type Audience, audiences, maySee } from '../../domain/directory/audience.ts';
import { idsOf } from '../../domain/directory/connection.ts';
import { lawfulPerson } from '../../domain/directory/lawful.ts';
import { type Contact, type Membership, type Person, personKinds } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import { membershipsFor } from '../../domain/search/facts.ts';
import { ChangedMeanwhile, NotThere, Unacceptable } from '../errors.ts';
import type { Occasion } from '../intake/confirming.ts';
import { organisationFor } from '../intake/people.ts';
import type { Clock, Ids, Store, Writer } from '../ports.ts';
import { hideChild } from '../publishing/hideChild.ts';
import { sameIds } from '../sameIds.ts';
import { isEmptyRole, personErrors } from './personErrors.ts';
import type { PersonForm, RoleForm } from './personForm.ts';

export interface PeoplePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly ownNames: readonly string[];
}

/** Who saves which person, as typed. */
export interface SavingPerson {
  readonly id: string;
  readonly form: PersonForm;
  readonly audience: Audience;
  /** The account's id. */
  readonly by: string;
}

/**
 * Saves a person with contacts and roles in one change. Throws `Unacceptable` with every mistake, `NotThere` for
 * somebody whom this audience may not see, `ChangedMeanwhile` when person or roles were saved since the form was
 * opened; nothing is changed then. Contacts and roles that the audience cannot see stay as they are.
 */
export async function savePerson(ports: PeoplePorts, saving: SavingPerson): Promise<void> {
  const errors = personErrors(saving.form);
  if (errors.length > 0) throw new Unacceptable(errors);
  const ids = sameIds(ports.ids);
  const at = ports.clock.now().toISOString();
  await ports.store.change({ who: saving.by, why: 'edit person' }, (writer) => {
    const person = personOf(writer, saving);
    refuseOlder(writer, person, saving);
    const changed = lawfulPerson(changedPerson(person, saving));
    writer.put(changed);
    if (changed.personKind === 'child' && person.personKind !== 'child') hideChild(writer, changed);
    const { by } = saving;
    const occasion = { newId: ids(), at, by, ownNames: ports.ownNames, sample: person.sample };
    const opened = { from: person.audience, to: oneOf(audiences, saving.form.audience) };
    for (const row of saving.form.roles) saveRole(writer, person, goingAlong(writer, row, opened), occasion);
  });
}

/** The person to edit; `NotThere` for one who is hidden, merged into another, or not there. */
export function personOf(view: View, { id, audience }: Pick<SavingPerson, 'id' | 'audience'>): Person {
  const person = view.get('person', id);
  if (!maySee(audience, person) || person.mergedInto !== null) throw new NotThere(`no person ${id}`);
  return person;
}

function refuseOlder(view: View, person: Person, { form, audience }: SavingPerson): void {
  const seen = membershipsFor(view, audience, person);
  const rows = form.roles.filter((row) => row.id !== '');
  const isSame = (row: RoleForm) =>
    seen.some(({ id, version }) => id === row.id && String(version) === row.version);
  if (String(person.version) !== form.version || rows.length !== seen.length || !rows.every(isSame)) {
    throw new ChangedMeanwhile(`person ${person.id} or their roles were saved since the form was opened`);
  }
}

function changedPerson(person: Person, { form, audience }: SavingPerson): Person {
  const personKind = oneOf(personKinds, form.personKind);
  return {
    ...person,
    honorific: form.honorific || null,
    name: form.name,
    givenName: form.givenName || null,
    familyName: form.familyName || null,
    postnominals: form.postnominals || null,
    pronunciation: form.pronunciation || null,
    otherNames: form.otherNames
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    personKind,
    kindReason: personKind === person.personKind ? person.kindReason : 'chosen by an editor',
    ward: form.ward || null,
    party: form.party || null,
    audience: oneOf(audiences, form.audience),
    contacts: [...contactsOf(form), ...person.contacts.filter((contact) => !maySee(audience, contact))],
  };
}

const contactsOf = (form: PersonForm): Contact[] =>
  form.contacts
    .filter((row) => row.value !== '')
    .map((row) => ({
      type: oneOf(['email', 'phone'] as const, row.type),
      value: row.value,
      audience: oneOf(audiences, row.audience),
    }));

/** One of the known values: the form was found without mistakes before. */
function oneOf<T extends string>(known: readonly T[], typed: string): T {
  const value = known.find((candidate) => candidate === typed);
  if (value === undefined) throw new Unacceptable([{ id: 'main', message: 'Choose one of the answers' }]);
  return value;
}

/**
 * A role that was kept for the same people as the person goes with them to the new ones, unless it was chosen
 * otherwise in the same form: somebody who is opened to colleagues is not left without a job.
 */
function goingAlong(writer: Writer, row: RoleForm, opened: { from: Audience; to: Audience }): RoleForm {
  const kept = writer.get('membership', row.id)?.audience;
  return kept === opened.from && row.audience === kept ? { ...row, audience: opened.to } : row;
}

function saveRole(writer: Writer, person: Person, row: RoleForm, occasion: Occasion): void {
  if (isEmptyRole(row)) return;
  const known = row.id === '' ? undefined : writer.get('membership', row.id);
  if (row.remove === 'yes') {
    if (known !== undefined && idsOf(writer, person).includes(known.personId)) removeRole(writer, known);
    return;
  }
  const before = known ?? newRole(person, occasion);
  const changed: Membership = {
    ...before,
    role: row.role || null,
    organisationId: row.organisation === '' ? null : organisationFor(writer, row.organisation, occasion).id,
    from: row.from || null,
    to: row.to || null,
    held: row.held === '' ? null : oneOf(['current', 'ended'] as const, row.held),
    audience: oneOf(audiences, row.audience),
  };
  if (known === undefined || isChanged(known, changed)) writer.put(changed);
}

const isChanged = (before: Membership, after: Membership): boolean =>
  JSON.stringify(before) !== JSON.stringify(after);

const newRole = (person: Person, { newId, sample }: Occasion): Membership => ({
  id: newId(),
  version: 0,
  kind: 'membership',
  personId: person.id,
  organisationId: null,
  role: null,
  from: null,
  to: null,
  held: null,
  audience: 'comms',
  sample,
});

/** What captions say stays said: the claims no longer support a role, and nothing else of them changes. */
function removeRole(writer: Writer, membership: Membership): void {
  for (const claim of writer.referring('claim', 'membershipId', membership.id)) {
    writer.put({ ...claim, membershipId: null });
  }
  writer.remove('membership', membership.id);
}
