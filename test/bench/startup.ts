import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/web/root.ts';
import type { Row } from './Row.ts';

const rounds = 7;

const hello = `
import { createServer } from 'node:http';
const server = createServer((req, res) => res.end('hello'));
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/'));
`;

/** From the start of the process to the first page, beside a `node:http` that says hello. */
export async function run(): Promise<Row[]> {
  execFileSync(process.execPath, [join(projectRoot, 'server/launch/build.mjs')]);
  const folder = await mkdtemp(join(tmpdir(), 'from-left-bench-'));
  const peer = join(folder, 'hello.mjs');
  await writeFile(peer, hello);
  const launcher = join(projectRoot, 'server/launch/fromLeft.mjs');
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(await untilFirstPage([launcher, 'serve'], folder));
    times.peer.push(await untilFirstPage([peer], folder));
  }
  await rm(folder, { recursive: true, force: true });
  const [ours, theirs] = [median(times.ours), median(times.peer)];
  return [
    {
      what: `serve to the first 200 without sample (median of ${rounds})`,
      ours: `${ours.toFixed(0)} ms`,
      peer: `${theirs.toFixed(0)} ms (node:http hello)`,
      ratio: `${(ours / theirs).toFixed(2)} ×`,
      aim: '≤ 3 ×',
    },
  ];
}

/** Milliseconds. */
async function untilFirstPage(args: readonly string[], folder: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [...args], {
    cwd: folder,
    env: { ...process.env, PORT: '0', FROM_LEFT_SAMPLE: 'no', INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (said) => {
      const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(String(said))?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error('It ended before it said where it is.')));
  });
  await firstPage(origin);
  const took = performance.now() - began;
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('close', resolve));
  return took;
}

function firstPage(origin: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(origin, (answer) => {
      answer
        .resume()
        .on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(String(answer.statusCode))),
        );
    }).on('error', reject);
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
