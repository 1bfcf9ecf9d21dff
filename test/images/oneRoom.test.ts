import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const server = fileURLToPath(new URL('../../server', import.meta.url));

const sources = readdirSync(server, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name));

/** The sources that load something when they run: imports of types alone are gone by then. */
const loading = (module: RegExp): string[] =>
  sources
    .filter((file) =>
      readFileSync(file, 'utf8')
        .match(/^import (?!type ).*?from '.*?';/gmsu)
        ?.some((line) => module.test(line)),
    )
    .map((file) => relative(server, file));

describe('only the child process loads what decodes pictures', () => {
  it('one file knows sharp', () => {
    expect(loading(/from 'sharp';/u)).toEqual(['images/renditions.ts']);
  });

  it('the child alone uses that file, and nothing uses the child', () => {
    expect(loading(/\/renditions\.ts';/u)).toEqual(['images/child.ts']);
    expect(loading(/\/child\.ts';/u)).toEqual([]);
  });
});
