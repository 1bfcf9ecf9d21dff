import type { Membership, Mention, Person } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import type { Writer } from '../ports.ts';

/** Gives somebody a public page, with the roles that these mentions say. */
export function givePage(writer: Writer, person: Person, mentions: readonly Mention[]): void {
  writer.put({ ...person, audience: 'public' });
  for (const membership of rolesSaidBy(writer, mentions)) writer.put({ ...membership, audience: 'public' });
}

/** Takes a person's page and roles back to the communications team. */
export function takePageBack(writer: Writer, person: Person): void {
  writer.put({ ...person, audience: 'comms' });
  for (const membership of writer.referring('membership', 'personId', person.id))
    hideRole(writer, membership);
}

/** Takes back those roles that these mentions say and that nothing else public says of somebody with a page. */
export function takeRolesBack(writer: Writer, mentions: readonly Mention[]): void {
  for (const membership of rolesSaidBy(writer, mentions)) {
    if (!isSaidInPublic(writer, membership)) hideRole(writer, membership);
  }
}

/** Whether some text that is public still gives this person a page. */
export function hasPublicPage(view: View, person: Person): boolean {
  return view.referring('mention', 'personId', person.id).some((mention) => givesPage(view, mention));
}

function hideRole(writer: Writer, membership: Membership): void {
  if (membership.audience === 'public') writer.put({ ...membership, audience: 'comms' });
}

function isSaidInPublic(view: View, membership: Membership): boolean {
  return view.referring('claim', 'membershipId', membership.id).some((claim) => {
    const mention = view.get('mention', claim.mentionId);
    return mention !== undefined && givesPage(view, mention);
  });
}

const givesPage = (view: View, mention: Mention): boolean =>
  mention.naming === 'page' && isTextPublic(view, mention.textId);

function isTextPublic(view: View, textId: string): boolean {
  const holders = [
    ...view.referring('release', 'textId', textId),
    ...view.referring('caption', 'textId', textId),
  ];
  return holders.some((holder) => holder.audience === 'public');
}

function rolesSaidBy(view: View, mentions: readonly Mention[]): Membership[] {
  const claims = mentions.flatMap((mention) => view.referring('claim', 'mentionId', mention.id));
  const ids = new Set(claims.flatMap((claim) => claim.membershipId ?? []));
  return [...ids].flatMap((id) => view.get('membership', id) ?? []);
}
