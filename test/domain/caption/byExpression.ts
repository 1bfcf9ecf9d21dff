import { foldWord, isAcronym } from '../../../server/domain/caption/tokens/fold.ts';
import { markKinds } from '../../../server/domain/caption/tokens/markKinds.ts';
import { shortened } from '../../../server/domain/caption/tokens/shortened.ts';
import type { Token, TokenKind } from '../../../server/domain/caption/tokens/tokens.ts';

/** One stretch of anything: a word with what may stand inside it, white space, a web address, or one mark. */
const piece =
  /((?:https?:\/\/|www\.)[^\s()]+)|([\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‐‑\-.+][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:(?<=s)['’])?)|([^\S\n]*\n\s*)|(\s+)|([\s\S])/gu;

/** What `tokenise` promises, said in one expression: slower, and plain to read. */
export function byExpression(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(piece)) {
    const [, url, word, newline, , mark] = match;
    if (url !== undefined) tokens.push(token('other', url, match.index));
    else if (word !== undefined) pushWord(tokens, word, match.index);
    else if (newline !== undefined) tokens.push(token('newline', newline, match.index));
    else if (mark !== undefined) pushMark(tokens, mark, match.index);
  }
  return tokens.map((one, at) => (one.acronym && isShouted(tokens, at) ? { ...one, acronym: false } : one));
}

/** A word in capitals next to another one; both can be spoken. */
const isShouted = (tokens: readonly Token[], at: number): boolean =>
  isSpoken(tokens[at]) && (isSpoken(tokens[at - 1]) || isSpoken(tokens[at + 1]));

const isSpoken = (token: Token | undefined): boolean =>
  token?.acronym === true &&
  token.text.length > 2 &&
  /[AEIOUY]/u.test(token.text) &&
  !token.text.includes('.');

/** "Mr.Tarn" is two words run together, and so is "l'abbé"; "Ph.D" and "U.S" are one. */
function pushWord(tokens: Token[], word: string, at: number): void {
  let from = 0;
  const seams =
    /\.(?=\p{Lu}\p{Ll})|(?<=^(?:all|d|dall|degl|dell|l|nell|qu|sull))['’](?=\p{L}{2})|(?<=^(?:All|D|Dall|Dell|L|Nell|Sull))['’](?=\p{Ll}{2})/gu;
  for (const seam of word.matchAll(seams)) {
    tokens.push(token('word', word.slice(from, seam.index + 1), at + from));
    from = seam.index + 1;
  }
  const last = word.slice(from);
  tokens.push(token(/^\p{N}/u.test(last) ? 'number' : 'word', last, at + from));
}

function pushMark(tokens: Token[], mark: string, at: number): void {
  const before = tokens.at(-1);
  if (mark === '.' && before?.end === at && before.kind === 'word' && takesStop(before.text)) {
    tokens[tokens.length - 1] = token('word', `${before.text}.`, before.start);
    return;
  }
  tokens.push(token(markKinds.get(mark) ?? 'other', mark, at));
}

const takesStop = (word: string): boolean =>
  (word.length === 1 && /\p{Lu}/u.test(word)) ||
  /\p{L}\.\p{L}$/u.test(word) ||
  shortened.has(word.toLowerCase());

function token(kind: TokenKind, text: string, start: number): Token {
  const folded = kind === 'dash' ? '-' : foldWord(text);
  return {
    kind,
    text,
    folded,
    capital: isCapital(text),
    acronym: isAcronym(text),
    start,
    end: start + text.length,
    starts: -1,
    lists: 0,
    agent: null,
  };
}

/** A letter that is not a small one: capitals, and letters of scripts without case. */
const isCapital = (word: string): boolean => /^(?!\p{Ll})\p{L}/u.test(word);
