import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';

const requireForBundledLibraries =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/** Makes the store's process runnable: Node alone cannot run TypeScript. Answers with its file. */
export async function builtStoreProcess(folder: string): Promise<string> {
  const outfile = join(folder, 'storeProcess.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./storeProcess.ts', import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: { js: requireForBundledLibraries },
    logLevel: 'error',
  });
  return outfile;
}

export interface StoreProcess {
  readonly pid: number;
  /** What it has printed so far. */
  readonly lines: readonly string[];
  /** Resolves with the first line that begins so, as soon as there is one; rejects when it ends without. */
  saying(start: string): Promise<string>;
  /** Ends it at once, as `kill -9` does; resolves when it is gone and all it printed is in `lines`. */
  kill(): Promise<void>;
}

/** Starts the store's process; it is ended with the test. */
export function startStoreProcess(script: string, args: readonly string[]): StoreProcess {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  const ended = Promise.all([once(child, 'close'), once(reader, 'close')]).then(() => undefined);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return { pid: pidOf(child), lines, kill, saying: (start) => saying(start, lines, waiting, ended) };
}

function saying(
  start: string,
  lines: readonly string[],
  waiting: Set<() => void>,
  ended: Promise<void>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = lines.find((line) => line.startsWith(start));
      if (found === undefined) return;
      waiting.delete(look);
      resolve(found);
    };
    waiting.add(look);
    look();
    void ended.then(() => reject(new Error(`It ended without saying "${start}".`)));
  });
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('It did not start.');
  return child.pid;
}
