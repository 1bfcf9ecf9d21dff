import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = fileURLToPath(new URL('../..', import.meta.url));
let built: Promise<string> | undefined;

/** Builds the child that reads pictures, as `npm run build` does, once per process; answers with its file. */
export function buildChild(): Promise<string> {
  built ??= builtInto(mkdtempSync(join(tmpdir(), 'from-left-child-')));
  return built;
}

async function builtInto(folder: string): Promise<string> {
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'child.mjs');
  await build({
    entryPoints: [join(project, 'server/images/child.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // The file lies outside the project, so that it must be told where sharp is.
    alias: { sharp: fileURLToPath(import.meta.resolve('sharp')) },
    external: [fileURLToPath(import.meta.resolve('sharp'))],
    logLevel: 'error',
  });
  return outfile;
}
