import { Fault } from './cannotOpen.ts';
import { type ChangeLine, changeIn, refuseLater } from './changeLine.ts';
import { checkedLine, readCheckedLine } from './checkedLine.ts';
import type { Files } from './files.ts';
import { linesOf } from './lines.ts';
import type { NumberedFile } from './numberedFiles.ts';
import { numberOf, type RecordFormat } from './schemaFormat.ts';

const mark = 'From Left';

/** A journal file's first line: an empty file is thus never a journal. */
export const journalHeader = (first: number, format: RecordFormat): string =>
  checkedLine({ format: numberOf(format), journal: mark, first });

/** Reads one journal file from start to end, once, and knows how far it is good. */
export class JournalScan {
  /** The sequence of the last good change; that before the file's first when it holds none. */
  last: number;
  /** The bytes up to the end of the last good line. */
  length = 0;
  /** A last line that was not written whole. */
  torn: { readonly line: number; readonly why: string } | undefined;
  /** The line that the change given last was read from, without its end. */
  text: Buffer = Buffer.alloc(0);
  #line = 0;

  constructor(
    private readonly file: NumberedFile,
    private readonly format: RecordFormat,
  ) {
    this.last = file.number - 1;
  }

  /**
   * The file's changes in order. Throws `Fault` with the line and what is wrong with it, `StoreTooNew` when a
   * later version wrote it; a last line that was not written whole is kept in `torn`, not thrown.
   */
  async *changes(files: Files): AsyncGenerator<ChangeLine> {
    for await (const { lines, rest } of linesOf(files.read(this.file.path))) {
      for (const line of lines) yield* this.#read(line);
      if (rest !== undefined && rest.length > 0) this.#tear('it has no end');
    }
    if (this.#line === 0) throw new Fault('it is empty');
  }

  *#read(line: Buffer): Generator<ChangeLine> {
    const members = this.#members(line);
    if (members === undefined) return;
    refuseLater(members, this.file.path, this.format);
    if (this.#line === 1) this.#checkHeader(members);
    this.text = line;
    const change = this.#line === 1 ? undefined : this.#change(members);
    this.length += line.length + 1;
    if (change !== undefined) yield change;
  }

  #members(line: Buffer): Record<string, unknown> | undefined {
    this.#line += 1;
    if (this.torn !== undefined) throw new Fault(`line ${this.torn.line}: ${this.torn.why}`);
    try {
      return readCheckedLine(line);
    } catch (error) {
      this.#line -= 1;
      this.#tear(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  #tear(why: string): void {
    this.#line += 1;
    if (this.torn !== undefined) throw new Fault(`line ${this.torn.line}: ${this.torn.why}`);
    if (this.#line === 1) throw new Fault(`line 1: ${why}`);
    this.torn = { line: this.#line, why };
  }

  #checkHeader(members: Record<string, unknown>): void {
    if (members.journal !== mark || members.first !== this.file.number) {
      throw new Fault(`line 1: it is not the start of the journal from change ${this.file.number}`);
    }
  }

  #change(members: Record<string, unknown>): ChangeLine {
    try {
      const change = changeIn(members, this.file.path, this.format);
      if (change.sequence !== this.last + 1) {
        throw new Fault(`change ${change.sequence} follows change ${this.last}`);
      }
      this.last = change.sequence;
      return change;
    } catch (error) {
      throw error instanceof Fault ? new Fault(`line ${this.#line}: ${error.message}`) : error;
    }
  }
}
