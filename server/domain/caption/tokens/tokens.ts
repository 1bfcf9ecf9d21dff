import type { Span } from '../ParsedCaption.ts';

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
}

/** One stretch of anything: a word with what may stand inside it, white space, a web address, or one mark. */
const piece =
  /((?:https?:\/\/|www\.)[^\s()]+)|([\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‐‑\-.+][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:(?<=s)['’])?)|([^\S\n]*\n\s*)|(\s+)|([\s\S])/gu;

const markKinds: Readonly<Record<string, TokenKind>> = {
  ',': 'comma',
  '،': 'comma',
  '、': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '：': 'colon',
  '.': 'stop',
  '!': 'stop',
  '/': 'slash',
  '|': 'newline',
  '•': 'newline',
  '·': 'newline',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '‐': 'dash',
  '(': 'open',
  '[': 'open',
  '{': 'open',
  ')': 'close',
  ']': 'close',
  '}': 'close',
  '"': 'quote',
  '“': 'quote',
  '”': 'quote',
  '„': 'quote',
  '«': 'quote',
  '»': 'quote',
  '‘': 'quote',
  '’': 'quote',
  "'": 'quote',
  '′': 'quote',
};

/** Words that take the full stop after them along, small letters, sorted. */
const shortened = new Set(
  'abp abt adm ald arq assoc asst avv brig bro capt cdr cdre cllr cmdr co col constab corp cpl cpt cst cyng dep dept det dhr dipl dir dott dr dra drs ens esq exec flt fr gen gnr gov govt hab hon inc ing insp inż jnr jr kpt ks ldr lieut lt ltd maj med messrs mevr mgr mjr mons mr mrs ms mx no parch pfc pres prof pte pvt płk retd rev revd rt rtd sen sgt snr sqn sr sra srta st supt surg ts univ wg'.split(
    ' ',
  ),
);

/** Takes a text apart in one pass. Any string is accepted; the tokens are in order and never overlap. */
export function tokenise(text: string): Token[] {
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

/** "Mr.Adil" is two words run together; "Ph.D" and "U.S" are one. */
function pushWord(tokens: Token[], word: string, at: number): void {
  let from = 0;
  for (const seam of word.matchAll(/\.(?=\p{Lu}\p{Ll})/gu)) {
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
  tokens.push(token(mark === '&' ? 'word' : (markKinds[mark] ?? 'other'), mark, at));
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
  };
}

/** A word as looked up in word lists. */
export const foldWord = (word: string): string =>
  /^[A-Za-z]+$/.test(word) ? word.toLowerCase() : foldOther(word);

const foldOther = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[‐‑]/gu, '-')
    .replace(/\.(?!$)|(?<=.)\.$/gu, '');

/** A letter that is not a small one: capitals, and letters of scripts without case. */
const isCapital = (word: string): boolean => /^(?!\p{Ll})\p{L}/u.test(word);

/** Whether a word is all capitals and at least two of them ("IBM", "ATMECE", "NHS"). */
export const isAcronym = (word: string): boolean =>
  /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}.&-]+$/u.test(word) && word.length > 1;
