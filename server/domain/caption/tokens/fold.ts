import { accent, capital, otherLetter, small } from './sorts.ts';

/** A word as looked up in word lists: small letters, one kind of apostrophe and dash, without full stops. */
export const foldWord = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[‐‑]/gu, '-')
    .replace(/\.(?!$)|(?<=.)\.$/gu, '');

/** Whether a word is all capitals and at least two of them ("IBM", "PENCO", "NHS"). */
export const isAcronym = (word: string): boolean =>
  /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}.&-]+$/u.test(word) && word.length > 1;

/** As `isAcronym`, for a word of which the sorts of its characters are known: most hold what no acronym does. */
export const isAcronymOf = (word: string, sorts: number): boolean =>
  (sorts & capital) !== 0 && (sorts & (small | otherLetter | accent)) === 0 && isAcronym(word);

/** As `foldWord`, for a word without marks: what is all in small letters stands as it is. */
export function foldPlain(word: string, sorts: number): string {
  if (sorts === small) return word;
  return (sorts & (otherLetter | accent)) === 0 ? word.toLowerCase() : foldWord(word);
}
