import type { ParsedCaption, Said } from '../../domain/caption/ParsedCaption.ts';
import type { Draft } from '../../domain/directory/records.ts';
import { differencesOf } from '../../domain/release/differences.ts';
import type { ReadRelease } from '../../domain/release/ReleaseReading.ts';
import { readRelease } from '../../domain/release/readRelease.ts';

/** One way to read a caption. */
export type Reading = Omit<ParsedCaption, 'alternatives'>;

/**
 * What a reading is known by: where it finds each name, title, role and body. So a choice outlives a reader that
 * finds other readings beside it, or the same ones in another order. A name made up from a shared family name ("John
 * and Mary Smith") stands where its own words do, and is told apart from those words alone.
 */
export function readingKey({ people }: Reading): string {
  return people
    .flatMap(({ name, honorific, role, organisation }) => [
      at(name.basis === 'stated' ? 'n' : 'i', name),
      at('t', honorific),
      at('r', role),
      at('b', organisation),
    ])
    .filter((place) => place !== '')
    .join(' ');
}

const at = (part: string, said: Said | null): string =>
  said === null ? '' : `${part}${said.start}-${said.end}`;

/** The caption's reading of that key, else one that finds the same names; undefined: there is none. */
export function readingOfKey(read: ParsedCaption, key: string): Reading | undefined {
  const all = readingsOf(read);
  return (
    all.find((reading) => readingKey(reading) === key) ??
    all.find((reading) => namesOf(readingKey(reading)) === namesOf(key))
  );
}

const namesOf = (key: string): string =>
  key
    .split(' ')
    .filter((place) => /^[ni]/u.test(place))
    .join(' ');

/** All readings of a caption, the first one first, each once. */
function readingsOf({ alternatives, ...first }: ParsedCaption): Reading[] {
  const all = new Map<string, Reading>();
  for (const reading of [first, ...alternatives]) {
    const key = readingKey(reading);
    if (!all.has(key)) all.set(key, reading);
  }
  return [...all.values()];
}

/**
 * What a draft's words say, each caption in the reading that was chosen for it, with its other readings as
 * `alternatives`, the first one first. A choice that is not found any more is `goneChoices`' to report.
 */
export function draftReading(draft: Pick<Draft, 'pasted' | 'captions'>): ReadRelease {
  const read = readRelease(draft.pasted);
  const captions = read.captions.map((caption, index) => ({
    ...caption,
    reading: inReading(caption.reading, draft.captions[index]?.reading),
  }));
  const isAsRead = draft.captions.every(({ reading }) => reading === undefined);
  const differences = isAsRead ? read.differences : differencesOf(captions, read.mentions);
  return { ...read, captions, differences };
}

function inReading(read: ParsedCaption, key: string | undefined): ParsedCaption {
  const { alternatives: _, ...first } = read;
  const chosen = (key === undefined ? undefined : readingOfKey(read, key)) ?? first;
  const others = readingsOf(read).filter((reading) => readingKey(reading) !== readingKey(chosen));
  return { ...chosen, alternatives: others };
}

/** Captions of a draft, by index, of which the chosen reading is not found any more: the reader reads otherwise. */
export function goneChoices(draft: Pick<Draft, 'pasted' | 'captions'>): number[] {
  if (draft.captions.every(({ reading }) => reading === undefined)) return [];
  const { captions } = readRelease(draft.pasted);
  return draft.captions.flatMap(({ reading }, index) => {
    const read = captions[index];
    const isThere = reading === undefined || (read && readingOfKey(read.reading, reading) !== undefined);
    return isThere ? [] : [index];
  });
}
