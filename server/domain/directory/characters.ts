import { letterMarks, namedMarks } from './entities.ts';

/** A character as a reader takes it, and how many units of the text it is written with. */
export interface Character {
  /** Two letters for a ligature written as an entity. */
  readonly read: string;
  readonly length: number;
}

const entity = new RegExp(
  `^&(?:#(\\d{1,7})|#x([0-9a-f]{1,6})|([a-z])(?:${letterMarks.join('|')})|([a-z]{2,8}));`,
  'iu',
);
const escaped = /^(?:%[0-9a-f]{2}){1,4}/iu;
const longestEscape = 12;

/** The character at a place of a text; an HTML entity, or what an address writes with "%", is one character. */
export function characterAt(text: string, at: number): Character {
  const read = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (read !== '&' && read !== '%') return { read, length: read.length };
  const rest = text.slice(at, at + longestEscape);
  return (read === '&' ? entityAt(rest) : escapeAt(rest)) ?? { read, length: 1 };
}

function entityAt(rest: string): Character | undefined {
  const match = entity.exec(rest);
  const read = match === null ? undefined : decoded(match);
  return match === null || read === undefined ? undefined : { read, length: match[0].length };
}

function decoded([, decimal, hex, letter, name]: RegExpExecArray): string | undefined {
  if (letter !== undefined) return letter;
  if (name !== undefined) return namedMarks[name.toLowerCase()];
  const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** "%20", "%C3%B8": the shortest run of bytes that is a character in UTF-8. */
function escapeAt(rest: string): Character | undefined {
  const bytes = escaped.exec(rest)?.[0] ?? '';
  for (let length = 3; length <= bytes.length; length += 3) {
    try {
      return { read: decodeURIComponent(bytes.slice(0, length)), length };
    } catch {
      // Not a whole character yet.
    }
  }
  return undefined;
}
