import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { buildAssets } from './buildAssets.mjs';
import { compiledFile } from './program.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Names stay: errors and logs say them.
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: true,
  legalComments: 'linked',
  external: ['sharp', '@node-rs/argon2', '@tensorflow/*'],
  logLevel: 'error',
};

/**
 * Builds the server into a folder: the program as one CommonJS file, since only that can be started from code
 * compiled before (`program.mjs`), and the children that read pictures. Modules loaded by `import()` still run only
 * when they are asked for.
 * @param {string} folder
 */
export async function buildServer(folder) {
  await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: [join(root, 'server/main.ts')],
      outfile: join(folder, 'main.cjs'),
      format: 'cjs',
      // What is left out of the bundle is required: code compiled before cannot call `import()`.
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': 'importMetaUrl' },
      banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
      plugins: [englishOnly],
    }),
    buildChild('server/images/child.ts', join(folder, 'images/child.js')),
    buildChild('server/images/faces/child.ts', join(folder, 'images/faces.js')),
  ]);
}

/**
 * Builds a child process into one file; what it loads from libraries stays there.
 * @param {string} source
 * @param {string} outfile
 */
export const buildChild = (source, outfile) =>
  esbuild.build({ ...common, entryPoints: [join(root, source)], outfile, format: 'esm', metafile: true });

/** zod's messages in forty languages are a fifth of the program, and none of them is ever shown. @type {esbuild.Plugin} */
const englishOnly = {
  name: 'english only',
  setup(build) {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      loader: 'js',
    }));
  },
};

export async function build() {
  const folder = join(root, 'dist');
  mkdirSync(folder, { recursive: true });
  await Promise.all([buildServer(folder), buildAssets()]);
  compileAhead(folder);
}

/**
 * Without it a start is only slower, so that a machine where it cannot be done builds all the same.
 * @param {string} folder
 */
function compileAhead(folder) {
  const script = join(root, 'server/launch/compileAhead.mjs');
  try {
    execFileSync(process.execPath, [script, folder], { stdio: 'ignore', timeout: 30_000 });
  } catch {
    rmSync(compiledFile(folder), { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
