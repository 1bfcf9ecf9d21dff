import type { ParsedCaption, ParsedPerson } from './ParsedCaption.ts';
import { type Page, pageOf } from './page/page.ts';
import { type Chunk, chunksOf, type Mark } from './parts/chunks.ts';
import { headersOf } from './parts/headers.ts';
import { storyOf, type Zone, zonesOf } from './parts/zones.ts';
import { assemble } from './people/assemble.ts';
import { chosen } from './people/choose.ts';
import { finish } from './people/finish.ts';
import { unreadOf, type ZoneRead } from './people/unread.ts';
import { guessAll } from './reading/guessAll.ts';
import { weigh } from './reading/weigh.ts';
import type { Guess } from './rules/guess.ts';

/**
 * Who is in the picture, in the order in which the caption names them, with each one's titles, role and body, and
 * where the caption says so. Any string is accepted: one that names nobody gives no people, and nothing throws.
 * Work grows with the length of the text.
 */
export function parseCaption(text: string): ParsedCaption {
  return readCounting(text).caption;
}

/** As `parseCaption`, with the number of steps it took: the measure of work that tests hold to a line. */
export function readCounting(text: string): { caption: ParsedCaption; steps: number } {
  const page = pageOf(text);
  const zones = zonesOf(page).map((zone) => prepared(page, zone));
  const ways = strongSets(zones).map((strong) => wayThrough(page, zones, strong));
  ways.sort((a, b) => b.total - a.total);
  const [first, ...rest] = ways;
  if (first === undefined) return { caption: nobody, steps: page.work.steps };
  const best = readingOf(page, first);
  const alternatives = rest
    .filter((other) => first.total - other.total < near)
    .map((other) => readingOf(page, other))
    .filter((other) => listOf(other) !== listOf(best))
    .slice(0, 2);
  return { caption: { ...best, alternatives }, steps: page.work.steps };
}

/**
 * Whom one sentence of a running text names, wherever they are, with what it says of each: `parseCaption` would leave
 * out those whom a caption does not place in its picture. The same promises hold.
 */
export function namedInSentence(text: string): readonly ParsedPerson[] {
  const page = pageOf(text);
  const zones = [prepared(page, storyOf(page))];
  const ways = strongSets(zones).map((strong) => wayThrough(page, zones, strong));
  ways.sort((a, b) => b.total - a.total);
  return ways[0] === undefined ? [] : readingOf(page, ways[0]).people;
}

/** The way through a caption that its best reading takes: each of its zones, with what every stretch was taken for. */
export function bestWay(text: string): { page: Page; zones: readonly ZoneRead[] } {
  const page = pageOf(text);
  const zones = zonesOf(page).map((zone) => prepared(page, zone));
  const ways = strongSets(zones).map((strong) => wayThrough(page, zones, strong));
  ways.sort((a, b) => b.total - a.total);
  return { page, zones: ways[0]?.zones ?? [] };
}

/** Whether a text has words for an order anywhere; a look that costs far less than reading it. */
export function announcesOrder(text: string): boolean {
  return headersOf(pageOf(text)).some(({ order }) => order !== null);
}

/** Readings this close to the best one are offered beside it. */
const near = 2.5;

const nobody: ParsedCaption = {
  people: [],
  others: 0,
  order: 'not stated',
  unread: [],
  score: 0,
  alternatives: [],
};

const listOf = (caption: Omit<ParsedCaption, 'alternatives'>): string =>
  caption.people.map((person) => person.name.text).join('\n');

/** A zone cut into chunks, with everything each may be. */
export interface Prepared {
  readonly zone: Zone;
  readonly chunks: readonly Chunk[];
  readonly guesses: readonly (readonly Guess[])[];
}

function prepared(page: Page, zone: Zone): Prepared {
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

/** One way to read all zones, with what speaks for it. */
interface Way {
  readonly total: number;
  readonly zones: readonly ZoneRead[];
}

function wayThrough(page: Page, zones: readonly Prepared[], strong: ReadonlySet<Mark>): Way {
  let total = 0;
  const read = zones.map(({ zone, chunks, guesses }) => {
    const weighed = weigh(page, chunks, guesses, presentIn(chunks, strong), zone);
    page.work.steps += chunks.length * 9;
    if (zone.kind !== 'unseen') total += weighed.score;
    return { zone, reads: weighed.reads };
  });
  return { total, zones: read };
}

function readingOf(page: Page, { total, zones }: Way): Omit<ParsedCaption, 'alternatives'> {
  const assembled = zones.map(({ zone, reads }) => ({ zone, result: assemble(page, zone, reads) }));
  const { drafts, others, ranges } = chosen(page, assembled);
  const { people, unread, taken } = finish(page, drafts);
  const size = zones.reduce((sum, { reads }) => sum + reads.length, 0);
  return {
    people,
    others,
    order: zones.find(({ zone }) => zone.order !== null)?.zone.order ?? 'not stated',
    unread: unreadOf(page, zones, taken, [...ranges, ...unread]),
    score: Math.max(0, Math.min(1, total / Math.max(1, size * 5))),
  };
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
