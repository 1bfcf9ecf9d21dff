import { type AnyRecord, type RecordKind, references } from '../domain/directory/records.ts';

/** A record in its place: `order` says which of two was put first and stays when the record is replaced. */
export interface Entry {
  record: AnyRecord;
  readonly order: number;
}

/** The records of one kind by id, with an index from each record they refer to. */
export class Table {
  readonly entries = new Map<string, Entry>();
  readonly #index: ReadonlyMap<string, Map<string, Entry[]>>;

  constructor(kind: RecordKind) {
    this.#index = new Map(Object.keys(references[kind]).map((field) => [field, new Map()]));
  }

  put(record: AnyRecord, order: number): void {
    const old = this.entries.get(record.id);
    if (old === undefined) this.#add({ record, order });
    else this.#replace(old, record);
  }

  remove(id: string): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    this.entries.delete(id);
    for (const field of this.#index.keys()) this.#unlink(field, referenceIn(entry.record, field), entry);
  }

  /** Those whose `field` holds `id`, first put first. */
  referring(field: string, id: string): readonly Entry[] {
    return this.#index.get(field)?.get(id) ?? [];
  }

  /** Every id that some record's `field` holds. */
  referredTo(field: string): Iterable<string> {
    return this.#index.get(field)?.keys() ?? [];
  }

  #add(entry: Entry): void {
    this.entries.set(entry.record.id, entry);
    for (const field of this.#index.keys()) this.#link(field, referenceIn(entry.record, field), entry);
  }

  #replace(entry: Entry, record: AnyRecord): void {
    for (const field of this.#index.keys()) {
      const before = referenceIn(entry.record, field);
      const after = referenceIn(record, field);
      if (before === after) continue;
      this.#unlink(field, before, entry);
      this.#link(field, after, entry);
    }
    entry.record = record;
  }

  #link(field: string, id: string | null, entry: Entry): void {
    const byId = this.#index.get(field);
    if (id === null || byId === undefined) return;
    const list = byId.get(id);
    if (list === undefined) byId.set(id, [entry]);
    else list.splice(placeOf(entry.order, list), 0, entry);
  }

  #unlink(field: string, id: string | null, entry: Entry): void {
    const byId = this.#index.get(field);
    const list = id === null ? undefined : byId?.get(id);
    if (id === null || list === undefined) return;
    if (list.length === 1) byId?.delete(id);
    else list.splice(list.indexOf(entry), 1);
  }
}

/** The id that a record's reference field holds; null when it points at nothing. */
export function referenceIn(record: AnyRecord, field: string): string | null {
  const value: unknown = Reflect.get(record, field);
  return typeof value === 'string' ? value : null;
}

/** Where in a list by order an entry goes; mostly the end. */
function placeOf(order: number, list: readonly Entry[]): number {
  let from = 0;
  let to = list.length;
  const last = list[to - 1];
  if (last === undefined || last.order < order) return to;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle]?.order ?? order) < order) from = middle + 1;
    else to = middle;
  }
  return from;
}
