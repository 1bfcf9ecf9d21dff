import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(project, 'node_modules/.cache/from-left-child');
let built: Promise<string> | undefined;

/** Builds the child that reads pictures, as `npm run build` does, once per process; answers with its file. */
export function buildChild(): Promise<string> {
  built ??= bundled().then(written);
  return built;
}

async function bundled(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(project, 'server/images/child.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: ['sharp'],
    logLevel: 'error',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** Named by its content, and moved there whole: several test processes may do this at once. */
function written(code: Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`);
  const half = join(folder, randomUUID());
  writeFileSync(half, code);
  renameSync(half, file);
  return file;
}
