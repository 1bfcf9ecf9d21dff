import {
  beforePlaces,
  centres,
  countWords,
  farLeft,
  farRight,
  farWords,
  fromSide,
  leftSides,
  rightSides,
} from './placeTerms.ts';

/** A place in a row; `count` from that side, the first is 1. `loose`: "left" alone, clear among few only. */
export type SinglePlace =
  | { readonly side: 'left' | 'right'; readonly count: number; readonly loose: boolean }
  | { readonly side: 'centre' };

const places = allPlaces();

/** What a caption's words for one place mean; undefined when they are not known ("in the background"). */
export function singlePlace(words: string): SinglePlace | undefined {
  const said = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const start = said.findIndex((word) => !beforePlaces.includes(word));
  return start < 0 ? undefined : places.get(said.slice(start).join(' '));
}

/** "Left" is clear among so many people in the row, or where each has a place. */
const few = 3;

/**
 * Which of the people in a row, from left, has that place, from 0; undefined when it is not clear or not there: the
 * centre of an even number, "left" of many.
 */
export function indexInRow(
  place: SinglePlace,
  rowLength: number,
  everyoneHasAPlace: boolean,
): number | undefined {
  if (place.side === 'centre') return rowLength % 2 === 1 ? (rowLength - 1) / 2 : undefined;
  if (place.loose && rowLength > few && !everyoneHasAPlace) return undefined;
  if (place.count > rowLength) return undefined;
  return place.side === 'left' ? place.count - 1 : rowLength - place.count;
}

function allPlaces(): ReadonlyMap<string, SinglePlace> {
  return new Map<string, SinglePlace>([
    ...centres.map((word): [string, SinglePlace] => [word, { side: 'centre' }]),
    ...onSide('left', leftSides, farLeft),
    ...onSide('right', rightSides, farRight),
  ]);
}

function onSide(
  side: 'left' | 'right',
  words: readonly string[],
  far: readonly string[],
): [string, SinglePlace][] {
  const last: SinglePlace = { side, count: 1, loose: false };
  return [
    ...far.map((word): [string, SinglePlace] => [word, last]),
    ...words.flatMap((word) => [
      ...[word, `${word} side`].map((alone): [string, SinglePlace] => [alone, { ...last, loose: true }]),
      ...farWords.map((much): [string, SinglePlace] => [`${much} ${word}`, last]),
      ...countWords.flatMap((same, at) => counted(same, word, { side, count: at + 1, loose: false })),
    ]),
  ];
}

function counted(numbers: readonly string[], word: string, place: SinglePlace): [string, SinglePlace][] {
  return numbers.flatMap((number) =>
    fromSide.map((joined): [string, SinglePlace] => [
      [number, joined, word].filter(Boolean).join(' '),
      place,
    ]),
  );
}
