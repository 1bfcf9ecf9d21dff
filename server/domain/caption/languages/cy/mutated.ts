/** How the first letters of a Welsh word change after other words: softened, nasal, breathed. */
const changes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^ll/u, ['l']],
  [/^rh/u, ['r']],
  [/^p(?!h)/u, ['b', 'mh', 'ph']],
  [/^t(?!h)/u, ['d', 'nh', 'th']],
  [/^c(?!h)/u, ['g', 'ngh', 'ch']],
  [/^b/u, ['f', 'm']],
  [/^d(?!d)/u, ['dd', 'n']],
  [/^g/u, ['', 'ng']],
  [/^m/u, ['f']],
  [/^(?=[aeiouwyâêîôûŵŷ])/u, ['h']],
];

/** The forms of a Welsh word with its first letters changed: "athrawes" stands as "hathrawes" as well, "cadeirydd" as "gadeirydd", "nghadeirydd" and "chadeirydd". */
export function mutated(word: string): readonly string[] {
  const [first, starts] = changes.find(([pattern]) => pattern.test(word)) ?? [];
  return first === undefined || starts === undefined ? [] : starts.map((start) => word.replace(first, start));
}
