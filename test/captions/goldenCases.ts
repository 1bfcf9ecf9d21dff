import { readdirSync, readFileSync } from 'node:fs';

/** One golden case: what it shows, the caption, and what must be read, a line for each person. */
export interface GoldenCase {
  readonly file: string;
  readonly shows: string;
  readonly caption: string;
  readonly expected: string;
}

/** All cases of the text files in this folder, in order. */
export function goldenCases(): GoldenCase[] {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.txt'));
  return files.sort().flatMap((file) => casesIn(file));
}

function casesIn(file: string): GoldenCase[] {
  const text = readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
  return `\n${text}`
    .split(/\n(?=# )/u)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [top = '', expected = ''] = part.split(/\n==>\n?/u);
      const [head = '', ...lines] = top.split('\n');
      return { file, shows: head.slice(2), caption: lines.join('\n'), expected: expected.trimEnd() };
    });
}
