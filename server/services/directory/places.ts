import { maySee } from '../../domain/directory/audience.ts';
import { idsOf, isSettled, isTextSeen, mayConnect, standingFor } from '../../domain/directory/connection.ts';
import type { Depiction, Mention, Person, Photo, Region } from '../../domain/directory/records.ts';
import { mayReadName } from '../../domain/directory/textFor.ts';
import type { Asking } from './asking.ts';

/** A place in a photo as one audience may know it. */
export interface Place {
  readonly depiction: Depiction;
  /** The words that name who stands there; null: withheld, hidden, not settled, or placed by hand. */
  readonly mention: Mention | null;
  /** Whose page the place leads to; null: to nobody's. */
  readonly person: Person | null;
  /** Where the face is, once somebody has confirmed it. */
  readonly face: Region | null;
}

/** A photo's places in order from left. A place whose name is withheld keeps its place and says nothing. */
export function placesIn(asking: Asking, photo: Photo): Place[] {
  return asking.view
    .referring('depiction', 'photoId', photo.id)
    .map((depiction) => placeOf(asking, depiction))
    .sort((a, b) => a.depiction.number - b.depiction.number);
}

/** Every place in a photo that this audience may connect with the person, the newest photo first. */
export function placesOf(asking: Asking, person: Person): { photo: Photo; place: Place }[] {
  const { view, audience } = asking;
  const found: { photo: Photo; place: Place }[] = [];
  for (const id of idsOf(view, person)) {
    for (const depiction of view.referring('depiction', 'personId', id)) {
      const photo = view.get('photo', depiction.photoId);
      if (!maySee(audience, photo)) continue;
      const place = placeOf(asking, depiction);
      if (place.person?.id === person.id) found.push({ photo, place });
    }
  }
  return found.sort((a, b) => newestFirst(a.photo, b.photo));
}

function placeOf({ view, audience }: Asking, depiction: Depiction): Place {
  const { answer } = depiction.where;
  const face = answer === 'confirmed' ? depiction.region : null;
  const person = standingFor(view, depiction.personId);
  const mention = depiction.mentionId === null ? undefined : view.get('mention', depiction.mentionId);
  const hidden = { depiction, mention: null, person: null, face };
  if (!isSettled(audience, depiction)) return hidden;
  if (mention === undefined) return { ...hidden, person: maySee(audience, person) ? person : null };
  const isRead =
    mayReadName(audience, mention) &&
    isSettled(audience, mention) &&
    isTextSeen(view, audience, mention.textId);
  if (!isRead) return hidden;
  return { depiction, mention, person: mayConnect(audience, mention, person) ? person : null, face };
}

/** Photos by day, then by when they were added; one without a day comes last. */
export function newestFirst(a: Photo, b: Photo): number {
  const [first, second] = [`${a.takenOn ?? ''} ${a.addedAt}`, `${b.takenOn ?? ''} ${b.addedAt}`];
  return first === second ? 0 : first < second ? 1 : -1;
}
