import type { RecordKind, RecordOf, ReferenceField } from './records.ts';

/**
 * The directory as it stands at one sequence, read synchronously from memory. Records are frozen in spirit:
 * nobody but the store changes one, and a change replaces it whole.
 */
export interface View {
  /** The sequence of the last change in it; 0 for an empty directory. */
  readonly sequence: number;
  get<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined;
  all<K extends RecordKind>(kind: K): Iterable<RecordOf<K>>;
  count(kind: RecordKind): number;
  /** Every record of `kind` whose `field` holds `id`, in the order in which they were put. */
  referring<K extends RecordKind>(kind: K, field: ReferenceField<K>, id: string): RecordOf<K>[];
}
