import type { AnyRecord, RecordKind } from '../domain/directory/records.ts';
import { type Applied, EntryView, emptyTables, recordKinds, type Tables } from './layer.ts';
import type { Entry, Table } from './table.ts';

/** The whole directory in memory. Only what is on disk is ever applied to it. */
export class Memory extends EntryView {
  readonly #tables: Tables = emptyTables();
  #sequence = 0;
  #nextOrder = 0;

  get sequence(): number {
    return this.#sequence;
  }

  get nextOrder(): number {
    return this.#nextOrder;
  }

  table(kind: RecordKind): Table {
    return this.#tables[kind];
  }

  count(kind: RecordKind): number {
    return this.#tables[kind].entries.size;
  }

  entry(kind: RecordKind, id: string): Entry | undefined {
    return this.#tables[kind].entries.get(id);
  }

  entries(kind: RecordKind): Iterable<Entry> {
    return this.#tables[kind].entries.values();
  }

  entriesReferring(kind: RecordKind, field: string, id: string): readonly Entry[] {
    return this.#tables[kind].referring(field, id);
  }

  /** Makes the writes of the change with that sequence, in their order. */
  apply(sequence: number, writes: Iterable<Applied>): void {
    for (const { kind, id, after } of writes) {
      if (after === null) this.#tables[kind].remove(id);
      else this.#tables[kind].put(after, this.#nextOrder++);
    }
    this.#sequence = sequence;
  }

  /** Every record at this moment, kind by kind, first put first: a list of what is never changed in place. */
  capture(): AnyRecord[] {
    const all = new Array<AnyRecord>(recordKinds.reduce((sum, kind) => sum + this.count(kind), 0));
    let at = 0;
    for (const kind of recordKinds) {
      for (const { record } of this.#tables[kind].entries.values()) all[at++] = record;
    }
    return all;
  }
}
