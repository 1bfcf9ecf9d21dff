import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { buildServer } from '../../server/launch/build.mjs';
import { main } from '../../server/main.ts';

const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
let built: Promise<string> | undefined;

/** Builds the program as `npm run build` does, once per process; answers with its folder. */
export function buildProgram(): Promise<string> {
  built ??= builtIn(cache);
  return built;
}

async function builtIn(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const place = removedAtTheEnd(mkdtempSync(join(folder, 'from-left-program-')));
  await buildServer(place);
  return place;
}

const loader = new URL('../../server/launch/program.mjs', import.meta.url).href;
const runner = `
const { loadProgram } = await import(${JSON.stringify(loader)});
const { main } = loadProgram(process.argv[1]);
process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env,
  folder: process.cwd(), home: process.cwd(),
});`;

export interface Running {
  readonly process: ChildProcessWithoutNullStreams;
  /** All it has said so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** Resolves with stdout once that matches; rejects when the process ends first. */
  says(pattern: RegExp): Promise<string>;
}

/** Starts one command in a process of its own, standing in `folder`, with only the settings given. */
export async function startCommand(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const program = await buildProgram();
  const child = spawn(process.execPath, ['--input-type=module', '-e', runner, program, ...args], {
    cwd: folder,
    env: { PATH: String(Reflect.get(globalThis.process.env, 'PATH')), ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const says = async (pattern: RegExp) => {
    for (;;) {
      if (pattern.test(out)) return out;
      const more = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
      const code = await Promise.race([more, ended]);
      if (typeof code === 'number' && !pattern.test(out)) throw new Error(`It ended (${code}): ${err}`);
    }
  };
  return { process: child, stdout: () => out, stderr: () => err, ended, says };
}

/** Runs one command to its end. */
export async function runCommand(
  args: readonly string[],
  folder: string,
  { env = {}, stdin = '' }: { env?: Readonly<Record<string, string>>; stdin?: string } = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const running = await startCommand(args, folder, env);
  running.process.stdin.end(stdin);
  const code = await running.ended;
  return { code, stdout: running.stdout(), stderr: running.stderr() };
}

/** Runs one command to its end in this process: for what is refused before anything is opened. */
export async function runHere(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await main(args, { stdin: Readable.from([]), stdout, stderr, env, folder, home: folder });
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

/** An empty folder to stand in; removed when the tests end. */
export const folderToStandIn = (): string =>
  removedAtTheEnd(mkdtempSync(join(tmpdir(), 'from-left-command-')));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function removedAtTheEnd(folder: string): string {
  folders.push(folder);
  return folder;
}
