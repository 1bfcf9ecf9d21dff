import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const sources = ['server', 'views', 'package-lock.json'];

/** Whether `dist/` is missing or older than any file it is made from. */
export function isStale() {
  const built = modified(join(root, 'dist/main.cjs'));
  return built === 0 || sources.some((source) => newest(join(root, source)) > built);
}

/** @param {string} path */
function newest(path) {
  if (!statSync(path).isDirectory()) return modified(path);
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return Math.max(...entries.map((entry) => modified(join(entry.parentPath, entry.name))));
}

/** @param {string} file */
function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
