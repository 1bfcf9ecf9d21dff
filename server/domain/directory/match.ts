import { alike, type Likeness } from '../name/alike.ts';
import { isOneLetterOff } from '../name/oneLetterOff.ts';
import type { Person } from './records.ts';
import type { View } from './view.ts';
import { sameWords, wordsOf } from './wordsOf.ts';

/** Somebody in the directory whom a mention may mean, with the reason as a clause for the page. */
export interface Candidate {
  readonly personId: string;
  readonly degree: Likeness['degree'];
  readonly reason: string;
}

/** What is known of somebody who is to be found again. */
export interface Sought {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
}

/** Likest first. A family name alone counts only with the same role or body. */
const degrees: readonly Likeness['degree'][] = ['same', 'nickname', 'initial', 'letter off', 'family name'];

const mostCandidates = 5;

/**
 * Whom in the directory a mention may mean, likest first, at most five; never a sample person, never one merged
 * into another. Nothing is decided here: a page offers these with their reasons.
 */
export function candidatesFor(view: View, sought: Sought): Candidate[] {
  const found: (Candidate & { readonly rank: number })[] = [];
  const family = familyWords(sought.name);
  for (const person of view.all('person')) {
    if (person.sample || person.mergedInto !== null || !mayBeAlike(person, family)) continue;
    const candidate = candidateOf(view, person, sought);
    if (candidate !== null) found.push(candidate);
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostCandidates)
    .map(({ personId, degree, reason }) => ({ personId, degree, reason }));
}

/**
 * The one candidate to propose: of the same name, and nobody else as like. Two equally good ones are never
 * chosen between: null.
 */
export function likeliest(candidates: readonly Candidate[]): Candidate | null {
  const [first, second] = candidates;
  if (first === undefined || first.degree !== 'same') return null;
  return second?.degree === 'same' ? null : first;
}

/** A person's names as folded words; a record never changes, so that they are worked out once. */
const nameWordsOf = new WeakMap<Person, readonly string[]>();

const foldedWords = (name: string): string[] => wordsOf(name).map((word) => word.folded);

/** The last word, and the one before it where the last is short: "Jr", "III". */
function familyWords(name: string): string[] {
  const words = foldedWords(name);
  return words.slice((words.at(-1)?.length ?? 0) <= 3 ? -2 : -1);
}

/**
 * Whether it is worth comparing at all, cheaply, since everybody in the directory is asked: some word is the family
 * name sought, or a letter off it.
 */
function mayBeAlike(person: Person, sought: readonly string[]): boolean {
  const known = nameWordsOf.get(person) ?? [person.name, ...person.otherNames].flatMap(foldedWords);
  nameWordsOf.set(person, known);
  return known.some((word) => sought.some((other) => isNear(word, other)));
}

const isNear = (a: string, b: string): boolean => a === b || isOneLetterOff(a, b);

function candidateOf(view: View, person: Person, sought: Sought) {
  const likeness = likestName(person, sought.name);
  if (likeness === null) return null;
  const shared = sharedWithRoles(view, person, sought);
  if (likeness.degree === 'family name' && shared === null) return null;
  const rank = degrees.indexOf(likeness.degree) * 2 + (shared === null ? 1 : 0);
  const reason = [likeness.reason, shared].filter(Boolean).join(', ');
  return { personId: person.id, degree: likeness.degree, reason, rank };
}

function likestName(person: Person, name: string): Likeness | null {
  const all = [person.name, ...person.otherNames].flatMap((own) => alike(own, name) ?? []);
  return all.sort((a, b) => degrees.indexOf(a.degree) - degrees.indexOf(b.degree))[0] ?? null;
}

/** What of the mention's role or body the directory has of this person already. */
function sharedWithRoles(view: View, person: Person, sought: Sought): string | null {
  for (const { role, organisationId } of view.referring('membership', 'personId', person.id)) {
    if (role !== null && sought.role !== null && sameWords(role, sought.role)) return `same role (${role})`;
    const organisation = organisationId === null ? undefined : view.get('organisation', organisationId);
    if (organisation && sought.organisation !== null && sameWords(organisation.name, sought.organisation)) {
      return `same organisation (${organisation.name})`;
    }
  }
  return null;
}
