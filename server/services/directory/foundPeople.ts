import { bodyFor } from '../../domain/directory/claimedWords.ts';
import type { PersonKind } from '../../domain/directory/records.ts';
import { letterOf } from '../../domain/directory/sortName.ts';
import { membershipsFor } from '../../domain/search/facts.ts';
import type { Question, SearchIndex } from '../../domain/search/SearchIndex.ts';
import type { Asking } from './asking.ts';

/** How many records a page of a list holds. */
export const pageLength = 50;

/** Whom to find. */
export interface Sought {
  readonly words: string;
  readonly kind: PersonKind | undefined;
  /** A body's id. */
  readonly organisation: string | undefined;
}

/** A way to narrow a list, with how many it would leave. */
export interface Filter {
  readonly value: string;
  readonly words: string;
  readonly count: number;
}

/** How a list of people can be narrowed, and where in it each letter begins. */
export interface Narrowings {
  readonly kinds: readonly { readonly value: PersonKind; readonly count: number }[];
  readonly organisations: readonly Filter[];
  /** Each letter that somebody's name begins with, and the page it begins on; none while words are asked. */
  readonly letters: readonly { readonly letter: string; readonly page: number }[];
}

/** All that a question finds and how it could be narrowed: the same for each of its pages. */
export interface FoundPeople extends Narrowings {
  readonly ids: readonly string[];
}

/** Kept for as long as the index, which is as long as nothing changes; questions in free words are too many. */
const kept = new WeakMap<SearchIndex, Map<string, FoundPeople>>();

/** Everybody whom a question finds for this audience. */
export function foundPeople(asking: Asking, question: Sought): FoundPeople {
  if (question.words.trim() !== '') return findPeople(asking, question);
  const known = kept.get(asking.index) ?? new Map<string, FoundPeople>();
  kept.set(asking.index, known);
  const key = [asking.audience, question.kind, question.organisation].join(' ');
  const found = known.get(key) ?? findPeople(asking, question);
  if (found.ids.length > 0) known.set(key, found);
  return found;
}

function findPeople(asking: Asking, { words, kind, organisation }: Sought): FoundPeople {
  const byKind = organisation === undefined ? {} : { organisation };
  const byBody = kind === undefined ? {} : { personKind: kind };
  const find = (narrowed: Pick<Question, 'personKind' | 'organisation'>) =>
    asking.index.ask({ words, audience: asking.audience, ...narrowed }).people;
  const ids = find({ ...byKind, ...byBody });
  return {
    ids,
    kinds: countsOfKinds(asking, find(byKind)),
    organisations: countsOfBodies(asking, find(byBody)),
    letters: words.trim() === '' ? lettersOf(asking, ids) : [],
  };
}

const kindsInOrder = [
  'councillor',
  'staff',
  'partner',
  'unsure',
  'child',
] as const satisfies readonly PersonKind[];

function countsOfKinds({ view }: Asking, ids: readonly string[]) {
  const counts = new Map<PersonKind, number>();
  for (const id of ids) {
    const kind = view.get('person', id)?.personKind;
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return kindsInOrder.flatMap((value) => {
    const count = counts.get(value) ?? 0;
    return count === 0 ? [] : [{ value, count }];
  });
}

function countsOfBodies({ view, audience }: Asking, ids: readonly string[]): Filter[] {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const person = view.get('person', id);
    const memberships = person === undefined ? [] : membershipsFor(view, audience, person);
    for (const body of new Set(memberships.map((membership) => membership.organisationId))) {
      if (body !== null) counts.set(body, (counts.get(body) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, words: bodyFor(view, audience, value)?.name ?? '', count }))
    .sort((a, b) => a.words.localeCompare(b.words, 'en'));
}

function lettersOf({ view }: Asking, ids: readonly string[]) {
  const letters = new Map<string, number>();
  for (const [at, id] of ids.entries()) {
    const person = view.get('person', id);
    const letter = person === undefined ? '#' : letterOf(person);
    if (!letters.has(letter)) letters.set(letter, Math.floor(at / pageLength) + 1);
  }
  return [...letters]
    .map(([letter, page]) => ({ letter, page }))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1));
}
