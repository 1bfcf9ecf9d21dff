import { fold } from '../name/fold.ts';
import { characterAt } from './characters.ts';

/** A word of a text, folded for comparing, with its place: `text.slice(start, end)` is the word as written. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Written with a capital first, as names are; in a script without capitals every word is. */
  readonly capital: boolean;
  /** Written in capitals throughout. */
  readonly allCapitals: boolean;
  /** What stands between it and the word before, entities read as what they stand for. */
  readonly gap: string;
}

/**
 * The words of a text in order: runs of letters, digits and apostrophes, without case and diacritics, HTML
 * entities and escapes of addresses read as what they stand for; what is not seen (a soft hyphen, a joiner) parts
 * nothing. Hyphens part words, so that "Smith-Jones" is two; a possessive's ending is no part of its word.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let [letters, gap, start, end] = ['', '', 0, 0];
  const close = () => {
    const folded = bare(letters);
    if (folded !== '') {
      words.push({ folded, start, end, gap, ...capitalsOf(letters) });
      gap = '';
    } else gap += letters;
    letters = '';
  };
  for (let at = 0; at < text.length; ) {
    const { read, length } = characterAt(text, at);
    if (isOfWord(read)) {
      if (letters === '') start = at;
      letters += read;
      end = at + length;
    } else if (!/^\p{Cf}$/u.test(read)) {
      if (letters !== '') close();
      gap += read;
    }
    at += length;
  }
  close();
  return words;
}

const isOfWord = (read: string): boolean => /^[\p{L}\p{M}\p{N}'’ʼ]+$/u.test(read);

function capitalsOf(letters: string): Pick<Word, 'capital' | 'allCapitals'> {
  const first = /\p{L}/u.exec(letters)?.[0] ?? '';
  const capital = /^[\p{Lu}\p{Lt}\p{Lo}]$/u.test(first) && !/^['’ʼ]*\p{N}/u.test(letters);
  return { capital, allCapitals: capital && !/[\p{Ll}\p{Lt}]/u.test(letters) };
}

/** Whether two roles or names of bodies are the same but for case, marks and a leading article. */
export function sameWords(a: string, b: string): boolean {
  return wordsWithoutArticle(a) === wordsWithoutArticle(b);
}

const wordsWithoutArticle = (text: string): string => {
  const words = wordsOf(text).map((word) => word.folded);
  return (words[0] === 'the' ? words.slice(1) : words).join(' ');
};

/** Most words are plain letters, which need no more than small ones. */
const bare = (letters: string): string =>
  /^[a-z\d]*$/iu.test(letters) && /^[\0-\x7f]*$/u.test(letters)
    ? letters.toLowerCase()
    : fold(letters.normalize('NFKD')).replace(/'s?$/u, '').replace(/['\s]/gu, '');
