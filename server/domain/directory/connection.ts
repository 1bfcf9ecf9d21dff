import { type Audience, includes, maySee } from './audience.ts';
import type { Claim, Mention, Person } from './records.ts';
import { mayReadName } from './textFor.ts';
import type { View } from './view.ts';

/**
 * Whether this audience may go from the words to the person's page and back: somebody "named in this photo only"
 * is read there by the public and connected with nothing. What nobody has confirmed connects for comms alone.
 */
export function mayConnect(
  audience: Audience,
  mention: Mention,
  person: Person | undefined,
): person is Person {
  if (!maySee(audience, person) || !mayReadName(audience, mention) || !isSettled(audience, mention))
    return false;
  return includes(audience, 'staff') || mention.naming === 'page';
}

/** Whether the answer to "who?" is good enough for this audience: a suggestion is shown to comms alone. */
export function isSettled(audience: Audience, { who }: Pick<Mention, 'who'>): boolean {
  return who.answer === 'confirmed' || (who.answer === 'suggested' && includes(audience, 'comms'));
}

/** The person whom a record stands for now: one merged into another is the other. Undefined for none. */
export function standingFor(view: View, personId: string | null): Person | undefined {
  const seen = new Set<string>();
  let person = personId === null ? undefined : view.get('person', personId);
  while (person !== undefined && person.mergedInto !== null && !seen.has(person.id)) {
    seen.add(person.id);
    person = view.get('person', person.mergedInto);
  }
  return person;
}

/** The person's id and those of everybody merged into them. */
export function idsOf(view: View, person: Person): string[] {
  const ids = [person.id];
  for (const id of ids) {
    for (const merged of view.referring('person', 'mergedInto', id)) {
      if (!ids.includes(merged.id)) ids.push(merged.id);
    }
  }
  return ids;
}

/** A claim with the mention that makes it. */
export interface SourcedClaim {
  readonly claim: Claim;
  readonly mention: Mention;
}

/** What is said of a person in words that this audience may read and connect with them. */
export function claimsFor(view: View, audience: Audience, person: Person): SourcedClaim[] {
  const found: SourcedClaim[] = [];
  for (const id of idsOf(view, person)) {
    for (const claim of view.referring('claim', 'personId', id)) {
      const mention = view.get('mention', claim.mentionId);
      if (mention === undefined || !mayConnect(audience, mention, person)) continue;
      if (isTextSeen(view, audience, mention.textId)) found.push({ claim, mention });
    }
  }
  return found;
}

/** Whether a text stands in a caption or a release that this audience may see. */
export function isTextSeen(view: View, audience: Audience, textId: string): boolean {
  const isSeen = (record: { audience: Audience }) => maySee(audience, record);
  return (
    view.referring('caption', 'textId', textId).some(isSeen) ||
    view.referring('release', 'textId', textId).some(isSeen)
  );
}
