/** How letters with marks are written by people without them: "Müller" is also "Mueller". */
const long: readonly (readonly [RegExp, string])[] = [
  [/ae/gu, 'a'],
  [/oe/gu, 'o'],
  [/ue/gu, 'u'],
  [/aa/gu, 'a'],
];

/** The word with two letters for one taken back to one, where it has any: "mueller" is also "muller". */
export function spelledOtherwise(word: string): string[] {
  const short = long.reduce((spelled, [two, one]) => spelled.replace(two, one), word);
  return short === word ? [] : [short];
}

/** "MacDonald" for McDonald, and the other way about. */
export function macSpellings(family: string): string[] {
  const rest = /^ma?c(.{3,})$/u.exec(family)?.[1];
  return rest === undefined ? [] : [`mac${rest}`, `mc${rest}`];
}
