import { type NamingChoices, type NamingRow, namingRows } from '../../domain/directory/namingRows.ts';
import type { Publication } from '../../domain/directory/publication.ts';
import type { Mention, Naming, Person, Photo } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import type { Writer } from '../ports.ts';
import { givePage, hasPublicPage, takePageBack, takeRolesBack } from './pages.ts';

/**
 * Makes a publication public as chosen: texts and photos for everyone, each mention with what may be read of it,
 * a page for those who get one. Whoever had a page by this publication and gets none any more loses it, unless
 * another public text gives them one. A photo in which somebody is withheld stays with the communications team.
 */
export function publishRecords(writer: Writer, publication: Publication, choices: NamingChoices): void {
  const rows = namingRows(writer, publication);
  if (publication.release) writer.put({ ...publication.release, audience: 'public' });
  for (const caption of publication.captions) writer.put({ ...caption, audience: 'public' });
  for (const row of rows) nameAs(writer, row, choices.namings.get(row.key) ?? row.proposed.naming);
  for (const photo of publication.photos) {
    if (isHeldBack(writer, photo, choices)) holdBack(writer, photo);
    else writer.put({ ...photo, audience: 'public' });
  }
}

/** The photo, and the same picture under any other caption. */
function holdBack(writer: Writer, photo: Photo): void {
  for (const held of [photo, ...samePictures(writer, photo)]) {
    if (held.audience !== 'comms') writer.put({ ...held, audience: 'comms' });
  }
}

/**
 * Whether the photo waits until a face is covered or the photo let go: somebody in it is withheld by these choices,
 * or in the same picture, byte for byte, under another caption.
 */
export function isHeldBack(view: View, photo: Photo, choices: NamingChoices): boolean {
  const isWithheldHere = mentionsOfCaption(view, photo).some(
    (mention) => choices.namings.get(mention.personId ?? mention.id) === 'withheld',
  );
  return isWithheldHere || samePictures(view, photo).some((same) => hidesSomebody(view, same));
}

function samePictures(view: View, photo: Photo): Photo[] {
  const hashes = new Set(photo.originals.map((original) => original.hash));
  return [...view.all('photo')].filter(
    (other) => other.id !== photo.id && other.originals.some((original) => hashes.has(original.hash)),
  );
}

const hidesSomebody = (view: View, photo: Photo): boolean =>
  mentionsOfCaption(view, photo).some((mention) => mention.naming === 'withheld');

/** Everybody whom the photo's caption names, also those who were taken out of the list: they may stand in it. */
function mentionsOfCaption(view: View, photo: Photo): Mention[] {
  const caption = photo.captionId === null ? undefined : view.get('caption', photo.captionId);
  return caption === undefined ? [] : view.referring('mention', 'textId', caption.textId);
}

function nameAs(writer: Writer, row: NamingRow, naming: Naming): void {
  const hadPageByThis = row.mentions.some((mention) => mention.naming === 'page');
  for (const mention of row.mentions) writer.put({ ...mention, naming });
  const person = row.person === undefined ? undefined : writer.get('person', row.person.id);
  if (person === undefined) return;
  if (naming === 'page') givePage(writer, person, row.mentions);
  else if (hadPageByThis) loseWhatRestsOn(writer, person, row);
}

/** Without this publication: the page goes when nothing else gives one, else only the roles that nothing else says. */
function loseWhatRestsOn(writer: Writer, person: Person, row: NamingRow): boolean {
  const isPublic = person.audience === 'public';
  if (isPublic && !hasPublicPage(writer, person)) takePageBack(writer, person);
  else takeRolesBack(writer, row.mentions);
  return isPublic && writer.get('person', person.id)?.audience !== 'public';
}

/**
 * Takes a publication back to the communications team, and with it the pages of those whom nothing else that is
 * public gives a page, and the roles that nothing else public says. What was chosen for each person stays chosen.
 * Answers with those whose pages went.
 */
export function takeBackRecords(writer: Writer, publication: Publication): Person[] {
  if (publication.release) writer.put({ ...publication.release, audience: 'comms' });
  for (const caption of publication.captions) writer.put({ ...caption, audience: 'comms' });
  for (const photo of publication.photos) writer.put({ ...photo, audience: 'comms' });
  return namingRows(writer, publication).flatMap((row) => {
    const { person } = row;
    if (person === undefined || !row.mentions.some((mention) => mention.naming === 'page')) return [];
    return loseWhatRestsOn(writer, person, row) ? [person] : [];
  });
}
