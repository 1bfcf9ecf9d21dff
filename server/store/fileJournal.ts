import { dirname, join } from 'node:path';
import { type Change, StoreUnwritable } from '../services/ports.ts';
import { beginJournalFile, type JournalPlace } from './beginJournalFile.ts';
import { type ChangeLine, writtenLine } from './changeLine.ts';
import type { OpenFile } from './files.ts';
import { type Journal, Overtaken } from './journal.ts';
import { JournalScan } from './journalScan.ts';
import { type NumberedFile, numberedFile, numberedFiles } from './numberedFiles.ts';
import { reasonOf } from './reasonOf.ts';
import { replaceFile } from './replaceFile.ts';

/** The file that changes are added to, and how long it is while all is well. */
interface Tail {
  readonly file: NumberedFile;
  readonly open: OpenFile;
  length: number;
}

/** The journal as files of lines, each named by the sequence of its first change. */
export class FileJournal implements Journal {
  readonly #listeners = new Set<(change: Change) => void>();
  #broken: string | undefined;
  #full: string | undefined;
  #probing = false;

  private constructor(
    private readonly place: JournalPlace,
    private tail: Tail,
    private last: number,
  ) {}

  /** Goes on after change `last` in the newest file, whose good bytes are `length`; cuts off what follows them. */
  static async continue(
    place: JournalPlace,
    file: NumberedFile,
    last: number,
    length: number,
  ): Promise<FileJournal> {
    const open = await place.files.open(file.path, 'append');
    try {
      if ((await open.size()) !== length) {
        await open.truncate(length);
        await open.sync();
      }
    } catch (error) {
      await open.close();
      throw error;
    }
    return new FileJournal(place, { file, open, length }, last);
  }

  get sequence(): number {
    return this.last;
  }

  unwritable(): string | undefined {
    return this.#broken ?? this.#full;
  }

  follow(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async append(changes: readonly Change[], expectedSequence: number): Promise<void> {
    if (expectedSequence !== this.last) throw new Overtaken(`The last change is ${this.last}.`);
    if (this.#broken !== undefined) throw new StoreUnwritable(this.#broken);
    const bytes = Buffer.from(changes.map((change) => writtenLine(change, this.place.format)).join(''));
    await this.#write(bytes);
    await this.#sync();
    this.tail.length += bytes.length;
    this.#full = undefined;
    for (const change of changes) this.#tell(change);
  }

  async *since(sequence: number): AsyncGenerator<Change> {
    const until = this.last;
    const all = await numberedFiles(this.place.files, this.place.folder);
    const first = all.findLastIndex((file) => file.number <= sequence + 1);
    for (const file of all.slice(Math.max(first, 0))) {
      for await (const change of new JournalScan(file, this.place.format).changes(this.place.files)) {
        if (change.sequence > until) return;
        if (change.sequence > sequence) yield withoutMark(change);
      }
    }
  }

  /** Begins a new file, unless the newest holds no change yet; answers with the first sequence it will hold. */
  async begin(): Promise<number> {
    // The newest file may then end in half a line, which only the last file may.
    if (this.#broken !== undefined) throw new StoreUnwritable(this.#broken);
    if (this.tail.file.number === this.last + 1) return this.tail.file.number;
    const next = await this.#beginNext();
    const old = this.tail;
    this.tail = next;
    await old.open.close();
    return next.file.number;
  }

  /** The next file, open; when that fails, none is there, or nothing may be added to the one before it. */
  async #beginNext(): Promise<Tail> {
    const { files, folder } = this.place;
    const file = numberedFile(folder, this.last + 1);
    try {
      await beginJournalFile(this.place, file.number);
      const open = await files.open(file.path, 'append');
      return { file, open, length: await open.size() };
    } catch (error) {
      try {
        await files.remove(file.path);
        await files.syncFolder(folder);
      } catch {
        this.#broken = `A new journal file could not be begun (${reasonOf(error)}). Start From Left again.`;
      }
      throw error;
    }
  }

  /** Finds out whether there is room again, by writing a little: nothing else knows. */
  async probe(): Promise<void> {
    if (this.#full === undefined || this.#probing) return;
    this.#probing = true;
    const { files, folder } = this.place;
    const file = join(dirname(folder), 'room');
    try {
      await replaceFile(files, file, [Buffer.alloc(64 * 1024)]);
      await files.remove(file);
      this.#full = undefined;
    } catch {
      // Still none: the reason stands.
    } finally {
      this.#probing = false;
    }
  }

  close(): Promise<void> {
    return this.tail.open.close();
  }

  async #write(bytes: Buffer): Promise<void> {
    try {
      await this.tail.open.write(bytes);
    } catch (error) {
      await this.#cutBack(error);
      throw new StoreUnwritable(this.#giveReason(error), { cause: error });
    }
  }

  async #sync(): Promise<void> {
    try {
      await this.tail.open.dataSync();
    } catch (error) {
      // What a failed sync leaves on disk nobody can know, and asking again may answer "done" without it.
      this.#broken = `The disk failed while a change was being kept (${reasonOf(error)}). Start From Left again.`;
      await this.tail.open.truncate(this.tail.length).catch(() => undefined);
      throw new StoreUnwritable(this.#broken, { cause: error });
    }
  }

  async #cutBack(cause: unknown): Promise<void> {
    try {
      await this.tail.open.truncate(this.tail.length);
    } catch {
      this.#broken = `A change could not be kept whole (${reasonOf(cause)}). Start From Left again.`;
    }
  }

  #giveReason(error: unknown): string {
    this.#full = `The disk does not take changes at present (${reasonOf(error)}).`;
    return this.#broken ?? this.#full;
  }

  #tell(change: Change): void {
    this.last = change.sequence;
    for (const listener of this.#listeners) {
      try {
        listener(change);
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error));
      }
    }
  }
}

function withoutMark({ erasedAt: _, ...change }: ChangeLine): Change {
  return change;
}
