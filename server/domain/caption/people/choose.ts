import { fold } from '../../name/fold.ts';
import { type Page, type Range, textOf } from '../page/page.ts';
import { endsSentence, type Zone } from '../parts/zones.ts';
import type { Assembled, Draft } from './Draft.ts';

/** What counts of the zones' readings. */
export interface Chosen {
  readonly drafts: readonly Draft[];
  readonly others: number;
  readonly ranges: readonly Range[];
}

interface Part {
  readonly zone: Zone;
  readonly result: Assembled;
}

/** In a told sentence only names this likely are people. */
const likely = 1.9;

/**
 * Whom of all that are named the caption places in the picture: those of its lists, and of the sentences around
 * them whoever it places ("on the right is") or joins to a list ("with"); with no list at all, whoever is named.
 */
export function chosen(page: Page, parts: readonly Part[]): Chosen {
  const hasOrder = parts.some(({ zone, result }) => zone.ordered && result.people.length > 1);
  const isList = ({ zone, result }: Part) =>
    (zone.kind === 'list' && (zone.ordered || !hasOrder)) ||
    (zone.kind === 'after' && hasOrder && result.isBare);
  const hasList = parts.some((part) => isList(part) && part.result.people.length + part.result.others > 0);
  // Where no sentence tells of anybody beside the lists, no two names need be compared.
  const isTold = parts.some((part) => !isList(part) && part.result.people.length > 0);
  const inLists = isTold ? parts.filter(isList).flatMap(({ result }) => result.people) : [];
  const listed = new Set(inLists.map((person) => keyOf(page, person)));
  const seen = new Set<string>();
  const drafts: Draft[] = [];
  let others = 0;
  for (const part of parts.filter(({ zone }) => zone.kind !== 'unseen')) {
    const { people } = part.result;
    const from = part.zone.joined ? lastSentence(page, part.zone) : Infinity;
    if (!isTold) drafts.push(...people);
    for (const person of isTold ? people : []) {
      const key = keyOf(page, person);
      const isKnown = listed.has(key) || seen.has(key) || isFamilyOfKnown(page, person, seen);
      if (!isList(part) && (isKnown || !counts(person, hasList, from))) continue;
      seen.add(key);
      if (isWhole(person)) seen.add(familyOnly(key.slice(key.lastIndexOf(' ') + 1)));
      drafts.push(person);
    }
    if (isList(part) || !hasList) others += part.result.others;
  }
  const ranges = parts.flatMap(({ zone, result }) => (zone.kind === 'unseen' ? [] : result.unread));
  return { drafts, others, ranges };
}

/** A family name alone is the person named in full before, unless its title says husband or wife. */
function isFamilyOfKnown(page: Page, person: Draft, seen: ReadonlySet<string>): boolean {
  if (isWhole(person)) return false;
  const title = page.tokens[person.parts.honorific?.from ?? -1]?.folded ?? '';
  return (
    !['lady', 'master', 'miss', 'mrs', 'ms'].includes(title) &&
    seen.has(familyOnly(fold(textOf(page, person.parts.name))))
  );
}

/** How a family name alone is kept among the names already seen. */
const familyOnly = (family: string): string => `… ${family}`;

/** By the name; of one word with its title, since "Mr Eyre" is not "Mrs Eyre". */
const keyOf = (page: Page, person: Draft): string => {
  const { name } = person.parts;
  const { honorific } = person;
  return fold(
    textOf(page, isWhole(person) || honorific === null ? name : { from: honorific.from, to: name.to }),
  );
};

const isWhole = ({ parts: { name } }: Draft): boolean => name.to - name.from > 1;

function counts(person: Draft, hasList: boolean, from: number): boolean {
  if (person.place !== null) return true;
  if (person.weight < likely) return false;
  return !hasList || person.parts.name.from >= from;
}

/** Where the last sentence of a zone begins. */
function lastSentence(page: Page, zone: Zone): number {
  for (let at = zone.to - 2; at >= zone.from; at -= 1) {
    page.work.steps += 1;
    if (page.tokens[at]?.kind === 'stop' && endsSentence(page, at)) return at;
  }
  return zone.from;
}
