import { fold } from '../name/fold.ts';
import type { Assembled, Draft } from './assemble.ts';
import { type Page, type Range, textOf } from './page.ts';
import type { Zone } from './zones.ts';

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
const likely = 2.2;

/**
 * Whom of all that are named the caption places in the picture: those of its lists, and of the sentences around
 * them whoever it places ("on the right is") or joins to a list ("with"); with no list at all, whoever is named.
 */
export function chosen(page: Page, parts: readonly Part[]): Chosen {
  const hasList = parts.some(
    ({ zone, result }) => zone.kind === 'list' && result.people.length + result.others > 0,
  );
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  let others = 0;
  const listed = new Set(
    parts
      .filter(({ zone }) => zone.kind === 'list')
      .flatMap(({ result }) => result.people.map((person) => keyOf(page, person))),
  );
  for (const { zone, result } of parts) {
    if (zone.kind === 'unseen') continue;
    const people =
      zone.kind === 'list'
        ? result.people
        : result.people.filter((person) => counts(person, zone, hasList, keyOf(page, person), listed, seen));
    for (const person of people) seen.add(keyOf(page, person));
    drafts.push(...people);
    if (zone.kind === 'list' || !hasList) others += result.others;
  }
  return {
    drafts,
    others,
    ranges: parts.flatMap(({ zone, result }) => (zone.kind === 'unseen' ? [] : result.unread)),
  };
}

const keyOf = (page: Page, person: Draft): string => fold(textOf(page, person.parts.name));

function counts(
  person: Draft,
  zone: Zone,
  hasList: boolean,
  key: string,
  listed: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): boolean {
  if (listed.has(key) || seen.has(key)) return false;
  if ([...seen].some((other) => other.endsWith(` ${key}`))) return false;
  if (!hasList) return person.weight >= likely || person.place !== null;
  return person.place !== null || (zone.joined && person.weight >= likely);
}
