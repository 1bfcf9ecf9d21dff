import type { AnyRecord } from '../domain/directory/records.ts';
import { parsedRecord } from './parsedRecord.ts';

/** Turns a record as one format kept it into what the next format keeps. Pure; may be given it again. */
type MigrationStep = (record: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** What records look like on disk: `steps[n]` leads from format n + 1 to n + 2, so `steps.length + 1` is today's. */
export interface RecordFormat {
  readonly steps: readonly MigrationStep[];
}

/** Today's. A record's shape changes only together with a step here. */
export const currentFormat: RecordFormat = { steps: [] };

export const numberOf = (format: RecordFormat): number => format.steps.length + 1;

/** A record kept in an older format, as today's schemas read it. Throws `Refused` when it is none. */
export function migrate(record: unknown, from: number, format: RecordFormat): AnyRecord {
  return parsedRecord(
    format.steps.slice(from - 1).reduce((kept, step) => step(kept), record as Record<string, unknown>),
  );
}
