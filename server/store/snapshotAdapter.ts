import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { AnyRecord } from '../domain/directory/records.ts';
import { Fault } from './cannotOpen.ts';
import { asFault, refuseLater } from './changeLine.ts';
import { checkedLine, readCheckedLine } from './checkedLine.ts';
import type { Files } from './files.ts';
import { linesOf } from './lines.ts';
import { type NumberedFile, numberedFile, numberedFiles } from './numberedFiles.ts';
import { replaceFile } from './replaceFile.ts';
import { migrate, numberOf, type RecordFormat } from './schemaFormat.ts';

/** The whole directory as it stood after one change. */
export interface Snapshot {
  readonly sequence: number;
  readonly records: readonly AnyRecord[];
}

export interface SnapshotPlace {
  readonly files: Files;
  readonly folder: string;
  readonly format: RecordFormat;
}

export const snapshotFolder = (folder: string): string => join(folder, 'snapshots');

const mark = 'From Left';
/** Written at once: little enough that nobody waits for it to be put into words. */
const sliceLength = 64 * 1024;

/**
 * Keeps snapshots for lowdb, each in a file of its own named by its sequence: a first line that says what it is,
 * a record a line, and a last line with their number and checksum. Writing goes slice by slice, so the event loop
 * is never held for long, and the newest two are kept.
 */
export class SnapshotAdapter implements Adapter<Snapshot> {
  constructor(private readonly place: SnapshotPlace) {}

  /** The newest; null when there is none. Throws `Fault` with what is wrong with it. */
  async read(): Promise<Snapshot | null> {
    const newest = (await numberedFiles(this.place.files, this.place.folder)).at(-1);
    return newest === undefined ? null : readSnapshot(newest, this.place);
  }

  async write(snapshot: Snapshot): Promise<void> {
    const { files, folder, format } = this.place;
    await replaceFile(files, numberedFile(folder, snapshot.sequence).path, slices(snapshot, format));
    const kept = await numberedFiles(files, folder);
    for (const old of kept.slice(0, -2)) await files.remove(old.path);
  }
}

function* slices({ sequence, records }: Snapshot, format: RecordFormat): Generator<Buffer> {
  const hash = createHash('sha256');
  let text = checkedLine({ format: numberOf(format), snapshot: mark, sequence });
  for (const record of records) {
    text += `${JSON.stringify(record)}\n`;
    if (text.length < sliceLength) continue;
    yield hashed(hash, text);
    text = '';
  }
  yield hashed(hash, text);
  yield Buffer.from(checkedLine({ records: records.length, sha256: hash.digest('hex') }));
}

function hashed(hash: ReturnType<typeof createHash>, text: string): Buffer {
  const bytes = Buffer.from(text);
  hash.update(bytes);
  return bytes;
}

/** Reads a snapshot whole. Throws `Fault` with what is wrong with it, `StoreTooNew` when a later version wrote it. */
export async function readSnapshot(file: NumberedFile, place: SnapshotPlace): Promise<Snapshot> {
  const reading = new Reading(file, place.format);
  for await (const { lines, rest } of linesOf(place.files.read(file.path))) {
    for (const line of lines) reading.take(line);
    if (rest !== undefined && rest.length > 0) throw new Fault('it ends in the middle of a line');
  }
  return { sequence: file.number, records: reading.finish() };
}

/** Takes lines one behind, because the last one is about those before it. */
class Reading {
  readonly #records: AnyRecord[] = [];
  readonly #hash = createHash('sha256');
  /** The format that the first line names. */
  #from: number | undefined;
  #pending: Buffer | undefined;

  constructor(
    private readonly file: NumberedFile,
    private readonly format: RecordFormat,
  ) {}

  take(line: Buffer): void {
    if (this.#from === undefined) {
      this.#from = this.#header(line);
      return;
    }
    if (this.#pending !== undefined) this.#record(this.#pending, this.#from);
    this.#pending = line;
  }

  finish(): AnyRecord[] {
    if (this.#from === undefined) throw new Fault('it is empty');
    if (this.#pending === undefined) throw new Fault('its end is missing');
    const { records, sha256 } = readCheckedLine(this.#pending);
    if (records !== this.#records.length || sha256 !== this.#hash.digest('hex')) {
      throw new Fault('its end does not fit its content');
    }
    return this.#records;
  }

  #header(line: Buffer): number {
    const members = readCheckedLine(line);
    refuseLater(members, this.file.path, this.format);
    const { format, snapshot, sequence } = members;
    if (snapshot !== mark || sequence !== this.file.number || typeof format !== 'number') {
      throw new Fault(`it is not the snapshot of change ${this.file.number}`);
    }
    this.#hash.update(line).update('\n');
    return format;
  }

  #record(line: Buffer, from: number): void {
    this.#hash.update(line).update('\n');
    this.#records.push(asFault(() => migrate(JSON.parse(line.toString('utf8')), from, this.format)));
  }
}
