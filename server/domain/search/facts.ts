import { type Audience, includes, maySee } from '../directory/audience.ts';
import { bodyFor, membershipFor } from '../directory/claimedWords.ts';
import { idsOf, isSettled, standingFor } from '../directory/connection.ts';
import { mentionsAround, publicationOf } from '../directory/publication.ts';
import type { Membership, Organisation, Person, Photo, Release } from '../directory/records.ts';
import { nameWithheld, textFor } from '../directory/textFor.ts';
import type { View } from '../directory/view.ts';

/**
 * What each record says to one audience, as lines of text, the weightiest first: a word of the first line counts
 * for more than one of the second. What the audience may not see is in no line.
 */
export type Lines = readonly string[];

/**
 * The roles and bodies of a person that this audience may see, those of people merged into them included, each
 * role as it may be read.
 */
export function membershipsFor(view: View, audience: Audience, person: Person): Membership[] {
  return idsOf(view, person)
    .flatMap((id) => view.referring('membership', 'personId', id))
    .filter((membership) => maySee(audience, membership))
    .map((membership) => membershipFor(view, audience, membership));
}

/** Everybody in the directory whom this audience may see. */
export function* peopleFor(view: View, audience: Audience): Iterable<Person> {
  for (const person of view.all('person')) {
    if (person.mergedInto === null && maySee(audience, person)) yield person;
  }
}

/** Name; roles; bodies; ward and party. Other names may be names that somebody left behind: for comms alone. */
export function personLines(view: View, audience: Audience, person: Person): Lines {
  const memberships = membershipsFor(view, audience, person);
  const otherNames = includes(audience, 'comms') ? person.otherNames : [];
  return [
    [person.honorific, person.givenName, person.name, person.familyName, ...otherNames].join(' '),
    words(memberships.map((membership) => membership.role ?? '').join(' ')),
    memberships.map((membership) => bodyWords(view, audience, membership)).join(' '),
    [person.ward, person.party].join(' '),
  ];
}

function bodyWords(view: View, audience: Audience, { organisationId }: Membership): string {
  const body = bodyFor(view, audience, organisationId);
  return body === undefined ? '' : organisationLines(body).join(' ');
}

/** Its name; its other names; of a body as `bodyFor` gives it. */
export function organisationLines({ name, otherNames }: Organisation): Lines {
  return [words(name), words(otherNames.join(' '))];
}

/** Names of those placed by hand; alternative text; caption; the headline of its release. */
export function photoLines(view: View, audience: Audience, photo: Photo): Lines {
  const mentions = mentionsAround(view, photo);
  return [
    namesPlacedByHand(view, audience, photo).join(' '),
    words(textFor(audience, { id: null, text: photo.altText }, mentions)),
    words(captionTextFor(view, audience, photo) ?? ''),
    headlineAround(view, audience, photo),
  ];
}

function headlineAround(view: View, audience: Audience, photo: Photo): string {
  const caption = photo.captionId === null ? undefined : view.get('caption', photo.captionId);
  const release = caption?.releaseId == null ? undefined : view.get('release', caption.releaseId);
  return maySee(audience, release) ? (releaseLines(view, audience, release)[0] ?? '') : '';
}

/** The caption's words as this audience may read them; null without one that it may see. */
export function captionTextFor(view: View, audience: Audience, photo: Photo): string | null {
  const caption = photo.captionId === null ? undefined : view.get('caption', photo.captionId);
  if (!maySee(audience, caption)) return null;
  const text = view.get('text', caption.textId);
  return text === undefined ? null : textFor(audience, text, mentionsAround(view, photo));
}

function namesPlacedByHand(view: View, audience: Audience, photo: Photo): string[] {
  return view.referring('depiction', 'photoId', photo.id).flatMap((depiction) => {
    const person = standingFor(view, depiction.personId);
    const isByHand = depiction.mentionId === null && isSettled(audience, depiction);
    return isByHand && maySee(audience, person) ? [person.name] : [];
  });
}

/** Headline; the text whole. */
export function releaseLines(view: View, audience: Audience, release: Release): Lines {
  const mentions = publicationOf(view, release.id)?.mentions ?? [];
  const text = release.textId === null ? undefined : view.get('text', release.textId);
  return [
    words(textFor(audience, { id: null, text: release.headline }, mentions)),
    words(text === undefined ? '' : textFor(audience, text, mentions)),
  ];
}

/** What stands for a name taken out is no word of the text: nobody finds by it who has been withheld. */
const words = (text: string): string => text.replaceAll(nameWithheld, ' ');
