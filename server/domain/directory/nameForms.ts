import { addressesIn } from './addresses.ts';
import { candidatesFor, type Run, runsOf, type StoodWord } from './nameRuns.ts';
import { isUnspaced, nameWordsOf } from './nameWords.ts';
import { wordsOf } from './wordsOf.ts';

/** A half-open stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Who may stay in a text from which names are taken out. */
export interface Kept {
  /** Their names: where one stands whole, it stays. */
  readonly names: readonly string[];
  /** Where the text itself is known to name them. */
  readonly places: readonly Stretch[];
}

const nobody: Kept = { names: [], places: [] };

/**
 * Every place where a text names somebody, in any form: whole, in any order, without middle names, by initials,
 * by what bearers of the given name are called, given or family name alone, possessives, plurals, either half of
 * a double-barrelled name after a title, HTML entities, any case and diacritics, joined in addresses. A single word
 * counts only with a capital, or in an address. Where a longer name of somebody kept stands, it stays. In order.
 */
export function placesOfNames(text: string, names: readonly string[], kept: Kept = nobody): Stretch[] {
  const words = stoodWords(text);
  const shapes = [...new Set(names)].map(nameWordsOf);
  const candidates = candidatesFor(words, shapes);
  const found = shapes.flatMap((shape) => runsOf(words, candidates, shape, new Set()));
  const barred = found.length === 0 ? new Set<number>() : wordsKept(words, found, kept);
  const runs =
    barred.size === 0 ? found : shapes.flatMap((shape) => runsOf(words, candidates, shape, barred));
  const places = runs.map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 }));
  return joined([
    ...places,
    ...unspacedPlaces(
      words,
      shapes.flatMap((shape) => shape.unspaced),
      kept,
    ),
  ]);
}

/** Every place where a text names one person: see `placesOfNames`. */
export const placesOfName = (text: string, name: string): Stretch[] => placesOfNames(text, [name]);

function stoodWords(text: string): StoodWord[] {
  const addresses = addressesIn(text);
  let next = 0;
  return wordsOf(text).map((word) => {
    while ((addresses[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next += 1;
    return { ...word, isInAddress: (addresses[next]?.start ?? Number.POSITIVE_INFINITY) <= word.start };
  });
}

/** The words that name somebody kept: a name that the text is known to use, else one longer than what was found. */
function wordsKept(words: readonly StoodWord[], found: readonly Run[], { names, places }: Kept): Set<number> {
  const isLonger = longerThan(found);
  const own = places.flatMap((place) => runAt(words, place) ?? []);
  const shapes = [...new Set(names)].map(nameWordsOf);
  const candidates = candidatesFor(words, shapes);
  const whole = shapes.flatMap((shape) => runsOf(words, candidates, shape, new Set()));
  const staying = [
    ...own.filter((run) => !isLonger({ ...run, weight: Number.POSITIVE_INFINITY })),
    ...whole.filter((run) => !isLonger(run)),
  ];
  return new Set(
    staying.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  );
}

/** Whether some run found covers another and says as much or more. */
function longerThan(found: readonly Run[]): (run: Run) => boolean {
  const byStart = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  const reach: number[] = [];
  const weights = new Map<string, number>();
  for (const { from, to, weight } of byStart) {
    reach[from] = Math.max(reach[from] ?? -1, to);
    const key = `${from} ${to}`;
    weights.set(key, Math.max(weights.get(key) ?? 0, weight));
  }
  const before: number[] = [];
  for (let at = 0, most = -1; at <= (byStart.at(-1)?.from ?? -1); at += 1) {
    before[at] = most;
    most = Math.max(most, reach[at] ?? -1);
  }
  const farthest = byStart.reduce((most, run) => Math.max(most, run.to), -1);
  return ({ from, to, weight }) =>
    (before[from] ?? farthest) >= to ||
    (reach[from] ?? -1) > to ||
    (weights.get(`${from} ${to}`) ?? 0) >= weight;
}

/** The words that lie within a stretch. */
function runAt(words: readonly StoodWord[], { start, end }: Stretch): Run | undefined {
  const from = countWhile(words, (word) => word.start < start);
  const to = countWhile(words, (word) => word.end <= end) - 1;
  return to < from ? undefined : { from, to, weight: to - from + 1 };
}

/** How many words at the beginning are so, by halving: words stand in order. */
function countWhile(words: readonly StoodWord[], isSo: (word: StoodWord) => boolean): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const word = words[middle];
    if (word !== undefined && isSo(word)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Names within a word of a script without spaces, for which the word is a sentence. */
function unspacedPlaces(words: readonly StoodWord[], names: readonly string[], { places }: Kept): Stretch[] {
  if (names.length === 0) return [];
  return words
    .filter(({ folded }) => isUnspaced(folded))
    .flatMap((word) => names.flatMap((name) => placesWithin(word, name)))
    .filter(({ start, end }) => !places.some((place) => place.start <= start && end <= place.end));
}

function placesWithin({ folded, start, end }: StoodWord, name: string): Stretch[] {
  if (!folded.includes(name)) return [];
  if (folded.length !== end - start) return [{ start, end }];
  const places: Stretch[] = [];
  for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + name.length)) {
    places.push({ start: start + at, end: start + at + name.length });
  }
  return places;
}

/** In order, those that touch made one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && next.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    } else result.push(next);
  }
  return result;
}
