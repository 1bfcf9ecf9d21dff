import { join } from 'node:path';
import { Low } from 'lowdb';
import { beginJournalFile } from './beginJournalFile.ts';
import { CannotOpen, Fault, missing, StoreDamaged } from './cannotOpen.ts';
import { appliedWrites } from './changeLine.ts';
import { checkAllReferences } from './checkedReferences.ts';
import { FileJournal } from './fileJournal.ts';
import { contentOf, type Files } from './files.ts';
import { JournalScan } from './journalScan.ts';
import { recordKinds } from './layer.ts';
import { Memory } from './memory.ts';
import { type NumberedFile, numberedFiles } from './numberedFiles.ts';
import { replaceFile, unfinished } from './replaceFile.ts';
import type { RecordFormat } from './schemaFormat.ts';
import { readSnapshot, type Snapshot, SnapshotAdapter, snapshotFolder } from './snapshotAdapter.ts';

export interface DataPlace {
  readonly files: Files;
  readonly folder: string;
  readonly format: RecordFormat;
}

export interface Loaded {
  readonly memory: Memory;
  readonly journal: FileJournal;
  readonly snapshots: Low<Snapshot>;
  /** How many changes the journal holds since the newest snapshot. */
  readonly replayed: number;
}

export const noSnapshot: Snapshot = { sequence: 0, records: [] };

export const journalFolder = (folder: string): string => join(folder, 'journal');

/**
 * The directory as the folder keeps it: the newest snapshot and the journal since. An empty folder is an empty
 * directory. Rejects with `StoreDamaged` or `StoreTooNew`, having changed nothing; only a last line that was never
 * written whole is cut off, and kept in `torn/`.
 */
export async function load(place: DataPlace): Promise<Loaded> {
  const { files, folder } = place;
  for (const kept of [folder, journalFolder(folder), snapshotFolder(folder)]) await files.makeFolder(kept);
  const memory = new Memory();
  const snapshots = await readNewest(place, memory);
  const newest = memory.sequence;
  const journal = await replay(place, memory);
  // One that cannot be removed is in nobody's way until that file is written again, which then says so.
  await removeUnfinished(place).catch(() => undefined);
  return { memory, journal, snapshots, replayed: memory.sequence - newest };
}

async function readNewest(place: DataPlace, memory: Memory): Promise<Low<Snapshot>> {
  const at = { ...place, folder: snapshotFolder(place.folder) };
  const low = new Low<Snapshot>(new SnapshotAdapter(at), noSnapshot);
  const newest = (await numberedFiles(place.files, at.folder)).at(-1);
  if (newest === undefined) return low;
  await blaming(place, newest, async () => {
    await low.read();
    fill(memory, low.data);
  });
  low.data = noSnapshot;
  return low;
}

/** Puts a snapshot into an empty memory. Throws `Fault` when it keeps a record twice. */
export function fill(memory: Memory, { sequence, records }: Snapshot): void {
  memory.apply(
    sequence,
    records.map((record) => ({ kind: record.kind, id: record.id, after: record })),
  );
  const kept = recordKinds.reduce((sum, kind) => sum + memory.count(kind), 0);
  if (kept !== records.length) throw new Fault('it keeps one record twice');
}

async function replay(place: DataPlace, memory: Memory): Promise<FileJournal> {
  const at = { ...place, folder: journalFolder(place.folder) };
  const all = await numberedFiles(place.files, at.folder);
  const needed = all.filter((file) => file.number > memory.sequence);
  const newest = needed.at(-1);
  if (newest === undefined) return begin(place, all, memory);
  let scan = new JournalScan(newest, place.format);
  for (const file of needed) {
    scan = new JournalScan(file, place.format);
    await blaming(place, file, () => replayFile(scan, file, newest, memory, place.files));
  }
  await blaming(place, newest, async () => checkAllReferences(memory));
  if (scan.torn !== undefined) await keepAside(place, newest, scan.length);
  return FileJournal.continue(at, newest, scan.last, scan.length);
}

/** A folder without the journal that must follow its snapshot has lost changes; one with neither is new. */
async function begin(place: DataPlace, all: readonly NumberedFile[], memory: Memory): Promise<FileJournal> {
  const at = { ...place, folder: journalFolder(place.folder) };
  if (memory.sequence > 0 || all.length > 0) {
    throw new StoreDamaged(
      at.folder,
      `the file with the changes after ${memory.sequence} is missing`,
      await adviceFor(place, undefined),
    );
  }
  const file = await beginJournalFile(at, 1);
  const content = await contentOf(place.files, file.path);
  return FileJournal.continue(at, file, 0, content?.length ?? 0);
}

async function replayFile(
  scan: JournalScan,
  file: NumberedFile,
  newest: NumberedFile,
  memory: Memory,
  files: Files,
): Promise<void> {
  if (file.number !== memory.sequence + 1) throw missing(memory.sequence + 1, file.number - 1);
  for await (const change of scan.changes(files)) memory.apply(change.sequence, appliedWrites(change));
  if (scan.torn !== undefined && file !== newest) {
    throw new Fault(`line ${scan.torn.line}: ${scan.torn.why}`);
  }
}

/** The bytes that were never acknowledged stay readable for whoever wants to know. */
async function keepAside(place: DataPlace, file: NumberedFile, length: number): Promise<void> {
  const content = await contentOf(place.files, file.path);
  const aside = join(place.folder, 'torn');
  await place.files.makeFolder(aside);
  const name = `${String(file.number).padStart(12, '0')}.${length}.part`;
  await replaceFile(place.files, join(aside, name), [content?.subarray(length) ?? Buffer.alloc(0)]);
}

/** Says of a fault which file has it, and what to do. */
async function blaming(place: DataPlace, file: NumberedFile, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (error instanceof CannotOpen) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreDamaged(file.path, reason, await adviceFor(place, file));
  }
}

async function adviceFor(place: DataPlace, damaged: NumberedFile | undefined): Promise<string> {
  const at = { ...place, folder: snapshotFolder(place.folder) };
  const others = (await numberedFiles(place.files, at.folder)).filter(({ path }) => path !== damaged?.path);
  const good = await newestGood(others.reverse(), at);
  const isSnapshot = damaged?.path.startsWith(at.folder) ?? false;
  const known =
    good === undefined
      ? 'There is no good snapshot.'
      : `The newest good snapshot is ${good.path} (change ${good.number}).`;
  return isSnapshot
    ? `${known} Move the damaged file out of the folder and start again: the journal holds every change since.`
    : `${known} Restore the data folder from a backup.`;
}

async function newestGood(
  newestFirst: readonly NumberedFile[],
  at: DataPlace,
): Promise<NumberedFile | undefined> {
  for (const file of newestFirst) {
    const good = await readSnapshot(file, at).then(
      () => true,
      () => false,
    );
    if (good) return file;
  }
  return undefined;
}

async function removeUnfinished({ files, folder }: DataPlace): Promise<void> {
  for (const kept of [journalFolder(folder), snapshotFolder(folder)]) {
    for (const name of await files.names(kept)) {
      if (name.endsWith(unfinished)) await files.remove(join(kept, name));
    }
  }
}
