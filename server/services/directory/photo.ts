import { maySee } from '../../domain/directory/audience.ts';
import { mentionsAround } from '../../domain/directory/publication.ts';
import type { Photo, Region } from '../../domain/directory/records.ts';
import { type PartName, piecesFor, textFor } from '../../domain/directory/textFor.ts';
import { addressOf } from './address.ts';
import type { Asking } from './asking.ts';
import { type PhotoCard, photoCard, type ReleaseCard, releaseCard } from './cards.ts';
import { type Cut, faceCut } from './cuts.ts';
import { fullNameOf, namePartsOf } from './names.ts';
import { newestFirst, type Place, placesIn } from './places.ts';
import { seenReleaseOf } from './wordsAround.ts';

/** Somebody in the photo, as this audience may know them. */
export interface SeenPlace {
  /** From left, from 1. */
  readonly number: number;
  readonly row: string | null;
  /** As the caption said it that day; null: no name may be read here. */
  readonly name: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  /** Where the person's page is, when this audience may go there. */
  readonly url: string | null;
  /** On the picture, 0–1, once confirmed. */
  readonly face: Region | null;
  /** The face with a little air, in pixels. */
  readonly cut: Cut | null;
}

/** A piece of the caption; `number` is the place in the photo of whoever it speaks of. */
export interface CaptionPiece {
  readonly text: string;
  readonly part: PartName | null;
  readonly number: number | null;
}

/** Everything that one audience may know of a photo. */
export interface SeenPhoto extends PhotoCard {
  readonly credit: string;
  readonly places: readonly SeenPlace[];
  readonly caption: readonly CaptionPiece[];
  readonly release: ReleaseCard | null;
  /** Others of the same day, at most twelve. */
  readonly sameDay: readonly PhotoCard[];
}

const mostOfADay = 12;

/** The photo for this audience; undefined when there is none for it, hidden or not. */
export function photoFor(asking: Asking, id: string): SeenPhoto | undefined {
  const photo = asking.view.get('photo', id);
  if (!maySee(asking.audience, photo)) return undefined;
  const places = placesIn(asking, photo);
  const release = seenReleaseOf(asking, photo);
  const around = mentionsAround(asking.view, photo);
  const read = (text: string) => textFor(asking.audience, { id: null, text }, around);
  return {
    ...photoCard(asking, photo),
    credit: read(photo.credit),
    places: places.map((place) => seenPlaceOf(read, place, photo)),
    caption: captionFor(asking, photo, places),
    release: release === null ? null : releaseCard(asking, release),
    sameDay: othersOfTheDay(asking, photo),
  };
}

function seenPlaceOf(
  read: (words: string) => string,
  { depiction, mention, person, face }: Place,
  photo: Photo,
): SeenPlace {
  const named = mention === null ? person : namePartsOf(mention);
  return {
    number: depiction.number,
    row: depiction.row && read(depiction.row),
    name: named === null ? null : fullNameOf(named),
    role: mention?.role ? read(mention.role.text) : null,
    organisation: mention?.organisation ? read(mention.organisation.text) : null,
    url: person === null ? null : addressOf('people', person.id, person.name).url,
    face,
    cut: face === null ? null : faceCut(face, photo),
  };
}

/** The caption as printed, in pieces that a page can mark; empty without one that this audience may see. */
function captionFor({ view, audience }: Asking, photo: Photo, places: readonly Place[]): CaptionPiece[] {
  const caption = photo.captionId === null ? undefined : view.get('caption', photo.captionId);
  const text = caption === undefined ? undefined : view.get('text', caption.textId);
  if (!maySee(audience, caption) || text === undefined) return [];
  return piecesFor(audience, text, mentionsAround(view, photo)).map((piece) => {
    const place = places.find(({ mention }) => mention !== null && mention.id === piece.mention?.id);
    return { text: piece.text, part: piece.part, number: place?.depiction.number ?? null };
  });
}

function othersOfTheDay(asking: Asking, photo: Photo): PhotoCard[] {
  if (photo.takenOn === null) return [];
  return [...asking.view.all('photo')]
    .filter(
      (other) => other.takenOn === photo.takenOn && other.id !== photo.id && maySee(asking.audience, other),
    )
    .sort(newestFirst)
    .slice(0, mostOfADay)
    .map((other) => photoCard(asking, other));
}
