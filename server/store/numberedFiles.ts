import { join } from 'node:path';
import type { Files } from './files.ts';

/** A file named by a sequence, so that names sort as numbers do. */
export interface NumberedFile {
  readonly path: string;
  readonly number: number;
}

const shape = /^(\d{12})\.jsonl$/;

export const numberedFile = (folder: string, number: number): NumberedFile => ({
  path: join(folder, `${String(number).padStart(12, '0')}.jsonl`),
  number,
});

/** The numbered files in a folder, lowest first; other files are nobody's business here. */
export async function numberedFiles(files: Files, folder: string): Promise<NumberedFile[]> {
  const names = (await files.names(folder)).filter((name) => shape.test(name)).sort();
  return names.map((name) => ({ path: join(folder, name), number: Number(name.slice(0, 12)) }));
}
