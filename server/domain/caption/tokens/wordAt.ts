import { foldPlain, foldWord, isAcronym, isAcronymOf } from './fold.ts';
import { type Draft, makeToken } from './makeToken.ts';
import { accent, capital, letterOrNumber, number, other, otherLetter, sortAt, widthAt } from './sorts.ts';

/** Marks inside a word, when a letter or a number follows: "O’Brien", "Co-op", "Ph.D", "A+". */
const inner = "'’‐‑-.+";

/** A word with the marks inside it; after an "s" an apostrophe belongs to it as well. */
export function wordAt(tokens: Draft[], text: string, from: number, first: number): number {
  let to = from;
  let sorts = 0;
  let isPlain = true;
  for (let sort = first; ; sort = sortAt(text, to)) {
    if ((sort & (letterOrNumber | accent)) !== 0) {
      sorts |= sort;
      to += widthAt(text, to);
    } else if (sort === other && isInner(text, to)) {
      isPlain = false;
      to += 1;
    } else break;
  }
  if (text[to - 1] === 's' && (text[to] === "'" || text[to] === '’')) {
    isPlain = false;
    to += 1;
  }
  const word = text.slice(from, to);
  if (isPlain) push(tokens, word, from, first, foldPlain(word, sorts)).acronym = isAcronymOf(word, sorts);
  else pushMarked(tokens, word, from, sorts);
  return to;
}

const isInner = (text: string, at: number): boolean =>
  inner.includes(text.charAt(at)) && (sortAt(text, at + 1) & letterOrNumber) !== 0;

/** "Mr.Tarn" is two words run together; "Ph.D" and "U.S" are one. */
function pushMarked(tokens: Draft[], word: string, at: number, sorts: number): void {
  let from = 0;
  for (const seam of seamsOf(word)) {
    const part = word.slice(from, seam);
    const token = push(tokens, part, at + from, sortAt(part, 0), foldWord(part));
    token.kind = 'word';
    token.acronym = isAcronym(part);
    from = seam;
  }
  const last = word.slice(from);
  const isInitials = isAcronymOf(last, from === 0 ? sorts : capital);
  push(tokens, last, at + from, sortAt(last, 0), foldWord(last)).acronym = isInitials;
}

/** "l'association", "dell’Istituto", "d'Aosta": a small word in small letters before another one. */
const elided =
  /^(?:(?:all|d|dall|degl|dell|l|nell|qu|sull)['’](?=\p{L}{2})|(?:All|D|Dall|Dell|L|Nell|Sull)['’](?=\p{Ll}{2}))/u;

/** Where two words run together: past the full stop between them, or past an article cut short. */
function seamsOf(word: string): readonly number[] {
  const article = elided.exec(word)?.[0].length;
  const stops = word.includes('.') ? [...word.matchAll(/\.(?=\p{Lu}\p{Ll})/gu)] : [];
  return [...(article === undefined ? [] : [article]), ...stops.map(({ index }) => index + 1)];
}

/** Adds a word, or a number where a digit is first. */
function push(tokens: Draft[], word: string, at: number, first: number, folded: string): Draft {
  const token = makeToken((first & number) !== 0 ? 'number' : 'word', word, at, folded);
  token.capital = (first & (capital | otherLetter)) !== 0;
  tokens.push(token);
  return token;
}
