import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { buildAssets } from './buildAssets.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Some bundled libraries are CommonJS and call `require`, which an ES module does not have. */
const requireForBundledLibraries =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/**
 * Builds the server into a folder: one bundle cut into chunks, so that a command loads only what it uses.
 * @param {string} folder
 */
export async function buildServer(folder) {
  await esbuild.build({
    entryPoints: [join(root, 'server/main.ts'), join(root, 'server/images/child.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    keepNames: true,
    sourcemap: true,
    legalComments: 'linked',
    external: ['sharp', '@node-rs/argon2'],
    banner: { js: requireForBundledLibraries },
    logLevel: 'error',
  });
}

export async function build() {
  mkdirSync(join(root, 'dist'), { recursive: true });
  await Promise.all([buildServer(join(root, 'dist')), buildAssets()]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
