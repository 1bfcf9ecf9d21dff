import {
  type AnyRecord,
  type RecordKind,
  type RecordOf,
  type ReferenceField,
  recordSchemas,
} from '../domain/directory/records.ts';
import type { View } from '../domain/directory/view.ts';
import { type Entry, Table } from './table.ts';

export const recordKinds = Object.keys(recordSchemas) as RecordKind[];

/** A view whose records have their places, so that another can be laid over it. */
export interface Layer extends View {
  /** The place that the next new record gets. */
  readonly nextOrder: number;
  entry(kind: RecordKind, id: string): Entry | undefined;
  entries(kind: RecordKind): Iterable<Entry>;
  entriesReferring(kind: RecordKind, field: string, id: string): readonly Entry[];
}

/** What every layer answers from its entries. A table of a kind holds records of that kind only. */
export abstract class EntryView implements Layer {
  abstract readonly sequence: number;
  abstract readonly nextOrder: number;
  abstract count(kind: RecordKind): number;
  abstract entry(kind: RecordKind, id: string): Entry | undefined;
  abstract entries(kind: RecordKind): Iterable<Entry>;
  abstract entriesReferring(kind: RecordKind, field: string, id: string): readonly Entry[];

  get<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.entry(kind, id)?.record as RecordOf<K> | undefined;
  }

  *all<K extends RecordKind>(kind: K): Generator<RecordOf<K>> {
    for (const { record } of this.entries(kind)) yield record as RecordOf<K>;
  }

  referring<K extends RecordKind>(kind: K, field: ReferenceField<K>, id: string): RecordOf<K>[] {
    return this.entriesReferring(kind, field, id).map(({ record }) => record as RecordOf<K>);
  }
}

export type Tables = { readonly [K in RecordKind]: Table };

export const emptyTables = (): Tables =>
  Object.fromEntries(recordKinds.map((kind) => [kind, new Table(kind)])) as Tables;

/** A write as it is applied: null removes. */
export interface Applied {
  readonly kind: RecordKind;
  readonly id: string;
  readonly after: AnyRecord | null;
}
