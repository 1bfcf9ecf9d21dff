import type { ParsedCaption, ParsedPerson } from './ParsedCaption.ts';
import { type Page, pageOf } from './page/page.ts';
import { headersOf } from './parts/headers.ts';
import { storyOf, zonesOf } from './parts/zones.ts';
import { assemble } from './people/assemble.ts';
import { chosen } from './people/choose.ts';
import { finish } from './people/finish.ts';
import { unreadOf } from './people/unread.ts';
import { otherWay } from './reading/otherWay.ts';
import { prepared, type Way, waysThrough, type ZoneRead } from './reading/ways.ts';

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
  const [first, ...rest] = waysThrough(page, zones);
  if (first === undefined) return { caption: nobody, steps: page.work.steps };
  const best = readingOf(page, first);
  const others = rest.filter((way) => first.total - way.total < near);
  const otherwise = otherWay(page, zones, first);
  const ways = otherwise === null ? others : [...others, otherwise];
  const alternatives = different(
    best,
    ways.map((way) => readingOf(page, way)),
  );
  return { caption: { ...best, alternatives }, steps: page.work.steps };
}

/**
 * Whom one sentence of a running text names, wherever they are, with what it says of each: `parseCaption` would leave
 * out those whom a caption does not place in its picture. The same promises hold.
 */
export function namedInSentence(text: string): readonly ParsedPerson[] {
  const page = pageOf(text);
  const zones = [prepared(page, storyOf(page))];
  const [best] = waysThrough(page, zones);
  return best === undefined ? [] : readingOf(page, best).people;
}

/** The way through a caption that its best reading takes: each of its zones, with what every stretch was taken for. */
export function bestWay(text: string): { page: Page; zones: readonly ZoneRead[] } {
  const page = pageOf(text);
  const zones = zonesOf(page).map((zone) => prepared(page, zone));
  return { page, zones: waysThrough(page, zones)[0]?.zones ?? [] };
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

type Reading = Omit<ParsedCaption, 'alternatives'>;

/** At most two readings that name other people than the best one, and than each other. */
function different(best: Reading, others: readonly Reading[]): Reading[] {
  const seen = new Set([listOf(best)]);
  const found = others.filter((other) => {
    const isNew = !seen.has(listOf(other));
    seen.add(listOf(other));
    return isNew;
  });
  return found.slice(0, 2);
}

const listOf = (caption: Reading): string => caption.people.map((person) => person.name.text).join('\n');

function readingOf(page: Page, { total, zones }: Way): Reading {
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
