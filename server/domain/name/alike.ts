import { fold } from './fold.ts';
import { nicknames } from './nicknames.ts';
import { isOneLetterOff } from './oneLetterOff.ts';
import { nameParts } from './splitName.ts';

/** How alike two names are, strongest first as listed, with the reason as a clause for people to read. */
export interface Likeness {
  readonly degree: 'same' | 'nickname' | 'initial' | 'letter off' | 'family name';
  readonly reason: string;
}

/**
 * How alike two display names are; null when nothing but chance connects them. Case, diacritics, hyphens, kinds
 * of quotes and a suffix never tell two names apart; a middle name that only one of them has does not either.
 * It does not matter which of the two is given first. An empty name is like nothing.
 */
export function alike(a: string, b: string): Likeness | null {
  const [one, other] = [foldedParts(a), foldedParts(b)];
  if (one.family === '' || other.family === '') return null;
  if (one.whole === other.whole) return { degree: 'same', reason: 'the same name' };
  if (one.family === other.family) return byGivenName(one, other);
  return isOneLetterOff(one.whole, other.whole) ? letterOff : null;
}

const letterOff: Likeness = { degree: 'letter off', reason: 'spelt with one letter different' };

interface Folded {
  readonly whole: string;
  readonly given: readonly string[];
  readonly family: string;
}

function foldedParts(name: string): Folded {
  const { givenName, particle, familyName } = nameParts(name.replace(/[(["“][^()[\]"“”]*[)\]"”]/gu, ' '));
  const family = fold(`${particle ?? ''} ${familyName ?? ''}`);
  const given = fold(givenName ?? '');
  return { whole: `${given} ${family}`.trim(), given: given.split(' ').filter(Boolean), family };
}

/** Two names with one family name; which given names they have decides. */
function byGivenName(a: Folded, b: Folded): Likeness {
  const [first, second] = [a.given[0], b.given[0]];
  if (first === undefined || second === undefined) {
    return { degree: 'family name', reason: 'the same family name; one of them without a given name' };
  }
  if (first === second) return middleNames(a, b);
  if (first.length === 1 || second.length === 1) return byInitial(first, second);
  const [shorter, longer] = [first, second].sort((x, y) => x.length - y.length || (x < y ? -1 : 1));
  if (areNicknames(first, second)) {
    return { degree: 'nickname', reason: `${capital(shorter)} is short for ${capital(longer)}` };
  }
  if (isOneLetterOff(first, second)) return letterOff;
  return { degree: 'family name', reason: 'the same family name, another given name' };
}

/** One given name and family name: the same person's unless two middle names contradict each other. */
function middleNames(a: Folded, b: Folded): Likeness {
  const agree = a.given.slice(1).every((middle, i) => {
    const other = b.given[i + 1];
    return other === undefined || other[0] === middle[0];
  });
  return agree
    ? { degree: 'same', reason: 'the same name; a middle name apart' }
    : { degree: 'family name', reason: 'the same family name, another middle name' };
}

function byInitial(first: string, second: string): Likeness {
  return first[0] === second[0]
    ? { degree: 'initial', reason: 'the same family name, and the initial fits' }
    : { degree: 'family name', reason: 'the same family name, another initial' };
}

const capital = (word: string | undefined): string =>
  word === undefined ? '' : word.charAt(0).toUpperCase() + word.slice(1);

/** For each name, the lines of the list it stands in. */
const families = new Map<string, Set<number>>();
for (const [line, names] of nicknames.entries()) {
  for (const name of names) families.set(name, (families.get(name) ?? new Set()).add(line));
}

const areNicknames = (a: string, b: string): boolean =>
  [...(families.get(a) ?? [])].some((line) => families.get(b)?.has(line));
