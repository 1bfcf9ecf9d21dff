import { nicknames } from '../name/nicknames.ts';
import { particles, suffixes } from '../name/particles.ts';
import { adultTitles, councillorWords, outsideRanks } from './kindWords.ts';
import { macSpellings, spelledOtherwise } from './spellings.ts';
import { wordsOf } from './wordsOf.ts';

/**
 * What a word is to a name: `whole`: all of it, joined; `strong`: tells of whom by itself (given or family name);
 * `weak`: a name between, or half of a double-barrelled one; `nick`: what bearers of the given name are called;
 * `initials`: all of them joined; the others tell nothing alone.
 */
export type Use = 'whole' | 'strong' | 'weak' | 'nick' | 'initials' | 'particle' | 'initial';

/** A name taken apart for finding it: its words folded. */
export interface NameWords {
  readonly uses: ReadonlyMap<string, Use>;
  /** '' for a name of one word. */
  readonly given: string;
  /** Joined as addresses join them: "jsmith", "smithj". */
  readonly inAddresses: ReadonlySet<string>;
  /** Family names long enough to be known within a longer word of an address. */
  readonly longFamilies: readonly string[];
  readonly initials: readonly string[];
  /** Whole, and without its first character, where its script puts no spaces between words. */
  readonly unspaced: readonly string[];
}

const kept = new Map<string, NameWords>();
const mostKept = 5000;

/** A name's words; any string is accepted, one without words has none. Names asked lately are remembered. */
export function nameWordsOf(name: string): NameWords {
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const made = takenApart(name);
  kept.set(name, made);
  return made;
}

export const titlesBeforeNames: ReadonlySet<string> = new Set([
  ...adultTitles,
  ...councillorWords,
  ...outsideRanks,
  'lady',
  'lord',
  'madam',
  'dame',
]);
const isParticle = new Set(particles);
const isSuffix = new Set(suffixes);
const shortestWhole = 6;
const shortestLongFamily = 5;
const unspacedScript = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Mymr}]/u;

/** Whether a word is of a script that puts no spaces between words. */
export const isUnspaced = (word: string): boolean => unspacedScript.test(word);

function takenApart(name: string): NameWords {
  const words = ownWords(name);
  const full = words.filter((word) => word.length > 1 || isUnspaced(word));
  const [given = '', ...others] = full.length === 0 ? words : full;
  const family = others.at(-1) ?? given;
  const families = [family, ...endings(others)];
  const givens = [given, ...nicknamesOf(given)];
  const initials = words.map((word) => word.slice(0, 1));
  return {
    given: others.length === 0 ? '' : given,
    uses: usesOf({ words, given, families, nicks: givens.slice(1), initials }),
    inAddresses: others.length === 0 ? new Set() : joinedForAddresses(givens, families, initials),
    longFamilies: families.filter((word) => word.length >= shortestLongFamily),
    initials,
    unspaced: unspacedForms(words.join('')),
  };
}

/** Without titles before and what stands after, such as "Jr". */
function ownWords(name: string): string[] {
  const words = wordsOf(name).map((word) => word.folded);
  while (words.length > 1 && titlesBeforeNames.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && isSuffix.has(words.at(-1) ?? '')) words.pop();
  return words;
}

interface Parts {
  readonly words: readonly string[];
  readonly given: string;
  readonly families: readonly string[];
  readonly nicks: readonly string[];
  readonly initials: readonly string[];
}

/** The strongest use of a word comes first, and stays. */
function usesOf({ words, given, families, nicks, initials }: Parts): Map<string, Use> {
  const uses = new Map<string, Use>();
  const add = (use: Use, forms: readonly string[]) => {
    for (const form of forms) if (form !== '' && !uses.has(form)) uses.set(form, use);
  };
  const strong = [given, ...families];
  if (words.length > 1) add('whole', wholeForms(words));
  add('strong', strong);
  add('strong', [...strong.flatMap(spelledOtherwise), ...families.flatMap(macSpellings)]);
  add(
    'strong',
    families.flatMap((word) => [`${word}s`, `${word}es`]),
  );
  add(
    'strong',
    words.slice(1).flatMap((word, at) => (isParticle.has(word) ? [] : `${words[at]}${word}`)),
  );
  add(
    'weak',
    words.filter((word) => word.length > 1 && !isParticle.has(word)),
  );
  add('nick', nicks);
  add(
    'particle',
    words.filter((word) => isParticle.has(word)),
  );
  if (initials.length > 1) add('initials', [initials.join('')]);
  add('initial', initials);
  return uses;
}

const wholeForms = (words: readonly string[]): string[] =>
  [words.join(''), `${words.at(-1)}${words[0]}`, `${words[0]}${words.at(-1)}`].filter(
    (word) => word.length >= shortestWhole,
  );

/** "vanderberg", "derberg" of van der Berg: each ending of two words or more, joined. */
const endings = (words: readonly string[]): string[] =>
  words.slice(0, -1).map((_, at) => words.slice(at).join(''));

function joinedForAddresses(
  givens: readonly string[],
  families: readonly string[],
  initials: readonly string[],
): Set<string> {
  const firsts = [...givens, ...givens.map((word) => word.slice(0, 1)), initials.slice(0, -1).join('')];
  const joined = families.flatMap((family) => firsts.flatMap((first) => [first + family, family + first]));
  const [given = ''] = givens;
  return new Set([...joined, ...families.map((family) => given + family.slice(0, 1))]);
}

function unspacedForms(joined: string): string[] {
  const characters = [...joined];
  if (!isUnspaced(joined) || characters.length < 2) return [];
  return characters.length === 2 ? [joined] : [joined, characters.slice(1).join('')];
}

const others = new Map<string, string[]>();

/** What else people of this given name are called. */
function nicknamesOf(given: string): readonly string[] {
  if (others.size === 0) {
    for (const line of nicknames) {
      for (const name of line) others.set(name, [...(others.get(name) ?? []), ...line]);
    }
  }
  return (others.get(given) ?? []).filter((name) => name !== given);
}
