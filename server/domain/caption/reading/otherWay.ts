import type { Page } from '../page/page.ts';
import type { Guess } from '../rules/guess.ts';
import { type Prepared, type Way, wayThrough } from './ways.ts';
import type { Read } from './weigh.ts';

/**
 * The same caption read the other way where it is doubtful: capitals that no list knows, right after somebody's
 * role, may be the body ("Nerys Holt, Chair, Hill House") or the next person. All such places change at once, so
 * that the answer is one whole reading; null where nothing is doubtful.
 */
export function otherWay(page: Page, zones: readonly Prepared[], best: Way): Way | null {
  let doubts = 0;
  const turned = zones.map((zone, z) => {
    const reads = best.zones[z]?.reads ?? [];
    const guesses = zone.guesses.map((all, i) => {
      const other = zone.zone.kind === 'unseen' ? null : turnedOver(page, reads, i, all);
      if (other !== null) doubts += 1;
      return other ?? all;
    });
    return { ...zone, guesses };
  });
  return doubts === 0 ? null : wayThrough(page, turned, best.strong);
}

/** The guesses of a doubtful chunk without those of the kind that the best reading took; null where it is not one. */
function turnedOver(
  page: Page,
  reads: readonly Read[],
  at: number,
  all: readonly Guess[],
): readonly Guess[] | null {
  const [before, read] = [reads[at - 1], reads[at]];
  const isAfterRole =
    before?.guess.label === 'about' && before.guess.weight >= role && read?.mark === 'comma';
  if (read === undefined || !isAfterRole || !isStrange(page, all)) return null;
  const isPerson = read.guess.label === 'person';
  if (!isPerson && read.guess.label !== 'about') return null;
  return all.filter(({ label }) => (label === 'person') !== isPerson);
}

/** As much speaks for something said of somebody when a job is in it. */
const role = 3;

/** Two or three words in capitals without a title, a job, letters or a known given name. */
function isStrange(page: Page, all: readonly Guess[]): boolean {
  const parts = all.find(({ label }) => label === 'person')?.parts;
  if (parts === undefined || parts.honorific !== null || parts.before !== null || parts.after !== null)
    return false;
  const words = page.tokens.slice(parts.name.from, parts.name.to);
  const isPlain = words.every(({ kind, capital, acronym }) => kind === 'word' && capital && !acronym);
  const { given, bodies } = page.words;
  return (
    words.length > 1 &&
    words.length < 4 &&
    isPlain &&
    !words.some((word) => given.holds(word) || bodies.holds(word))
  );
}
