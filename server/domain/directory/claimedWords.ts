import { type Audience, includes } from './audience.ts';
import { type NamedMention, publicationsOfText } from './publication.ts';
import type { Claim, Membership, Organisation } from './records.ts';
import { textFor } from './textFor.ts';
import type { View } from './view.ts';

/**
 * The membership with its role as this audience may read it: the name of somebody withheld in a publication that
 * claims the role is taken out.
 */
export function membershipFor(view: View, audience: Audience, membership: Membership): Membership {
  if (membership.role === null || includes(audience, 'comms')) return membership;
  const { memberships } = keptFor(view);
  const key = `${audience} ${membership.id}`;
  const known = memberships.get(key) ?? membershipRead(view, audience, membership);
  memberships.set(key, known);
  return known;
}

function membershipRead(view: View, audience: Audience, membership: Membership): Membership {
  const mentions = namedAround(view, claimsOn(view, membership.id));
  const role = textFor(audience, { id: null, text: membership.role ?? '' }, mentions);
  return role === membership.role ? membership : { ...membership, role };
}

/** The body with its names as this audience may read them; undefined for an id that is none. */
export function bodyFor(view: View, audience: Audience, id: string | null): Organisation | undefined {
  const body = id === null ? undefined : view.get('organisation', id);
  if (body === undefined || includes(audience, 'comms')) return body;
  const { bodies } = keptFor(view);
  const key = `${audience} ${body.id}`;
  const known = bodies.get(key) ?? bodyRead(view, audience, body);
  bodies.set(key, known);
  return known;
}

function bodyRead(view: View, audience: Audience, body: Organisation): Organisation {
  const memberships = view.referring('membership', 'organisationId', body.id);
  const mentions = namedAround(
    view,
    memberships.flatMap(({ id }) => claimsOn(view, id)),
  );
  const read = (text: string) => textFor(audience, { id: null, text }, mentions);
  const [name, otherNames] = [read(body.name), body.otherNames.map(read)];
  const isSame = name === body.name && otherNames.every((other, at) => other === body.otherNames[at]);
  return isSame ? body : { ...body, name, otherNames };
}

const claimsOn = (view: View, membershipId: string): Claim[] =>
  view.referring('claim', 'membershipId', membershipId);

/** Everybody named in the publications that make the claims, each once. */
function namedAround(view: View, claims: readonly Claim[]): NamedMention[] {
  const textIds = new Set(claims.flatMap((claim) => view.get('mention', claim.mentionId)?.textId ?? []));
  const publications = new Map<string, readonly NamedMention[]>();
  for (const textId of textIds) {
    for (const { id, mentions } of publicationsOfText(view, textId)) publications.set(id, mentions);
  }
  return [...publications.values()].flat();
}

interface Kept {
  readonly sequence: number;
  readonly memberships: Map<string, Membership>;
  readonly bodies: Map<string, Organisation>;
}

const keptByView = new WeakMap<View, Kept>();

/** What was worked out for a view stays until the view changes. */
function keptFor(view: View): Kept {
  const known = keptByView.get(view);
  if (known?.sequence === view.sequence) return known;
  const made: Kept = { sequence: view.sequence, memberships: new Map(), bodies: new Map() };
  keptByView.set(view, made);
  return made;
}
