import { wordsOf } from '../directory/wordsOf.ts';

/** How much of a question is read: beyond this it is no longer words that somebody typed. */
const mostCharacters = 400;
const mostWords = 12;

/** The folded words of a question; empty for an empty one; null when something was typed that holds no word. */
export function wordsAsked(question: string): string[] | null {
  if (question.trim() === '') return [];
  const words = wordsOf(question.slice(0, mostCharacters)).map((word) => word.folded);
  return words.length === 0 ? null : words.slice(0, mostWords);
}

/**
 * How well a record's words answer, 0 best; null when a word asked begins none of them. A whole word beats a
 * beginning, and a word of an earlier line beats any of a later one.
 */
export function rankOf(lines: readonly (readonly string[])[], asked: readonly string[]): number | null {
  let rank = 0;
  for (const word of asked) {
    const own = rankOfWord(lines, word);
    if (own === null) return null;
    rank += own;
  }
  return rank;
}

function rankOfWord(lines: readonly (readonly string[])[], asked: string): number | null {
  for (const [line, words] of lines.entries()) {
    if (words.includes(asked)) return line * 2;
    if (words.some((word) => word.startsWith(asked))) return line * 2 + 1;
  }
  return null;
}
