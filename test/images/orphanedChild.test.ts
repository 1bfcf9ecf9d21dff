import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildChild } from './childScript.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const words = `
import { PictureChild } from './server/images/PictureChild.ts';
const [script, bytes] = process.argv.slice(2);
setInterval(() => {}, 1000);
process.stdout.write('starting');
const child = new PictureChild(script, { seconds: 30, bytes: Number(bytes), idleSeconds: 20 });
void child.ask({ task: 'measure', file: '/none', folder: '/none', type: 'jpeg', pixels: 1 });`;

let folder: string;
let parent: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'from-left-parent-'));
  parent = join(folder, 'parent.mjs');
  const { outputFiles } = await build({
    stdin: { contents: words, resolveDir: project, loader: 'ts' },
    ...{ bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20.19' },
  });
  await writeFile(parent, outputFiles[0]?.contents ?? '');
});
afterAll(() => rm(folder, { recursive: true }));

it.runIf(process.platform === 'linux').each([5, 15, 30, 50, 70, 90, 120, 150])(
  'a parent that is killed %i ms after it started its child leaves none behind',
  async (milliseconds) => {
    // The child's limit is in its environment, which tells this round's from any other.
    const bytes = 2 ** 31 + process.pid * 1000 + milliseconds;
    const running = spawn(process.execPath, [parent, await buildChild(), String(bytes)]);
    await once(running.stdout, 'data');
    await setTimeout(milliseconds);
    running.kill('SIGKILL');
    await once(running, 'exit');
    await expect.poll(() => childrenWith(bytes), { timeout: 5_000 }).toEqual([]);
  },
);

async function childrenWith(bytes: number): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const told = await Promise.all(
    ids.map(async (id) => {
      const environment = await readFile(`/proc/${id}/environ`, 'latin1').catch(() => '');
      return environment.includes(`FROM_LEFT_CHILD_BYTES=${bytes}\0`);
    }),
  );
  return ids.filter((_, at) => told[at]);
}
