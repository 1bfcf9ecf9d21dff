import { type Audience, includes } from '../../domain/directory/audience.ts';
import type { Person, PersonKind, Photo, Region, Release } from '../../domain/directory/records.ts';
import { letterOf } from '../../domain/directory/sortName.ts';
import { type Address, addressOf } from './address.ts';
import type { Asking } from './asking.ts';
import { fullNameOf, initialsOf } from './names.ts';
import { type Picture, portraitFor } from './portrait.ts';
import { type HeldRole, rolesFor } from './roles.ts';
import { altTextFor, headlineFor, photoTitle } from './wordsAround.ts';

/** What every page and answer about a record says of it first. */
export interface Card extends Address {
  /** Who can see it; told to the communications team alone. */
  readonly keptFor: Audience | null;
  readonly sample: boolean;
}

export interface PersonCard extends Card {
  readonly name: string;
  readonly honorific: string | null;
  readonly fullName: string;
  readonly kind: PersonKind;
  readonly roles: readonly HeldRole[];
  readonly portrait: Picture | null;
  readonly initials: string;
  /** The letter of A to Z. */
  readonly letter: string;
}

export interface PhotoCard extends Card {
  readonly title: string;
  readonly altText: string;
  /** `YYYY-MM-DD` or shorter. */
  readonly on: string | null;
  /** Of the upright picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The face to light in it, as shares of the picture. */
  readonly lit: Region | null;
}

export interface ReleaseCard extends Card {
  readonly headline: string;
  readonly on: string | null;
}

/** Told only to who decides it. */
export const keptFor = ({ audience }: Asking, record: { audience: Audience }): Audience | null =>
  includes(audience, 'comms') ? record.audience : null;

export function personCard(asking: Asking, person: Person): PersonCard {
  const { id, slug, url, fullName, initials, letter } = spelledFor(person);
  return {
    id,
    slug,
    url,
    keptFor: keptFor(asking, person),
    sample: person.sample,
    name: person.name,
    honorific: person.honorific,
    fullName,
    kind: person.personKind,
    roles: rolesFor(asking, person),
    portrait: portraitFor(asking, person),
    initials,
    letter,
  };
}

interface Spelled extends Address {
  readonly fullName: string;
  readonly initials: string;
  readonly letter: string;
}

/** A record is replaced whole when it changes, so what is spelled from it alone is worked out once. */
const spelled = new WeakMap<Person, Spelled>();

function spelledFor(person: Person): Spelled {
  const known = spelled.get(person);
  if (known !== undefined) return known;
  const address = addressOf('people', person.id, person.name);
  const made = {
    ...address,
    fullName: fullNameOf(person),
    initials: initialsOf(person),
    letter: letterOf(person),
  };
  spelled.set(person, made);
  return made;
}

export function photoCard(asking: Asking, photo: Photo, lit: Region | null = null): PhotoCard {
  const title = photoTitle(asking, photo);
  return {
    ...addressOf('photos', photo.id, title),
    keptFor: keptFor(asking, photo),
    sample: photo.sample,
    title,
    altText: altTextFor(asking, photo),
    on: photo.takenOn,
    width: photo.width,
    height: photo.height,
    lit,
  };
}

export function releaseCard(asking: Asking, release: Release): ReleaseCard {
  const headline = headlineFor(asking, release);
  return {
    ...addressOf('releases', release.id, headline),
    keptFor: keptFor(asking, release),
    sample: release.sample,
    headline,
    on: release.publishedOn,
  };
}
