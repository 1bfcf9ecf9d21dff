import { readdirSync, readFileSync } from 'node:fs';

/** One golden case: what it shows, the caption, and what must be read, a line for each person. */
export interface GoldenCase {
  readonly file: string;
  readonly shows: string;
  readonly caption: string;
  readonly expected: string;
}

/** All cases of the text files in a folder, this one unless another is named, in order. */
export function goldenCases(folder = import.meta.dirname): GoldenCase[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().flatMap((file) => casesIn(folder, file));
}

function casesIn(folder: string, file: string): GoldenCase[] {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  return `\n${text}`
    .split(/\n(?=# )/u)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [top = '', expected = ''] = part.split(/\n==>\n?/u);
      const [head = '', ...lines] = top.split('\n');
      return { file, shows: head.slice(2), caption: lines.join('\n'), expected: expected.trimEnd() };
    });
}
