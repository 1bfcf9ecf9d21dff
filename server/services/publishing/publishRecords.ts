import { type NamingChoices, type NamingRow, namingRows } from '../../domain/directory/namingRows.ts';
import type { Publication } from '../../domain/directory/publication.ts';
import type { Naming, Person, Photo } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import type { Writer } from '../ports.ts';

/**
 * Makes a publication public as chosen: texts and photos for everyone, each mention with what may be read of it,
 * a page for those who get one. A photo in which somebody is withheld stays with the communications team.
 */
export function publishRecords(writer: Writer, publication: Publication, choices: NamingChoices): void {
  const rows = namingRows(writer, publication);
  for (const row of rows) nameAs(writer, row, choices.namings.get(row.key) ?? row.proposed.naming);
  if (publication.release) writer.put({ ...publication.release, audience: 'public' });
  for (const caption of publication.captions) writer.put({ ...caption, audience: 'public' });
  for (const photo of publication.photos) {
    writer.put({ ...photo, audience: isHeldBack(writer, photo, choices) ? 'comms' : 'public' });
  }
}

/** Whether somebody in the photo is withheld: it waits until their face is covered or the photo is let go. */
export function isHeldBack(view: View, photo: Photo, choices: NamingChoices): boolean {
  return view.referring('depiction', 'photoId', photo.id).some((place) => {
    const key = place.personId ?? place.mentionId;
    return key !== null && choices.namings.get(key) === 'withheld';
  });
}

function nameAs(writer: Writer, row: NamingRow, naming: Naming): void {
  for (const mention of row.mentions) writer.put({ ...mention, naming });
  if (naming !== 'page' || row.person === undefined) return;
  writer.put({ ...row.person, audience: 'public' });
  for (const { id } of row.mentions) {
    for (const { membershipId } of writer.referring('claim', 'mentionId', id)) {
      const membership = membershipId === null ? undefined : writer.get('membership', membershipId);
      if (membership) writer.put({ ...membership, audience: 'public' });
    }
  }
}

/**
 * Takes a publication back to the communications team, and with it the pages of those whom nothing else that is
 * public gives a page. What was chosen for each person stays chosen. Answers with those whose pages went.
 */
export function takeBackRecords(writer: Writer, publication: Publication): Person[] {
  if (publication.release) writer.put({ ...publication.release, audience: 'comms' });
  for (const caption of publication.captions) writer.put({ ...caption, audience: 'comms' });
  for (const photo of publication.photos) writer.put({ ...photo, audience: 'comms' });
  const people = namingRows(writer, publication).flatMap((row) => row.person ?? []);
  const gone = people.filter((person) => person.audience === 'public' && !hasOtherPage(writer, person));
  for (const person of gone) takeBackPersonRecords(writer, person);
  return gone;
}

/** Takes a person's page and roles back to the communications team. */
export function takeBackPersonRecords(writer: Writer, person: Person): void {
  writer.put({ ...person, audience: 'comms' });
  for (const membership of writer.referring('membership', 'personId', person.id)) {
    if (membership.audience === 'public') writer.put({ ...membership, audience: 'comms' });
  }
}

/** Whether some text that is public still gives this person a page. */
const hasOtherPage = (view: View, person: Person): boolean =>
  view
    .referring('mention', 'personId', person.id)
    .some((mention) => mention.naming === 'page' && isTextPublic(view, mention.textId));

function isTextPublic(view: View, textId: string): boolean {
  const holders = [
    ...view.referring('release', 'textId', textId),
    ...view.referring('caption', 'textId', textId),
  ];
  return holders.some((holder) => holder.audience === 'public');
}
