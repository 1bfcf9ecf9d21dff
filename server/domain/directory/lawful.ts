import type { Person } from './records.ts';

/**
 * The person with no more audience than their kind may have: a child, or somebody of whom it is not known what they
 * are, is never public. Every write of a person goes through this.
 */
export function lawfulPerson(person: Person): Person {
  const mayBePublic = person.personKind !== 'child' && person.personKind !== 'unsure';
  return mayBePublic || person.audience !== 'public' ? person : { ...person, audience: 'comms' };
}
