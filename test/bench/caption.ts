import { join } from 'node:path';
import nlp from 'compromise';
import { pageOf } from '../../server/domain/caption/page/page.ts';
import { bestWay, parseCaption } from '../../server/domain/caption/parseCaption.ts';
import { tokenise } from '../../server/domain/caption/tokens/tokens.ts';
import { readRelease } from '../../server/domain/release/readRelease.ts';
import { projectRoot } from '../../server/web/root.ts';
import { goldenCases } from '../captions/goldenCases.ts';
import type { Row } from './Row.ts';
import { releaseOf300Words as release } from './releaseOf300Words.ts';

/** Something done with a caption; what it gives is summed, so that no run of it can be left out. */
type Job = (text: string) => number;

/** One look at each character: no reader of captions can do less. */
function pass(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum + (character.codePointAt(0) ?? 0)) | 0;
  return sum;
}

const ours: Job = (text) => parseCaption(text).people.length;
const compromise: Job = (text) => nlp(text).people().length;

/** How far into a caption's reading each goes: all but the last stop early, so that their differences tell. */
const stages: readonly (readonly [string, Job])[] = [
  ['taken apart into words and marks', (text) => tokenise(text).length],
  ['… and its words looked up', (text) => pageOf(text).tokens.length],
  ['… and every reading of it weighed', (text) => bestWay(text).zones.length],
  ['… and its people put together: all of it', ours],
];

let kept = 0;

/** The invented captions of the tests that name somebody. */
const captions = (): readonly string[] =>
  goldenCases(join(projectRoot, 'test/captions'))
    .filter(({ expected }) => expected !== '')
    .map(({ caption }) => caption);

/** Microseconds for each text: the quickest of many runs, which nothing interrupted. */
function quickest(texts: readonly string[], job: Job, { rounds, repeats }: Record<string, number>): number[] {
  const best = texts.map(() => Infinity);
  for (let round = 0; round < (rounds ?? 1); round += 1) {
    for (const [at, text] of texts.entries()) {
      const start = process.hrtime.bigint();
      for (let i = 0; i < (repeats ?? 1); i += 1) kept += job(text);
      const time = Number(process.hrtime.bigint() - start) / 1000 / (repeats ?? 1);
      best[at] = Math.min(best[at] ?? Infinity, time);
    }
  }
  return best;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const ratios = (above: readonly number[], below: readonly number[]): number[] =>
  above.map((time, at) => time / (below[at] ?? 1));

const micro = (times: readonly number[]): string => `${median(times).toFixed(2)} µs`;

/** The same captions passed over, read by compromise and read by us, in one run; the stages of ours; a release. */
export async function run(): Promise<Row[]> {
  const texts = captions();
  const least = quickest(texts, pass, { rounds: 60, repeats: 100 });
  const peer = quickest(texts, compromise, { rounds: 6, repeats: 1 });
  const reached = stages.map(([, job]) => quickest(texts, job, { rounds: 100, repeats: 1 }));
  const whole = reached.at(-1) ?? [];
  return [
    {
      what: `read a caption (median of ${texts.length} invented ones)`,
      ours: micro(whole),
      peer: `${micro(least)} (one pass over the characters)`,
      ratio: `${median(ratios(whole, least)).toFixed(0)} × the pass`,
      aim: '≤ 40 ×',
    },
    {
      what: 'the same captions, beside the best reader of names on npm',
      ours: micro(whole),
      peer: `${micro(peer)} (compromise, .people())`,
      ratio: `${median(ratios(peer, whole)).toFixed(0)} × faster`,
      aim: '≥ 50 ×',
    },
    ...stages.map(([name], at) => stageRow(name, reached[at] ?? [], least)),
    releaseRow(),
  ];
}

const stageRow = (name: string, times: readonly number[], least: readonly number[]): Row => ({
  what: `a caption ${name}`,
  ours: micro(times),
  peer: `${micro(least)} (the pass)`,
  ratio: `${median(ratios(times, least)).toFixed(0)} × the pass`,
  aim: 'none: told beside it',
});

function releaseRow(): Row {
  const [time = 0] = quickest([release], (text) => readRelease(text).mentions.length, {
    rounds: 300,
    repeats: 1,
  });
  const [least = 0] = quickest([release], pass, { rounds: 60, repeats: 20 });
  return {
    what: `read a release of ${release.trim().split(/\s+/u).length} words`,
    ours: `${(time / 1000).toFixed(2)} ms`,
    peer: `${(least / 1000).toFixed(4)} ms (one pass)`,
    ratio: Number.isNaN(kept) ? 'not read' : `${(time / least).toFixed(0)} × the pass`,
    aim: '≤ 1 ms',
  };
}
