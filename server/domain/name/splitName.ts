import { particles, suffixes } from './particles.ts';

/** The parts of a display name, each as written; null where the name has none. */
export interface NameParts {
  readonly givenName: string | null;
  readonly particle: string | null;
  /** Without its particle. */
  readonly familyName: string | null;
  readonly suffix: string | null;
}

const isParticle = new Set(particles);
const isSuffix = new Set(suffixes);

/**
 * Takes a display name apart: "Ludwig van Beethoven Jr" → Ludwig, van, Beethoven, Jr. The last word is the
 * family name, with a particle when one or more stand right before it. One word alone is a family name, since
 * captions print "Hartwell" for Mr Hartwell far more often than a given name. Nothing gives four nulls.
 */
export function nameParts(name: string): NameParts {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const suffix = isSuffixWord(words.at(-1)) && words.length > 1 ? (words.pop() ?? null) : null;
  const family = words.pop()?.replace(/,$/u, '') ?? null;
  const particle = takeParticles(words);
  return {
    givenName: words.join(' ') || null,
    particle: particle || null,
    familyName: family,
    suffix,
  };
}

/** Given name and family name (with its particle); a suffix such as "Jr" belongs to neither. */
export function splitName(name: string): { givenName: string | null; familyName: string | null } {
  const { givenName, particle, familyName } = nameParts(name);
  return { givenName, familyName: particle && familyName ? `${particle} ${familyName}` : familyName };
}

/** How a name stands in an index: "Beethoven, Ludwig van" for Europe's small-letter particles; "Mac Aodha, Liam". */
export function sortName(name: string): string {
  const { givenName, particle, familyName, suffix } = nameParts(name);
  const small = particle !== null && particle === particle.toLowerCase();
  const head = particle !== null && !small ? `${particle} ${familyName ?? ''}` : (familyName ?? '');
  const rest = [givenName, small ? particle : null, suffix].filter((part) => part !== null).join(' ');
  return rest === '' ? head : `${head}, ${rest}`;
}

const isSuffixWord = (word: string | undefined): boolean =>
  word !== undefined && isSuffix.has(word.toLowerCase().replace(/\./gu, ''));

/** Takes particles off the end of the words, never the first word: "Van Morrison" has a given name. */
function takeParticles(words: string[]): string {
  const taken: string[] = [];
  while (words.length > 1 && isParticle.has(words.at(-1)?.toLowerCase() ?? '')) {
    taken.unshift(words.pop() ?? '');
  }
  return taken.join(' ');
}
