import type { Language } from '../languages/Language.ts';
import { languages } from '../languages/languages.ts';
import { Trie, trieOf } from '../tokens/trie.ts';
import { honorifics } from './english/honorifics.ts';
import { jobWords, smallJobWords } from './english/jobWords.ts';
import { clockwise, leftToRight, rightToLeft, topToBottom } from './english/orderWords.ts';
import { placeWords } from './english/placeWords.ts';
import { rowWords } from './english/rowWords.ts';

/** A list of English with those of the other languages. */
export const trieOfAll = (
  words: readonly string[],
  field: 'heads' | 'places' | 'credits' | 'media' | 'absences' | 'unnamed',
) => trieOf([...words, ...languages.flatMap((language) => language[field])]);

/** Phrases that announce an order, each with the order it announces. */
export function orderTrie(): Trie {
  const trie = trieOf(leftToRight, 'left to right');
  for (const phrase of rightToLeft) trie.add(phrase, 'right to left');
  for (const phrase of clockwise) trie.add(phrase, 'clockwise');
  for (const phrase of topToBottom) trie.add(phrase, 'not stated');
  for (const language of languages) {
    for (const phrase of language.leftToRight) trie.add(phrase, 'left to right');
    for (const phrase of language.rightToLeft) trie.add(phrase, 'right to left');
  }
  return trie;
}

/** Phrases that name a row, each with the row. */
export function rowTrie(): Trie {
  const trie = new Trie();
  for (const rows of [rowWords, ...languages.map((language) => language.rows)]) {
    for (const [row, phrases] of Object.entries(rows)) for (const phrase of phrases) trie.add(phrase, row);
  }
  return trie;
}

/** A job and its plural, so that "firemen A and B" is known for what it is. */
export function jobTrie(): Trie {
  const trie = trieOf([...jobWords, ...smallJobWords], 'one');
  for (const job of [...jobWords, ...smallJobWords])
    for (const many of pluralsOf(job)) trie.add(many, 'many');
  for (const language of languages) {
    for (const job of formsOf(language, 'manyJobs')) trie.add(job, 'many');
    for (const job of formsOf(language, 'jobs')) trie.add(job, 'one');
  }
  return trie;
}

/** The words of a list, with the other forms that their language writes them in. */
export function formsOf(
  language: Language,
  list: 'jobs' | 'manyJobs' | 'fields' | 'people',
): readonly string[] {
  const words = language[list] ?? [];
  const { forms } = language;
  return forms === undefined ? words : [...words, ...words.flatMap(forms)];
}

/** The regular plurals of a job: "secretaries", "firemen", "coaches", "directors". */
function pluralsOf(job: string): readonly string[] {
  if (/(?:man|woman)$/u.test(job)) return [job.replace(/man$/u, 'men')];
  if (/[^aeiou]y$/u.test(job)) return [job.replace(/y$/u, 'ies')];
  if (/(?:s|x|ch|sh)$/u.test(job)) return [`${job}es`];
  return [`${job}s`];
}

/** People are counted up to this number: "20. von links". */
const mostCounted = 20;

/** Where one person stands; of the other languages also how far from one side. */
export function placeTrie(): Trie {
  const trie = trieOfAll(placeWords, 'places');
  for (const { ordinals = [], origins = [] } of languages) {
    for (const ordinal of ordinals.flatMap(numbered))
      for (const origin of origins) trie.add(`${ordinal} ${origin}`, `${ordinal} ${origin}`);
  }
  return trie;
}

/** "#." with any number for the sign. */
const numbered = (ordinal: string): readonly string[] =>
  ordinal.includes('#')
    ? Array.from({ length: mostCounted }, (_, i) => ordinal.replace('#', String(i + 1)))
    : [ordinal];

/** Titles before a name, of all languages. */
export const titleTrie = (): Trie =>
  trieOf([...honorifics, ...languages.flatMap((language) => language.honorifics.map(asWritten))]);

/** A title of one letter keeps its full stop only when it is a capital, as in a caption. */
const asWritten = (title: string): string => (/^\p{L}\.$/u.test(title) ? title.toUpperCase() : title);
