import { placesOfName, type Stretch } from '../../domain/directory/nameForms.ts';

/** Stands for each letter that was taken out, so that every place in the text stays where it was. */
export const blankLetter = '\u2588';

/** The text with these stretches blanked, as long as before. */
export function blankedAt(text: string, stretches: readonly Stretch[]): string {
  return stretches.reduce(
    (kept, { start, end }) => kept.slice(0, start) + blankLetter.repeat(end - start) + kept.slice(end),
    text,
  );
}

/** Whether a whole name, of two words at least, stands in the text, however its words are joined. */
export const holdsWholeName = (text: string, names: readonly string[]): boolean =>
  names.some((name) => wholeName(name).test(text));

/** Every place where one of the names stands, in any form of it that people write, or as part of an address. */
export function placesOf(text: string, names: readonly string[]): Stretch[] {
  return names.flatMap((name) => [
    ...placesOfName(text, name),
    ...[...text.matchAll(wholeName(name, 'g'))].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    })),
  ]);
}

/** Matches "Jane Doe", "jane-doe", "Jane_Doe" and "jane%20doe"; nothing for a single word. */
function wholeName(name: string, more = ''): RegExp {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  if (words.length < 2) return /(?!)/gu;
  return new RegExp(words.join('(?:[\\s\\p{P}+]|%20){1,3}'), `iu${more}`);
}
