/**
 * The way in: builds `dist/` when a source is newer than it, then runs the command line from there. Plain
 * JavaScript, because Node 20 cannot run TypeScript by itself.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStale } from './isStale.mjs';
import { loadProgram } from './program.mjs';

if (isStale()) await (await import('./build.mjs')).build();
const home = fileURLToPath(new URL('../..', import.meta.url));
const { main } = loadProgram(join(home, 'dist'));
process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  folder: process.env.INIT_CWD ?? process.cwd(),
  home,
});
