import { nameWithheld } from '../../domain/directory/textFor.ts';

/** A piece of a text: plain words, or words that lead somewhere. */
export interface LinkedPiece {
  readonly text: string;
  /** Only ever http or https. */
  readonly href: string | null;
}

const withheld = nameWithheld.replace(/[[\]]/gu, '\\$&');
const address = new RegExp(`https?://(?:${withheld}|[^\\s<>"“”])+`, 'giu');

/**
 * A text with the web addresses in it made into links. Marks at an address's end belong to the sentence; an address
 * from which a name was taken out leads nowhere and is none.
 */
export function linkedPieces(text: string): LinkedPiece[] {
  const pieces: LinkedPiece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const words = found.replace(/(?<![.,;:!?'’)\]])[.,;:!?'’)\]]+$/u, '');
    const href = found.includes(nameWithheld) ? null : webAddress(words);
    if (href === null) continue;
    pieces.push({ text: text.slice(at, index), href: null }, { text: words, href });
    at = index + words.length;
  }
  pieces.push({ text: text.slice(at), href: null });
  return pieces.filter((piece) => piece.text !== '');
}

/** An address that may be followed; null for anything but http and https, and for one without all its words. */
export function webAddress(words: string): string | null {
  if (words.includes(nameWithheld)) return null;
  const url = URL.canParse(words) ? new URL(words) : null;
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}
