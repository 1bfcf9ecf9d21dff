import { letterMarks, namedMarks } from './entities.ts';

/** A word of a text, folded for comparing, with its place: `text.slice(start, end)` is the word as written. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Written with a capital first, as names are. */
  readonly capital: boolean;
}

const entity = new RegExp(
  `^&(?:#(\\d{1,7})|#x([0-9a-f]{1,6})|([a-z])(?:${letterMarks.join('|')})|([a-z]{2,8}));`,
  'iu',
);

/**
 * The words of a text in order: runs of letters, digits and apostrophes, without case and diacritics, HTML
 * entities read as what they stand for. Hyphens part words, so that "Smith-Jones" is two; a possessive's ending
 * is no part of its word.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let letters = '';
  let start = 0;
  let capital = false;
  let end = 0;
  const close = () => {
    if (letters !== '') words.push({ folded: bare(letters), start, end, capital });
    letters = '';
  };
  for (let at = 0; at < text.length; ) {
    const { read, length } = readAt(text, at);
    if (/[\p{L}\p{M}\p{N}'’]/u.test(read) || (read === '' && length > 1)) {
      if (letters === '') {
        start = at;
        capital = /\p{Lu}/u.test(read);
      }
      letters += read;
      end = at + length;
    } else close();
    at += length;
  }
  close();
  return words.filter((word) => word.folded !== '');
}

/** Whether two roles or names of bodies are the same but for case, marks and a leading article. */
export function sameWords(a: string, b: string): boolean {
  return wordsWithoutArticle(a) === wordsWithoutArticle(b);
}

const wordsWithoutArticle = (text: string): string => {
  const words = wordsOf(text).map((word) => word.folded);
  return (words[0] === 'the' ? words.slice(1) : words).join(' ');
};

/** The character at a place, an entity being one, and how many units of the text it takes. */
function readAt(text: string, at: number): { read: string; length: number } {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (char !== '&') return { read: char, length: char.length };
  const match = entity.exec(text.slice(at, at + 12));
  const read = match === null ? undefined : decoded(match);
  return match === null || read === undefined ? { read: char, length: 1 } : { read, length: match[0].length };
}

function decoded([, decimal, hex, letter, name]: RegExpExecArray): string | undefined {
  if (letter !== undefined) return letter;
  if (name !== undefined) return namedMarks[name.toLowerCase()];
  const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const bare = (letters: string): string =>
  letters
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/’/gu, "'")
    .toLowerCase()
    .replace(/'s?$/u, '')
    .replace(/'/gu, '');
