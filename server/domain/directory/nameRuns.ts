import { type NameWords, titlesBeforeNames, type Use } from './nameWords.ts';
import { spelledOtherwise } from './spellings.ts';
import type { Word } from './wordsOf.ts';

/** A word of a text, and whether it stands in an address. */
export type StoodWord = Word & { readonly isInAddress: boolean };

/** Neighbouring words of one name, by their places among the text's words, both ends within. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** How many parts of the name it says. */
  readonly weight: number;
}

const shortestShort = 3;

/** A word of a text that is, or may be, of the name. */
interface Part {
  readonly at: number;
  readonly word: StoodWord;
  readonly use: Use | 'joined' | 'held';
  readonly capital: boolean;
}

/**
 * Every run of words that names somebody, in order; `candidates` are the places of all words that may be of a name
 * (see `candidatesFor`), `barred` words are somebody else's. Linear.
 */
export function runsOf(
  words: readonly StoodWord[],
  candidates: readonly number[],
  name: NameWords,
  barred: ReadonlySet<number>,
): Run[] {
  const runs: Run[] = [];
  let parts: Part[] = [];
  const close = () => {
    const told = withoutParticlesAtEnd(parts);
    if (isTold(words, name, told)) runs.push(runOf(told));
    parts = [];
  };
  for (const at of candidates) {
    const last = parts.at(-1)?.at ?? -1;
    if (last >= at) continue;
    const found = barred.has(at) ? [] : partsAt(words, at, name, barred);
    if (parts.length > 0 && (found.length === 0 || last < at - 1 || !isJoint(words[last], words[at])))
      close();
    parts.push(...found);
  }
  if (parts.length > 0) close();
  return runs;
}

/** The places of the words that may be of one of the names: all others need not be looked at name by name. */
export function candidatesFor(words: readonly StoodWord[], names: readonly NameWords[]): number[] {
  const known = new Set(names.flatMap((name) => [...name.uses.keys(), ...beginningsOf(name.given)]));
  const places = new Set<number>();
  for (const [at, word] of words.entries()) {
    const { folded } = word;
    const forms = [folded, ...spelledOtherwise(folded), folded.slice(1), folded.slice(2)];
    const isPair = known.has(folded + (words[at + 1]?.folded ?? ''));
    if (isPair || word.isInAddress || forms.some((form) => known.has(form))) places.add(at);
  }
  return [...places];
}

const beginningsOf = (given: string): string[] =>
  Array.from({ length: Math.max(0, given.length - shortestShort + 1) }, (_, at) =>
    given.slice(0, shortestShort + at),
  );

const runOf = (parts: readonly Part[]): Run => ({
  from: parts[0]?.at ?? 0,
  to: parts.at(-1)?.at ?? 0,
  weight: parts.reduce((sum, { use }) => sum + (use === 'whole' || use === 'joined' ? 2 : 1), 0),
});

/** The word here as part of the name; two words where they are one of the name's ("Mc Donald", "Ste-\ndeford"). */
function partsAt(
  words: readonly StoodWord[],
  at: number,
  name: NameWords,
  barred: ReadonlySet<number>,
): Part[] {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined) return [];
  if (next !== undefined && !barred.has(at + 1) && isParted(word, next, name)) {
    return [word, next].map((half, i) => ({ at: at + i, word: half, use: 'strong', capital: word.capital }));
  }
  const use = useOf(word, name);
  return use === undefined ? [] : [{ at, word, use, capital: word.capital }];
}

function isParted(word: StoodWord, next: StoodWord, name: NameWords): boolean {
  const gap = word.isInAddress ? /^[\s\-‐‑'’`´._+]{1,3}$/u : /^[\s\-‐‑'’`´]{1,3}$/u;
  if (!(word.capital || word.isInAddress) || !gap.test(next.gap)) return false;
  return name.uses.get(word.folded + next.folded) === 'strong';
}

function useOf(word: StoodWord, name: NameWords): Part['use'] | undefined {
  const { uses, inAddresses, longFamilies } = name;
  const use =
    uses.get(word.folded) ?? otherwise(word, uses) ?? afterPrefix(word, uses) ?? shortened(word, name);
  if (!word.isInAddress) {
    const needsCapital = use === 'initial' || use === 'nick' || use === 'initials';
    return needsCapital && !word.capital ? undefined : use;
  }
  const bare = word.folded.replace(/^\d+|(?<!\d)\d+$/gu, '');
  if (inAddresses.has(bare)) return 'joined';
  const inAddress = use ?? uses.get(bare);
  if (inAddress !== undefined) return inAddress;
  return longFamilies.some((family) => bare.includes(family)) ? 'held' : undefined;
}

/** "Mueller" for Müller, "Soerensen" for Sørensen. */
const otherwise = ({ folded }: StoodWord, uses: NameWords['uses']): Use | undefined =>
  folded.length < 5 ? undefined : spelledOtherwise(folded).map((short) => uses.get(short))[0];

/** The beginning of the given name, "Zeb" of Zebedee: like an initial, it tells only beside the family name. */
const shortened = ({ folded }: StoodWord, { given }: NameWords): Use | undefined =>
  folded.length >= shortestShort && given.startsWith(folded) ? 'initial' : undefined;

/** In scripts without capitals small words are written on to the next: "and", "to", "the" in Arabic and Hebrew. */
function afterPrefix({ folded }: StoodWord, uses: NameWords['uses']): Use | undefined {
  if (!/^[\p{sc=Arab}\p{sc=Hebr}]{3}/u.test(folded)) return undefined;
  return uses.get(folded.slice(1)) ?? uses.get(folded.slice(2));
}

function withoutParticlesAtEnd(parts: readonly Part[]): readonly Part[] {
  const last = parts.findLastIndex((part) => part.use !== 'particle');
  return parts.slice(0, last + 1);
}

/** Whether a run says enough to tell of whom it is. */
function isTold(words: readonly StoodWord[], name: NameWords, parts: readonly Part[]): boolean {
  const known = new Set(parts.filter(({ use }) => use === 'strong' || use === 'weak').map(folded));
  const isStrong = parts.some(({ use }) => use === 'strong');
  if (isStrong && known.size > 1) return true;
  return (
    parts.some((part) => tellsAlone(part, words)) || isAllInitials(name, parts) || isWeakTold(words, parts)
  );
}

const folded = ({ word }: Part): string => word.folded;

function tellsAlone({ at, word, use, capital }: Part, words: readonly StoodWord[]): boolean {
  if (use === 'whole' || use === 'joined' || use === 'held') return true;
  if (use === 'strong') return capital || word.isInAddress;
  if (use === 'nick') return capital || isMailbox(word, words[at + 1]);
  return use === 'initials' && (word.allCapitals || isMailbox(word, words[at + 1]));
}

/** What stands before the "@" of an address. */
const isMailbox = (word: StoodWord, next: StoodWord | undefined): boolean =>
  word.isInAddress && next?.gap.startsWith('@') === true;

/** "A. S.", in capitals or before an "@", from first to last. */
function isAllInitials({ initials }: NameWords, parts: readonly Part[]): boolean {
  return (
    initials.length > 1 &&
    parts.length === initials.length &&
    parts.every(({ word }, at) => word.folded === initials[at] && word.capital)
  );
}

/** Half of a double-barrelled name tells after a title or an initial. */
function isWeakTold(words: readonly StoodWord[], parts: readonly Part[]): boolean {
  const before = words[(parts[0]?.at ?? 0) - 1]?.folded ?? '';
  const hasCapital = parts.some(({ use, capital }) => use === 'weak' && capital);
  return hasCapital && (parts.length > 1 || titlesBeforeNames.has(before));
}

const isParagraphsEnd = /\n\s*\n/u;

/** Whether what stands between two words keeps one name together; a full stop does so after an initial only. */
function isJoint(word: StoodWord | undefined, next: StoodWord | undefined): boolean {
  if (word === undefined || next === undefined || isParagraphsEnd.test(next.gap)) return false;
  if (/^(?:[\s\-‐‑–_+·]{0,4}|,\s{0,3})$/u.test(next.gap)) return true;
  const isInitial = word.folded.length === 1 || (word.isInAddress && next.isInAddress);
  return isInitial && /^\.[\s\-‐‑]{0,3}$/u.test(next.gap);
}
