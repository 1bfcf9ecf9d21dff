import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { announcesOrder, namedInSentence, parseCaption } from '../../server/domain/caption/parseCaption.ts';
import { inferKind } from '../../server/domain/directory/kind.ts';
import type { NamedMention } from '../../server/domain/directory/publication.ts';
import { textFor } from '../../server/domain/directory/textFor.ts';
import { sameWords, wordsOf } from '../../server/domain/directory/wordsOf.ts';
import { alike } from '../../server/domain/name/alike.ts';
import { fold } from '../../server/domain/name/fold.ts';
import { isOneLetterOff } from '../../server/domain/name/oneLetterOff.ts';
import { sortName, splitName } from '../../server/domain/name/splitName.ts';
import { isLabel, looksLikeCaption, namesAnOrder } from '../../server/domain/release/captionShape.ts';
import { linksIn } from '../../server/domain/release/linksIn.ts';
import { paragraphsOf } from '../../server/domain/release/paragraphs.ts';
import { readRelease } from '../../server/domain/release/readRelease.ts';
import { plainIndex } from '../../server/domain/search/plainIndex.ts';
import { linkedPieces } from '../../server/web/directory/linkedText.ts';
import { hostilePieces, hostileText } from '../builders/hostileTexts.ts';
import { anOccasion } from '../builders/occasion.ts';
import { viewOf } from '../builders/view.ts';
import type { Row } from './Row.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const sizes = [1, 2, 4, 8, 16, 32, 64, 128].map((thousand) => thousand * 1000);
/** Below this the clock and the collector of garbage decide. */
const leastMeasured = 1;
/** A longer text is not tried once one has taken this many milliseconds. */
const patience = 500;
const mostGrowth = 2.6;

const ann = { name: 'Ann Lee', title: 'Cllr', role: 'Chair', body: 'Sarn Council' } as const;
const occasion = anOccasion({
  people: [
    { ...ann, naming: 'withheld' },
    { ...ann, name: 'Bo van Dale' },
  ],
});
const index = plainIndex(viewOf(occasion.records));
const mentions: NamedMention[] = occasion.records.flatMap((record) =>
  record.kind === 'mention' ? [{ ...record, names: [record.name.text] }] : [],
);

/** Everything that is given text as users typed it. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  parseCaption,
  namedInSentence,
  announcesOrder,
  readRelease,
  paragraphsOf,
  linksIn,
  looksLikeCaption,
  isLabel,
  namesAnOrder,
  fold,
  splitName,
  sortName,
  'alike, beside a short name': (text) => alike(text, 'Ann Lee'),
  'alike, beside the same with a letter more': (text) => alike(text, `${text}a`),
  'isOneLetterOff, beside the same with a letter more': (text) => isOneLetterOff(text, `${text}a`),
  'a question to the search': (text) => index.ask({ words: text, audience: 'public' }),
  wordsOf,
  'sameWords, beside the same': (text) => sameWords(text, `${text} `),
  'textFor, of the public': (text) => textFor('public', { id: null, text }, mentions),
  'inferKind, from a role': (role) =>
    inferKind({ honorific: null, role, organisation: null, words: role }, ['Sarn Council']),
  'inferKind, from a body': (organisation) =>
    inferKind({ honorific: null, role: null, organisation, words: organisation }, ['Sarn Council']),
  linkedPieces,
};

/** Milliseconds of CPU of the least disturbed of a few runs, more of them for short ones. */
function quickest(read: (text: string) => unknown, text: string, tries = 2): number {
  let best = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let run = 0; run < tries || (spent < 6 && run < 10); run += 1) {
    const time = cpuOf(read, text);
    best = Math.min(best, time);
    spent += time;
    if (time > patience) break;
  }
  return best;
}

/** How one grows with one hostile text. */
interface Growth {
  readonly name: string;
  /** The steepest step from one size to twice that. */
  readonly ratio: number;
  readonly from: number;
  /** For the largest size, or for the one at which patience ended. */
  readonly time: number;
  readonly size: number;
}

/** A step that looks too steep is measured again before it counts. */
function growthOf(read: (text: string) => unknown, [name, piece]: readonly [string, string]): Growth {
  let steepest = { ratio: 0, from: 0 };
  let longest = { time: 0, size: 1 };
  let before = quickest(read, hostileText(piece, sizes[0] ?? 0));
  for (const [at, size] of sizes.slice(1).entries()) {
    const from = sizes[at] ?? 0;
    const time = quickest(read, hostileText(piece, size));
    const ratio = before < leastMeasured ? 0 : time / before;
    const sure = ratio > mostGrowth && time < patience ? measuredAgain(read, piece, from) : ratio;
    if (sure > steepest.ratio) steepest = { ratio: sure, from };
    longest = { time, size };
    if (time > patience) break;
    before = time;
  }
  return { name, ...steepest, ...longest };
}

/** The same step by the least of many runs in turns, each after the garbage of the others is gone. */
function measuredAgain(read: (text: string) => unknown, piece: string, size: number): number {
  const [short, long] = [hostileText(piece, size), hostileText(piece, 2 * size)];
  const least = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  for (let turn = 0; turn < 5; turn += 1) {
    least.short = Math.min(least.short, once(read, short));
    least.long = Math.min(least.long, once(read, long));
  }
  return least.long / least.short;
}

function once(read: (text: string) => unknown, text: string): number {
  collectGarbage();
  return cpuOf(read, text);
}

function cpuOf(read: (text: string) => unknown, text: string): number {
  const start = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** How each grows with every hostile text, and how long it takes for the worst of them; some minutes. */
export async function run(): Promise<Row[]> {
  return Object.entries(readers).map(([what, read]) => rowOf(what, read));
}

function rowOf(what: string, read: (text: string) => unknown): Row {
  const all = Object.entries(hostilePieces).map((piece) => growthOf(read, piece));
  const steepest = all.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  const slowest = all.reduce((a, b) => (b.time / b.size > a.time / a.size ? b : a));
  const { ratio, from, name } = steepest;
  const step = `time(2n)/time(n) ${ratio.toFixed(2)} (${name}, n = ${from / 1000}k)`;
  return {
    what,
    ours: `${slowest.time.toFixed(1)} ms for ${slowest.size / 1000}k characters of ${slowest.name}`,
    peer: '200 ms for 100 KB (limit)',
    ratio: ratio < 1 ? 'never long enough to measure' : step,
    aim: `≤ ${mostGrowth}`,
  };
}
