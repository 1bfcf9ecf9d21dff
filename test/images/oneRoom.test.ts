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
    .map((file) => relative(server, file))
    .sort();

describe('only child processes load what decodes pictures and finds faces', () => {
  it('two files know sharp, one of them what runs the model', () => {
    expect(loading(/from 'sharp';/u)).toEqual(['images/faces/pixels.ts', 'images/renditions.ts']);
    expect(loading(/from '@tensorflow\//u)).toEqual(['images/faces/model.ts']);
  });

  it('the children alone use those files, and nothing uses the children', () => {
    expect(loading(/\/renditions\.ts';/u)).toEqual(['images/child.ts', 'images/faces/child.ts']);
    expect(loading(/\/(?:pixels|model)\.ts';/u)).toEqual(['images/faces/child.ts']);
    expect(loading(/\/child\.ts';/u)).toEqual([]);
  });

  it('no file imports the package that ships the model', () => {
    expect(loading(/@vladmandic/u)).toEqual([]);
  });
});
