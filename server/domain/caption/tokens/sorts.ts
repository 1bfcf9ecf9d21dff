/** What a character is, as far as tokens need to know; bits, so that a word can say which sorts it holds. */
export const small = 1;
export const capital = 2;
/** A letter that is neither: of a script without case, a title-case or a modifier letter. */
export const otherLetter = 4;
export const number = 8;
/** An accent or another sign that joins the letter before it. */
export const accent = 16;
export const space = 32;
export const newline = 64;
/** Any other character. */
export const other = 128;

export const letterOrNumber = small | capital | otherLetter | number;

const sorts: readonly (readonly [RegExp, number])[] = [
  [/\p{Ll}/u, small],
  [/\p{Lu}/u, capital],
  [/\p{L}/u, otherLetter],
  [/\p{N}/u, number],
  [/\p{M}/u, accent],
  [/\n/u, newline],
  [/\s/u, space],
];

const sortOf = (character: string): number =>
  sorts.find(([pattern]) => pattern.test(character))?.[1] ?? other;

/** What Unicode says of each character below U+10000, asked once a character and then kept; 0 where nobody asked. */
const known = new Uint8Array(0x10000);

/** The sort of the character at this place; 0 past the end. A pair of surrogates is one character, two places wide. */
export function sortAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  if (isLead(unit)) return sortOf(String.fromCodePoint(text.codePointAt(at) ?? unit));
  const sort = known[unit] ?? 0;
  if (sort !== 0) return sort;
  const asked = sortOf(String.fromCharCode(unit));
  known[unit] = asked;
  return asked;
}

/** How many places the character here takes. */
export const widthAt = (text: string, at: number): number =>
  isLead(text.charCodeAt(at)) && isTrail(text.charCodeAt(at + 1)) ? 2 : 1;

const isLead = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
