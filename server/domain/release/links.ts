import { alike } from '../name/alike.ts';
import type { ReadRelease } from './ReleaseReading.ts';

/** Somebody in a caption whom the body names too, by their places in the reading. */
export interface Link {
  readonly caption: number;
  readonly person: number;
  readonly mention: number;
}

/**
 * Who in the captions is named in the body too: by the same name, or by one that the reader found to differ. In the
 * order of the mentions, and nobody twice in one caption.
 */
export function linksOf(reading: ReadRelease): Link[] {
  return reading.mentions.flatMap((_, mention) => linkOf(reading, mention));
}

/** Indexes of the mentions whom only the body names. */
export function bodyOnly(reading: ReadRelease): number[] {
  return reading.mentions.flatMap((_, mention) => (linkOf(reading, mention).length === 0 ? [mention] : []));
}

function linkOf(reading: ReadRelease, mention: number): Link[] {
  const named = reading.mentions[mention]?.name.text ?? '';
  const differing = reading.differences.filter((difference) => difference.mention === mention);
  const found = differing.map(({ caption, person }) => ({ caption, person, mention }));
  for (const [caption, { reading: read }] of reading.captions.entries()) {
    for (const [person, { name }] of read.people.entries())
      if (alike(name.text, named)?.degree === 'same') found.push({ caption, person, mention });
  }
  return found.filter((link, at) => found.findIndex((same) => samePlace(same, link)) === at);
}

const samePlace = (a: Link, b: Link): boolean => a.caption === b.caption && a.person === b.person;
