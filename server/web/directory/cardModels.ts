import type { PersonCard, PhotoCard, ReleaseCard } from '../../services/directory/cards.ts';
import type { HeldRole } from '../../services/directory/roles.ts';
import { words } from '../words.ts';
import { longDay } from './days.ts';
import {
  type CutModel,
  cutModel,
  type ImageModel,
  imageModel,
  type RingModel,
  ringModel,
} from './pictures.ts';

/** A person as a card shows them. */
export interface PersonCardModel {
  readonly url: string;
  readonly name: string;
  /** The first lines under the name: what they are, and where. */
  readonly role: string;
  readonly body: string;
  readonly portrait: CutModel | null;
  readonly initials: string;
  /** 1–8: the calm colour behind the initials, always the same for the same person. */
  readonly tint: number;
  readonly letter: string;
}

export interface PhotoCardModel {
  readonly url: string;
  readonly title: string;
  readonly day: string;
  readonly image: ImageModel;
  readonly ring: RingModel | null;
}

export interface ReleaseCardModel {
  readonly url: string;
  readonly headline: string;
  readonly day: string;
}

/** A person's card; without a role, what they are to the council. */
export function personCardModel(card: PersonCard): PersonCardModel {
  const [first] = card.roles;
  return {
    url: card.url,
    name: card.fullName,
    role: first === undefined ? (card.kind === 'unsure' ? '' : words.kinds[card.kind]) : roleInWords(first),
    body: first?.role == null ? '' : (first.organisation?.name ?? ''),
    portrait: card.portrait === null ? null : cutModel(card.portrait, 'card'),
    initials: card.initials,
    tint: tintOf(card.id),
    letter: card.letter,
  };
}

/** "Chairman of Council", or once it is long ago "Chairman of Council, as of 19 December 2019". */
export function roleInWords(role: HeldRole): string {
  const standing = standingOf(role);
  return [role.role ?? role.organisation?.name ?? '', standing].filter(Boolean).join(', ');
}

/** What is said after a role that is no longer known to be held; empty for one that is. */
export function standingOf({ isCurrent, from, to, lastSeen }: HeldRole): string {
  if (isCurrent) return '';
  if (to !== null) return `until ${longDay(to)}`;
  if (lastSeen !== null) return `as of ${longDay(lastSeen)}`;
  return from === null ? 'date not known' : `from ${longDay(from)}`;
}

export function photoCardModel(card: PhotoCard): PhotoCardModel {
  const { lit } = card;
  return {
    url: card.url,
    title: card.title,
    day: longDay(card.on),
    image: imageModel(card),
    ring: lit === null ? null : ringModel(lit, card, 1),
  };
}

export const releaseCardModel = ({ url, headline, on }: ReleaseCard): ReleaseCardModel => ({
  url,
  headline,
  day: longDay(on),
});

const tints = 8;

const tintOf = (id: string): number =>
  ([...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % tints) + 1;
