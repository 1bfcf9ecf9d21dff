import { includes, maySee } from '../../domain/directory/audience.ts';
import { claimsFor, standingFor } from '../../domain/directory/connection.ts';
import type { Contact, Person } from '../../domain/directory/records.ts';
import type { Asking } from './asking.ts';
import {
  type PersonCard,
  type PhotoCard,
  personCard,
  photoCard,
  type ReleaseCard,
  releaseCard,
} from './cards.ts';
import { placesOf } from './places.ts';
import type { HeldRole } from './roles.ts';
import { type Saying, sayingOf } from './sayings.ts';

/** A role with the words that say so. */
export interface ToldRole extends HeldRole {
  readonly sayings: readonly Saying[];
}

/** Everything that one audience may know of a person. */
export interface SeenPerson extends PersonCard {
  readonly roles: readonly ToldRole[];
  readonly postnominals: string | null;
  readonly pronunciation: string | null;
  /** For the communications team alone: a name may have been left behind. */
  readonly otherNames: readonly string[];
  readonly ward: string | null;
  readonly party: string | null;
  readonly contacts: readonly Contact[];
  /** Newest first, the person's own face lit. */
  readonly photos: readonly PhotoCard[];
  readonly releases: readonly ReleaseCard[];
}

/**
 * The person for this audience; somebody merged into another is the other. Undefined when there is no such
 * person for it, hidden or not.
 */
export function personFor(asking: Asking, id: string): SeenPerson | undefined {
  const person = standingFor(asking.view, id);
  if (!maySee(asking.audience, person)) return undefined;
  const card = personCard(asking, person);
  return {
    ...card,
    roles: card.roles.map((role) => ({
      ...role,
      sayings: role.sources.map((source) => sayingOf(asking, source)),
    })),
    postnominals: person.postnominals,
    pronunciation: person.pronunciation,
    otherNames: includes(asking.audience, 'comms') ? person.otherNames : [],
    ward: person.ward,
    party: person.party,
    contacts: person.contacts.filter((contact) => maySee(asking.audience, contact)),
    photos: placesOf(asking, person).map(({ photo, place }) => photoCard(asking, photo, place.face)),
    releases: releasesNaming(asking, person),
  };
}

/** The releases in whose own words, or in whose captions, the person stands; newest first. */
function releasesNaming(asking: Asking, person: Person): ReleaseCard[] {
  const { view, audience } = asking;
  const texts = new Set(claimsFor(view, audience, person).map(({ mention }) => mention.textId));
  const ids = [...texts].flatMap((textId) => [
    ...view.referring('release', 'textId', textId).map((release) => release.id),
    ...view.referring('caption', 'textId', textId).flatMap(({ releaseId }) => releaseId ?? []),
  ]);
  return [...new Set(ids)]
    .map((id) => view.get('release', id))
    .filter((release) => maySee(audience, release))
    .map((release) => releaseCard(asking, release))
    .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1));
}
