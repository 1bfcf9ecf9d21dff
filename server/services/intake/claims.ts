import type { Membership, Mention, Person } from '../../domain/directory/records.ts';
import { sameWords } from '../../domain/directory/wordsOf.ts';
import type { Difference } from '../../domain/release/ReleaseReading.ts';
import type { Confirming } from './confirming.ts';
import { organisationFor } from './people.ts';

/** A person of a caption, by the caption's index and the reader's index in it (null: added by hand). */
interface Place {
  readonly caption: number;
  readonly person: number | null;
}

/**
 * Records what a mention says of a person on that day, and the role and body it supports. Where caption and body
 * name one role in shorter and fuller words, both support the fuller one; the mention itself keeps its own words.
 */
export function claimOf(confirming: Confirming, mention: Mention, person: Person, place: Place | null): void {
  const { writer, draft, occasion } = confirming;
  const role = fullerWords(confirming, place, 'role', mention.role?.text ?? null);
  const organisation = fullerWords(confirming, place, 'organisation', mention.organisation?.text ?? null);
  const membership =
    role === null && organisation === null ? null : membershipOf(confirming, person, role, organisation);
  writer.put({
    id: occasion.newId(),
    version: 0,
    kind: 'claim',
    mentionId: mention.id,
    personId: person.id,
    membershipId: membership?.id ?? null,
    on: draft.publishedOn === '' ? null : draft.publishedOn,
    sample: occasion.sample,
  });
}

/** The fuller of what caption and body say of somebody, when one's words contain the other's. */
function fullerWords(
  { reading }: Confirming,
  place: Place | null,
  field: 'role' | 'organisation',
  own: string | null,
): string | null {
  if (place === null || place.person === null) return own;
  const difference = reading.differences.find(
    (candidate) => candidate.field === field && isAt(candidate, place) && candidate.fuller !== null,
  );
  if (difference === undefined || (own !== difference.inCaption && own !== difference.inBody)) return own;
  return difference.fuller === 'body' ? difference.inBody : difference.inCaption;
}

const isAt = (difference: Difference, place: Place): boolean =>
  difference.caption === place.caption && difference.person === place.person;

function membershipOf(
  confirming: Confirming,
  person: Person,
  role: string | null,
  body: string | null,
): Membership {
  const { writer, occasion } = confirming;
  const organisationId = body === null ? null : organisationFor(writer, body, occasion).id;
  const known = writer
    .referring('membership', 'personId', person.id)
    .find((held) => held.organisationId === organisationId && sameRole(held.role, role));
  if (known !== undefined) return known;
  const made: Membership = {
    id: occasion.newId(),
    version: 0,
    kind: 'membership',
    personId: person.id,
    organisationId,
    role,
    from: null,
    to: null,
    held: null,
    audience: 'comms',
    sample: occasion.sample,
  };
  writer.put(made);
  return made;
}

const sameRole = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : sameWords(a, b);
