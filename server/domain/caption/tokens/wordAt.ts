import { foldPlain, foldWord, isAcronym, isAcronymOf } from './fold.ts';
import { type Draft, makeToken } from './makeToken.ts';
import { accent, capital, letterOrNumber, number, otherLetter, sortAt, widthAt } from './sorts.ts';
import type { TokenKind } from './tokens.ts';

/** Marks inside a word, when a letter or a number follows: "O’Brien", "Co-op", "Ph.D", "A+". */
const inner = "'’‐‑-.+";

/** A word with the marks inside it; after an "s" an apostrophe belongs to it as well. */
export function wordAt(tokens: Draft[], text: string, from: number): number {
  let to = from;
  let sorts = 0;
  let isPlain = true;
  for (;;) {
    const sort = sortAt(text, to);
    if ((sort & (letterOrNumber | accent)) !== 0) {
      sorts |= sort;
      to += widthAt(text, to);
    } else if (isInner(text, to)) {
      isPlain = false;
      to += 1;
    } else break;
  }
  if (text[to - 1] === 's' && (text[to] === "'" || text[to] === '’')) {
    isPlain = false;
    to += 1;
  }
  const word = text.slice(from, to);
  if (!isPlain) pushMarked(tokens, word, from, sorts);
  else push(tokens, kindOf(word), word, from, foldPlain(word, sorts)).acronym = isAcronymOf(word, sorts);
  return to;
}

const isInner = (text: string, at: number): boolean =>
  at < text.length && inner.includes(text[at] ?? ' ') && (sortAt(text, at + 1) & letterOrNumber) !== 0;

/** "Mr.Adil" is two words run together; "Ph.D" and "U.S" are one. */
function pushMarked(tokens: Draft[], word: string, at: number, sorts: number): void {
  let from = 0;
  for (const seam of seamsOf(word)) {
    const part = word.slice(from, seam);
    push(tokens, 'word', part, at + from, foldWord(part)).acronym = isAcronym(part);
    from = seam;
  }
  const last = word.slice(from);
  const isInitials = isAcronymOf(last, from === 0 ? sorts : capital);
  push(tokens, kindOf(last), last, at + from, foldWord(last)).acronym = isInitials;
}

/** Where two words run together, past the full stop between them. */
const seamsOf = (word: string): number[] =>
  word.includes('.') ? [...word.matchAll(/\.(?=\p{Lu}\p{Ll})/gu)].map(({ index }) => index + 1) : [];

const kindOf = (word: string): TokenKind => ((sortAt(word, 0) & number) !== 0 ? 'number' : 'word');

function push(tokens: Draft[], kind: TokenKind, word: string, at: number, folded: string): Draft {
  const token = makeToken(kind, word, at, folded);
  token.capital = (sortAt(word, 0) & (capital | otherLetter)) !== 0;
  tokens.push(token);
  return token;
}
