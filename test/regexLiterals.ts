import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A regular expression written out in the code, or one that is put together as the program runs. */
export interface Pattern {
  /** The file and the line. */
  readonly at: string;
  /** As written: `/a+/u`, or the call that makes it. */
  readonly text: string;
  /** Null for one that is put together. */
  readonly written: { readonly source: string; readonly flags: string } | null;
}

/**
 * Every regular expression of the files in these folders. What is a pattern and what a division only a parser knows:
 * esbuild takes the types away (it leaves patterns as they are), acorn reads what is left.
 */
export function patternsIn(folders: readonly string[]): Pattern[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.m?[jt]s$/u.test(file))
      .sort()
      .flatMap((file) => patternsOf(join(folder, file), readFileSync(join(root, folder, file), 'utf8'))),
  );
}

/** Every regular expression of a text of TypeScript. */
export function patternsOf(file: string, text: string): Pattern[] {
  const { code, map } = transformSync(text, {
    loader: 'ts',
    target: 'esnext',
    charset: 'utf8',
    sourcemap: 'external',
  });
  const lines = new SourceMap(JSON.parse(map) as SourceMapPayload);
  const found: Pattern[] = [];
  const look = (node: AnyNode): void => {
    const written = writtenIn(node);
    if (written !== null || makesPattern(node)) {
      const { line, column } = node.loc?.start ?? { line: 1, column: 0 };
      const origin = lines.findEntry(line - 1, column);
      const row = 'originalLine' in origin ? origin.originalLine + 1 : 0;
      found.push({ at: `${file}:${row}`, text: code.slice(node.start, node.end), written });
    }
    for (const inner of partsOf(node)) look(inner);
  };
  look(parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true }));
  return found;
}

function writtenIn(node: AnyNode): Pattern['written'] {
  if (node.type !== 'Literal' || !node.regex) return null;
  return { source: node.regex.pattern, flags: node.regex.flags };
}

const makesPattern = (node: AnyNode): boolean =>
  (node.type === 'NewExpression' || node.type === 'CallExpression') &&
  node.callee.type === 'Identifier' &&
  node.callee.name === 'RegExp';

const partsOf = (node: AnyNode): AnyNode[] =>
  Object.values(node)
    .flat()
    .filter((part): part is AnyNode => typeof part?.type === 'string');
