import { includes } from './audience.ts';
import type { Mention, Naming, Person, PersonKind } from './records.ts';

/** What is proposed for somebody when a text is published, with the reason as a clause for the page. */
export interface ProposedNaming {
  readonly naming: Naming;
  readonly reason: string;
}

/**
 * The proposal for one mention: what was decided before stands; a public page for councillors and for whoever
 * has one already; the name under this photo only for everybody else; nothing for children, who are named only
 * after a second confirmation.
 */
export function proposeNaming(mention: Mention, person: Person | undefined): ProposedNaming {
  if (mention.naming !== null && mayHaveNaming(mention.naming, person)) {
    return { naming: mention.naming, reason: 'as it was decided before' };
  }
  if (isOfChild(mention, person)) return { naming: 'withheld', reason: kindReasons.child };
  if (mention.who.answer === 'rejected') return { naming: 'named', reason: outOfList };
  if (person === undefined) return { naming: 'named', reason: 'not in the directory' };
  if (person.personKind === 'unsure') return { naming: 'named', reason: kindReasons.unsure };
  if (includes('public', person.audience)) return { naming: 'page', reason: 'has a public page already' };
  return {
    naming: person.personKind === 'councillor' ? 'page' : 'named',
    reason: kindReasons[person.personKind],
  };
}

/** Whether the mention names a child, who is named only after a second confirmation. */
export function isOfChild(mention: Mention, person: Person | undefined): boolean {
  return person === undefined ? mention.child : person.personKind === 'child';
}

const outOfList = 'taken out of the list, but the caption still says the name';

const kindReasons: Readonly<Record<PersonKind, string>> = {
  staff: 'staff are named only where a photo names them',
  partner: 'partners are named only where a photo names them',
  unsure: 'it is not known yet what they are',
  councillor: 'people look councillors up',
  child: 'children are named only when somebody confirms it',
};

/** Whether this much may be shown of somebody at all: children and the undecided never get a page. */
export function mayHaveNaming(naming: Naming, person: Person | undefined): boolean {
  if (naming !== 'page') return true;
  return person !== undefined && person.personKind !== 'child' && person.personKind !== 'unsure';
}
