/**
 * npm run bench -- [NAME…]: measures, each figure beside its peer or limit in the same run. A bench is a file of
 * this folder that exports `run()`; it is bundled first, since Node 20 cannot run TypeScript.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const out = join(root, 'node_modules/.cache/from-left-bench');
const all = readdirSync(here)
  .filter((file) => /^[a-z]\w*\.ts$/u.test(file))
  .map((file) => basename(file, '.ts'));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}". There are: ${all.join(', ')}.`);
  process.exit(2);
}

mkdirSync(out, { recursive: true });
for (const name of asked.length > 0 ? asked : all) {
  const outfile = join(out, `${name}.mjs`);
  await esbuild.build({
    entryPoints: [join(here, `${name}.ts`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    define: { 'globalThis.fromLeftRoot': JSON.stringify(root) },
    logLevel: 'error',
  });
  const { run } = await import(pathToFileURL(outfile).href);
  console.log(`\n${name}`);
  for (const row of await run()) {
    console.log(`  ${row.what}`);
    console.log(`      ours ${row.ours}   peer ${row.peer}   ${row.ratio}   aim ${row.aim}`);
  }
}
rmSync(out, { recursive: true, force: true });
