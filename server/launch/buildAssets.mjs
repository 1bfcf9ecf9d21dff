import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'dist/assets');
const manifest = join(folder, 'manifest.json');

/**
 * Builds what browsers get into `dist/assets/`: one style sheet and one script, named by their content, and a
 * manifest with their names, put there last.
 */
export async function buildAssets() {
  mkdirSync(folder, { recursive: true });
  const [styles, script] = await Promise.all([compileStyles(), bundleScript()]);
  const names = { styles: put('main', 'css', styles), script: put('main', 'js', script) };
  write(manifest, `${JSON.stringify(names)}\n`);
  removeOthers([names.styles, names.script, 'manifest.json']);
}

/** The same, unless nothing that they are made from is newer. */
export async function buildStaleAssets() {
  const built = statSync(manifest, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(root, 'views/assets'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  if (Math.max(...sources) > built) await buildAssets();
}

async function compileStyles() {
  const sass = await import('sass');
  const result = await sass.compileAsync(join(root, 'views/assets/styles/main.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules/govuk-frontend/dist')],
    quietDeps: true,
  });
  return result.css;
}

async function bundleScript() {
  const esbuild = await import('esbuild');
  const result = await esbuild.build({
    entryPoints: [join(root, 'views/assets/scripts/main.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
}

/**
 * @param {string} name
 * @param {string} ending
 * @param {string} content
 */
function put(name, ending, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const file = `${name}-${hash}.${ending}`;
  write(join(folder, file), content);
  return file;
}

/**
 * Whole or not at all: somebody else may read it meanwhile.
 * @param {string} file
 * @param {string} content
 */
function write(file, content) {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

const hour = 60 * 60 * 1000;

/**
 * A site that is running may still name the files of the last build: only older ones go.
 * @param {string[]} kept
 */
function removeOthers(kept) {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (!kept.includes(file) && Date.now() - changed > hour) rmSync(path, { force: true });
  }
}
