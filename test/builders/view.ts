import type {
  AnyRecord,
  RecordKind,
  RecordOf,
  ReferenceField,
} from '../../server/domain/directory/records.ts';
import { recordSchemas } from '../../server/domain/directory/records.ts';
import type { View } from '../../server/domain/directory/view.ts';

let sequence = 0;

/** A view of exactly these records, each valid by its schema, for rules that only read. */
export function viewOf(records: readonly AnyRecord[]): View {
  for (const record of records) recordSchemas[record.kind].parse(record);
  const isOf =
    <K extends RecordKind>(kind: K) =>
    (record: AnyRecord): record is AnyRecord & RecordOf<K> =>
      record.kind === kind;
  sequence += 1;
  return {
    sequence,
    get: (kind, id) => records.filter(isOf(kind)).find((record) => record.id === id),
    all: (kind) => records.filter(isOf(kind)),
    count: (kind) => records.filter(isOf(kind)).length,
    referring: <K extends RecordKind>(kind: K, field: ReferenceField<K>, id: string) =>
      records
        .filter(isOf(kind))
        .filter((record) => Object.entries(record).some(([k, v]) => k === field && v === id)),
  };
}
