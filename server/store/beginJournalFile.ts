import type { Files } from './files.ts';
import { journalHeader } from './journalScan.ts';
import { type NumberedFile, numberedFile } from './numberedFiles.ts';
import { replaceFile } from './replaceFile.ts';
import type { RecordFormat } from './schemaFormat.ts';

export interface JournalPlace {
  readonly files: Files;
  readonly folder: string;
  readonly format: RecordFormat;
}

/** Puts a journal file that holds no change yet into the folder. */
export async function beginJournalFile(
  { files, folder, format }: JournalPlace,
  first: number,
): Promise<NumberedFile> {
  const file = numberedFile(folder, first);
  await replaceFile(files, file.path, [Buffer.from(journalHeader(first, format))]);
  return file;
}
