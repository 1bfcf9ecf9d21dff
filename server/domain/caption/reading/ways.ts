import type { Page } from '../page/page.ts';
import { type Chunk, chunksOf, type Mark } from '../parts/chunks.ts';
import type { Zone } from '../parts/zones.ts';
import type { Guess } from '../rules/guess.ts';
import { guessAll } from './guessAll.ts';
import { type Read, weigh } from './weigh.ts';

/** A zone cut into chunks, with everything each may be. */
export interface Prepared {
  readonly zone: Zone;
  readonly chunks: readonly Chunk[];
  readonly guesses: readonly (readonly Guess[])[];
}

/** Cuts a zone into chunks and hears every rule on each. */
export function prepared(page: Page, zone: Zone): Prepared {
  const chunks = chunksOf(page, zone);
  return { zone, chunks, guesses: guessAll(page, chunks) };
}

/** The ideas of which marks part people that are weighed against each other; the first is "commas alone". */
const ideas: readonly (readonly Mark[])[] = [
  [],
  ['semicolon'],
  ['colon', 'semicolon'],
  ['newline'],
  ['newline', 'semicolon'],
  ['dash'],
];

const onlyCommas: ReadonlySet<Mark> = new Set();

/** Marks that some idea says part people. */
const mayPart: ReadonlySet<Mark> = new Set(ideas.flat());

/** Those ideas that make a difference in this caption. */
function strongSets(zones: readonly Prepared[]): readonly ReadonlySet<Mark>[] {
  const counts = countsIn(zones);
  if (counts.size === 0) return [onlyCommas];
  const sets = new Map<string, ReadonlySet<Mark>>();
  for (const idea of ideas) {
    const marks = isAnnouncing(idea, counts) ? [] : idea.filter((mark) => counts.has(mark));
    sets.set(marks.join(), new Set(marks));
  }
  return [...sets.values()];
}

/** A single colon and no semicolon part nobody: what stands before announces what follows. */
const isAnnouncing = (idea: readonly Mark[], counts: ReadonlyMap<Mark, number>): boolean =>
  idea.includes('colon') && counts.get('colon') === 1 && !counts.has('semicolon');

/** How often each mark stands in a caption of those that an idea knows. */
function countsIn(zones: readonly Prepared[]): ReadonlyMap<Mark, number> {
  const counts = new Map<Mark, number>();
  for (const { chunks } of zones)
    for (const { mark } of chunks) if (mayPart.has(mark)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

/** A zone with what a reading makes of each of its chunks. */
export interface ZoneRead {
  readonly zone: Zone;
  readonly reads: readonly Read[];
}

/** One way to read all zones, with what speaks for it and the marks that part people in it. */
export interface Way {
  readonly total: number;
  readonly strong: ReadonlySet<Mark>;
  readonly zones: readonly ZoneRead[];
}

/** The best reading of each zone where these marks part people. */
export function wayThrough(page: Page, zones: readonly Prepared[], strong: ReadonlySet<Mark>): Way {
  let total = 0;
  const read = zones.map(({ zone, chunks, guesses }) => {
    const weighed = weigh(page, chunks, guesses, presentIn(chunks, strong), zone);
    page.work.steps += chunks.length * 9;
    if (zone.kind !== 'unseen') total += weighed.score;
    return { zone, reads: weighed.reads };
  });
  return { total, strong, zones: read };
}

/** The ways to read these zones, one for each idea of which marks part people, the best first. */
export function waysThrough(page: Page, zones: readonly Prepared[]): Way[] {
  const ways = strongSets(zones).map((strong) => wayThrough(page, zones, strong));
  return ways.sort((a, b) => b.total - a.total);
}

/** A row in which none of the marks stands is a row in which commas part people. */
function presentIn(chunks: readonly Chunk[], strong: ReadonlySet<Mark>): ReadonlySet<Mark> {
  if (strong.size === 0) return strong;
  const present = new Set<Mark>();
  for (let i = 1; i < chunks.length; i += 1) {
    const mark = chunks[i]?.mark ?? 'start';
    if (strong.has(mark)) present.add(mark);
  }
  return present;
}
