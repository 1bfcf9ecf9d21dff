import { join } from 'node:path';
import { parseCaption } from '../../server/domain/caption/parseCaption.ts';
import { readRelease } from '../../server/domain/release/readRelease.ts';
import { projectRoot } from '../../server/web/root.ts';
import { goldenCases } from '../captions/goldenCases.ts';
import type { Row } from './Row.ts';

const warming = 40;
const rounds = 60;

/** One look at each character: no reader of captions can do less. */
function pass(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum + (character.codePointAt(0) ?? 0)) | 0;
  return sum;
}

/** The invented captions of the tests that name somebody. */
const captions = (): readonly string[] =>
  goldenCases(join(projectRoot, 'test/captions'))
    .filter(({ expected }) => expected !== '')
    .map(({ caption }) => caption);

/** A release of about 300 words. */
const release = [
  'New hall opens in Sarn',
  'Thursday 13 October 2022',
  ...Array.from(
    { length: 8 },
    (_, i) =>
      `Cllr Nerys Holt, Cabinet Member for Housing, said: “The hall is open to everyone in Sarn, and number ${i} of its rooms is the largest of all.” Geoff Lamb, Chair of Sarn Harbour Trust, added that work had begun in the spring.`,
  ),
  'Pictured from left: Cllr Nerys Holt, Geoff Lamb, and Max Penn of Acme Ltd.',
].join('\n\n');

let kept = 0;

/** Microseconds of the quickest of many runs: the one that nothing interrupted. */
function quickest(run: () => number, repeats: number): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < repeats; i += 1) kept += run();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1000 / repeats);
  }
  return best;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Reads every invented caption and passes over it, in one run; and a release of 300 words. */
export async function run(): Promise<Row[]> {
  const texts = captions();
  for (let i = 0; i < warming; i += 1)
    for (const text of texts) kept += parseCaption(text).people.length + pass(text);
  const ours = texts.map((text) => quickest(() => parseCaption(text).people.length, 1));
  const least = texts.map((text) => quickest(() => pass(text), 100));
  const ratios = ours.map((time, i) => time / (least[i] ?? 1));
  const whole = quickest(() => readRelease(release).mentions.length, 1);
  return [
    {
      what: `Read a caption (${texts.length} invented ones, median)`,
      ours: `${median(ours).toFixed(1)} µs`,
      peer: `${median(least).toFixed(2)} µs (one pass over the characters)`,
      ratio: `${median(ratios).toFixed(0)} × the pass`,
      aim: '≤ 40 ×',
    },
    {
      what: `Read a release of ${release.split(/\s+/u).length} words`,
      ours: `${(whole / 1000).toFixed(2)} ms`,
      peer: `${(quickest(() => pass(release), 20) / 1000).toFixed(4)} ms (one pass)`,
      ratio: kept === 0 ? '' : '–',
      aim: '≤ 1 ms',
    },
  ];
}
