import type { Span } from '../ParsedCaption.ts';
import { foldWord, isAcronym } from './fold.ts';
import { type Draft, makeToken } from './makeToken.ts';
import { markKinds } from './markKinds.ts';
import { shortened } from './shortened.ts';
import { letterOrNumber, newline, sortAt, space, widthAt } from './sorts.ts';
import type { Found } from './trie.ts';
import { wordAt } from './wordAt.ts';

export type TokenKind =
  | 'word'
  | 'number'
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'stop'
  | 'slash'
  | 'dash'
  | 'newline'
  | 'open'
  | 'close'
  | 'quote'
  | 'other';

/** The smallest piece of a caption that rules look at. White space is no token, a line's end is one. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** As looked up in word lists: small letters, one kind of apostrophe and dash, without full stops. */
  readonly folded: string;
  /** Whether the letter it begins with is a capital, or of a script that has none. */
  readonly capital: boolean;
  /** Whether it is initials of something ("NHS"), not a word printed in capitals among others ("ANN LEE"). */
  readonly acronym: boolean;
  /** Which tries hold a phrase that begins with this word, a bit each; all bits when nobody asked. */
  starts: number;
  /** Which word lists hold this word, a bit each; none until a page has looked it up. */
  lists: number;
  /** What somebody does, by how the word ends; null until a page has asked, and for nearly all words. */
  agent: Found | null;
}

/** Takes a text apart in one pass. Any string is accepted; the tokens are in order and never overlap. */
export function tokenise(text: string): Draft[] {
  const tokens: Draft[] = [];
  for (let at = 0; at < text.length; ) at = pieceAt(tokens, text, at, sortAt(text, at));
  quieten(tokens);
  return tokens;
}

/** Takes one stretch of anything: a word with what may stand inside it, white space, a web address, or one mark. */
function pieceAt(tokens: Draft[], text: string, at: number, sort: number): number {
  if ((sort & (space | newline)) !== 0) return blankAt(tokens, text, at);
  if ((sort & letterOrNumber) === 0) {
    const to = at + widthAt(text, at);
    pushMark(tokens, text.slice(at, to), at);
    return to;
  }
  const address = addressAt(text, at);
  if (address === '') return wordAt(tokens, text, at, sort);
  tokens.push(makeToken('other', address, at, foldWord(address)));
  return at + address.length;
}

/** White space is no token, unless a line ends in it. */
function blankAt(tokens: Draft[], text: string, from: number): number {
  let [to, sorts] = [from, 0];
  for (let sort = sortAt(text, to); (sort & (space | newline)) !== 0; sort = sortAt(text, to)) {
    sorts |= sort;
    to += 1;
  }
  if ((sorts & newline) !== 0) {
    const blank = text.slice(from, to);
    tokens.push(makeToken('newline', blank, from, blank));
  }
  return to;
}

const address = /(?:https?:\/\/|www\.)[^\s()]+/uy;

/** A web address that begins here; '' for none. */
function addressAt(text: string, at: number): string {
  if (!text.startsWith('http', at) && !text.startsWith('www.', at)) return '';
  address.lastIndex = at;
  return address.exec(text)?.[0] ?? '';
}

function pushMark(tokens: Draft[], mark: string, at: number): void {
  const before = tokens.at(-1);
  if (
    mark === '.' &&
    before !== undefined &&
    before.end === at &&
    before.kind === 'word' &&
    takesStop(before.text)
  ) {
    const word = `${before.text}.`;
    const shorter = makeToken('word', word, before.start, foldWord(word));
    shorter.capital = before.capital;
    shorter.acronym = isAcronym(word);
    tokens[tokens.length - 1] = shorter;
    return;
  }
  const kind = markKinds.get(mark) ?? 'other';
  tokens.push(makeToken(kind, mark, at, foldMark(mark, kind)));
}

/** Of the marks that have a kind, dashes and quotes alone are looked up as something else. */
const foldMark = (mark: string, kind: TokenKind): string =>
  kind === 'dash' ? '-' : kind === 'quote' || kind === 'other' ? foldWord(mark) : mark;

const takesStop = (word: string): boolean =>
  (word.length === 1 && /\p{Lu}/u.test(word)) ||
  /\p{L}\.\p{L}$/u.test(word) ||
  shortened.has(word.toLowerCase());

/** Words in capitals next to another one, both of which can be spoken, are initials of nothing. */
function quieten(tokens: readonly Draft[]): void {
  let before = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const own = tokens[at];
    const isSpoken = isSpeakable(own);
    if (own !== undefined && isSpoken && (before || isSpeakable(tokens[at + 1]))) own.acronym = false;
    before = isSpoken;
  }
}

const isSpeakable = (token: Token | undefined): boolean =>
  token?.acronym === true &&
  token.text.length > 2 &&
  /[AEIOUY]/u.test(token.text) &&
  !token.text.includes('.');
