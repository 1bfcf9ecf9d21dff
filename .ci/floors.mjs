/**
 * Reads the labelled captions and releases of a folder, scores the readings with the folder's own scorers, and
 * compares each figure with the floor recorded in floors.json. Floors only ever rise.
 *
 *   node .ci/floors.mjs FOLDER
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? '.');
const floors = JSON.parse(readFileSync(join(here, 'floors.json'), 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'from-left-floors-'));

/** @param {string} command @param {string} gold the labelled file, read from standard input */
function readings(command, gold) {
  const file = join(work, `${command}-${gold}`);
  const options = { input: readFileSync(join(folder, gold)), maxBuffer: 1 << 28 };
  writeFileSync(file, execFileSync('npm', ['run', '-s', 'from-left', '--', command, '--jsonl'], options));
  return file;
}

/** @param {string[]} args */
const score = (args) => execFileSync('node', args, { encoding: 'utf8' });

/** @param {string} gold @returns {Record<string, number>} figures in per cent */
function captionFigures(gold) {
  const goldFile = join(folder, gold);
  const found = JSON.parse(
    score([join(folder, 'score.mjs'), readings('parse', gold), '--gold', goldFile, '--json']),
  );
  return Object.fromEntries(Object.entries(found.all).map(([name, value]) => [name, Number(value) * 100]));
}

/** @param {string} gold @returns {Record<string, number>} figures in per cent */
function releaseFigures(gold) {
  const printed = score([
    join(folder, 'score-releases.mjs'),
    readings('read', gold),
    '--gold',
    join(folder, gold),
  ]);
  const rows = [...printed.matchAll(/^(\S.*?)\s{2,}([\d.]+)\s/gmu)];
  return Object.fromEntries(rows.map(([, name = '', value]) => [name, Number(value)]));
}

let passed = 0;
let failed = 0;
for (const [gold, wanted] of Object.entries(floors)) {
  const figures = gold.startsWith('releases') ? releaseFigures(gold) : captionFigures(gold);
  for (const [name, floor] of Object.entries(wanted)) {
    const figure = figures[name] ?? 0;
    const holds = figure >= Number(floor) - 0.05;
    if (holds) passed += 1;
    else failed += 1;
    console.log(
      `${holds ? 'holds' : 'FELL '}  ${gold.padEnd(16)}${name.padEnd(26)}${figure.toFixed(1).padStart(6)}   floor ${floor}`,
    );
  }
}
rmSync(work, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
