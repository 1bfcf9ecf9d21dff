import { type Audience, maySee } from '../../domain/directory/audience.ts';
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
  /** Where the face is, once somebody has confirmed it; null where the name may not be read: no face is cut out then. */
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

function placeOf(asking: Asking, depiction: Depiction): Place {
  const { view, audience } = asking;
  const hidden = { depiction, mention: null, person: null, face: null };
  if (!isSettled(audience, depiction)) return hidden;
  const face = depiction.where.answer === 'confirmed' ? depiction.region : null;
  const person = standingFor(view, depiction.personId);
  const mention = depiction.mentionId === null ? undefined : view.get('mention', depiction.mentionId);
  if (mention === undefined) return placedByHand(audience, { ...hidden, face }, person);
  if (!isRead(asking, mention)) return hidden;
  return { depiction, mention, person: mayConnect(audience, mention, person) ? person : null, face };
}

/** Without words there is only the person; the face of nobody in particular stays, that of somebody hidden goes. */
function placedByHand(audience: Audience, place: Place, person: Person | undefined): Place {
  if (person === undefined) return place;
  return maySee(audience, person) ? { ...place, person } : { ...place, face: null };
}

const isRead = ({ view, audience }: Asking, mention: Mention): boolean =>
  mayReadName(audience, mention) &&
  isSettled(audience, mention) &&
  isTextSeen(view, audience, mention.textId);

/** Photos by day, then by when they were added; one without a day comes last. */
export function newestFirst(a: Photo, b: Photo): number {
  const [first, second] = [`${a.takenOn ?? ''} ${a.addedAt}`, `${b.takenOn ?? ''} ${b.addedAt}`];
  return first === second ? 0 : first < second ? 1 : -1;
}
