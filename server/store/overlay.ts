import type { AnyRecord, RecordKind } from '../domain/directory/records.ts';
import { type Change, Refused, type Write, type Writer } from '../services/ports.ts';
import { EntryView, type Layer } from './layer.ts';
import { parsedRecord } from './parsedRecord.ts';
import { type Entry, Table } from './table.ts';

/** What one change has put and removed so far, laid over the directory that it started from. */
export class Overlay extends EntryView implements Writer {
  /** Only of the kinds that were written: most changes write a few. */
  readonly #tables = new Map<RecordKind, Table>();
  readonly #removed = new Map<RecordKind, Set<string>>();
  /** Keys of what was written, in the order in which it was first written. */
  readonly #written = new Map<string, { kind: RecordKind; id: string }>();
  #nextOrder: number;
  #open = true;

  /** `sequence` is the number that the change will have; every record put gets it as its version. */
  constructor(
    private readonly base: Layer,
    public sequence: number,
  ) {
    super();
    this.#nextOrder = base.nextOrder;
  }

  get nextOrder(): number {
    return this.#nextOrder;
  }

  put(record: AnyRecord): void {
    this.#mustBeOpen();
    this.#keep(parsedRecord({ ...record, version: this.sequence }));
  }

  remove(kind: RecordKind, id: string): void {
    this.#mustBeOpen();
    if (this.entry(kind, id) === undefined) throw new Refused(`There is no ${kind} ${id} to remove.`);
    this.#drop(kind, id);
  }

  /** Takes no more; answers with what was written, each with the record before and after. */
  close(): Write[] {
    this.#open = false;
    return [...this.#written.values()].map(({ kind, id }) => ({
      kind,
      id,
      before: this.base.entry(kind, id)?.record ?? null,
      after: this.entry(kind, id)?.record ?? null,
    }));
  }

  /** Takes over a change laid over this one, with its number. */
  absorb({ sequence, writes }: Change): void {
    this.sequence = sequence;
    for (const { kind, id, after } of writes) {
      if (after === null) this.#drop(kind, id);
      else this.#keep(after as AnyRecord);
    }
  }

  count(kind: RecordKind): number {
    let count = this.base.count(kind) - (this.#removed.get(kind)?.size ?? 0);
    for (const id of this.#own(kind).keys()) if (this.base.entry(kind, id) === undefined) count++;
    return count;
  }

  entry(kind: RecordKind, id: string): Entry | undefined {
    if (this.#isRemoved(kind, id)) return undefined;
    return this.#own(kind).get(id) ?? this.base.entry(kind, id);
  }

  *entries(kind: RecordKind): Generator<Entry> {
    const own = this.#own(kind);
    for (const entry of this.base.entries(kind)) {
      if (!this.#isRemoved(kind, entry.record.id)) yield own.get(entry.record.id) ?? entry;
    }
    for (const [id, entry] of own) if (this.base.entry(kind, id) === undefined) yield entry;
  }

  entriesReferring(kind: RecordKind, field: string, id: string): readonly Entry[] {
    const below = this.base.entriesReferring(kind, field, id);
    const own = this.#tables.get(kind);
    const removed = this.#removed.get(kind);
    if (own === undefined && removed === undefined) return below;
    const kept = below.filter(({ record }) => !removed?.has(record.id) && !own?.entries.has(record.id));
    return [...kept, ...(own?.referring(field, id) ?? [])].sort((a, b) => a.order - b.order);
  }

  #keep(record: AnyRecord): void {
    const { kind, id } = record;
    const order = this.base.entry(kind, id)?.order ?? this.#nextOrder++;
    this.#removed.get(kind)?.delete(id);
    madeIn(this.#tables, kind, () => new Table(kind)).put(record, order);
    this.#written.set(keyOf(kind, id), { kind, id });
  }

  #drop(kind: RecordKind, id: string): void {
    this.#tables.get(kind)?.remove(id);
    if (this.base.entry(kind, id) === undefined) {
      this.#written.delete(keyOf(kind, id));
    } else {
      madeIn(this.#removed, kind, () => new Set<string>()).add(id);
      this.#written.set(keyOf(kind, id), { kind, id });
    }
  }

  #own(kind: RecordKind): ReadonlyMap<string, Entry> {
    return this.#tables.get(kind)?.entries ?? none;
  }

  #isRemoved(kind: RecordKind, id: string): boolean {
    return this.#removed.get(kind)?.has(id) ?? false;
  }

  #mustBeOpen(): void {
    if (!this.#open) throw new Error('A change was written to after its function had returned.');
  }
}

const none: ReadonlyMap<string, Entry> = new Map();

/** What the map holds for the key, made when it holds nothing. */
function madeIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key);
  if (held !== undefined) return held;
  const made = make();
  map.set(key, made);
  return made;
}

const keyOf = (kind: RecordKind, id: string): string => `${kind} ${id}`;
