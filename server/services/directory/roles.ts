import { bodyFor } from '../../domain/directory/claimedWords.ts';
import { claimsFor, type SourcedClaim } from '../../domain/directory/connection.ts';
import type { Membership, Organisation, Person } from '../../domain/directory/records.ts';
import { isCurrent, seenIn } from '../../domain/directory/standing.ts';
import { membershipsFor } from '../../domain/search/facts.ts';
import { type Address, addressOf } from './address.ts';
import type { Asking } from './asking.ts';

/** The body of a role, with its page. */
export interface NamedBody extends Address {
  readonly name: string;
}

/** A role as one audience may know it. */
export interface HeldRole {
  readonly id: string;
  readonly role: string | null;
  readonly organisation: NamedBody | null;
  /** Set by an editor. */
  readonly from: string | null;
  readonly to: string | null;
  /** In words that this audience may read. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly isCurrent: boolean;
  readonly sources: readonly SourcedClaim[];
}

/** A person's roles: those held now first, then those seen last; what nobody has dated comes at the end. */
export function rolesFor(asking: Asking, person: Person): HeldRole[] {
  const claims = claimsFor(asking.view, asking.audience, person);
  return membershipsFor(asking.view, asking.audience, person)
    .map((membership) => heldRoleOf(asking, membership, claims))
    .sort(currentAndNewestFirst);
}

function heldRoleOf(
  { view, audience, today }: Asking,
  membership: Membership,
  all: readonly SourcedClaim[],
): HeldRole {
  const { id, role, organisationId, from, to } = membership;
  const sources = all.filter(({ claim }) => claim.membershipId === id);
  const seen = seenIn(sources.map(({ claim }) => claim));
  const body = bodyFor(view, audience, organisationId);
  return {
    id,
    role,
    organisation: body === undefined ? null : namedBody(body),
    from,
    to,
    firstSeen: seen.first,
    lastSeen: seen.last,
    isCurrent: isCurrent(membership, seen, today),
    sources,
  };
}

/** A record is replaced whole when it changes, so its address is worked out once. */
const named = new WeakMap<Organisation, NamedBody>();

function namedBody(body: Organisation): NamedBody {
  const known = named.get(body);
  if (known !== undefined) return known;
  const made = { ...addressOf('organisations', body.id, body.name), name: body.name };
  named.set(body, made);
  return made;
}

function currentAndNewestFirst(a: HeldRole, b: HeldRole): number {
  if (a.isCurrent !== b.isCurrent) return a.isCurrent ? -1 : 1;
  const [first, second] = [lastDayOf(a), lastDayOf(b)];
  return first === second ? 0 : first < second ? 1 : -1;
}

const lastDayOf = ({ lastSeen, to, from }: HeldRole): string =>
  [lastSeen, to, from].find((day) => day !== null) ?? '';
