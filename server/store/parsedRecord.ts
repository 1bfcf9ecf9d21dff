import { type AnyRecord, type RecordKind, recordSchemas } from '../domain/directory/records.ts';
import { Refused } from '../services/ports.ts';

/** A copy of the record as its schema reads it. Throws `Refused`, naming the field, when it is not one. */
export function parsedRecord(given: unknown): AnyRecord {
  const kind = kindOf(given);
  if (kind === undefined) throw new Refused('That is no record of the directory.');
  const parsed = recordSchemas[kind].safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refused(`A ${kind} cannot be kept: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function kindOf(given: unknown): RecordKind | undefined {
  if (typeof given !== 'object' || given === null || !('kind' in given)) return undefined;
  return typeof given.kind === 'string' && Object.hasOwn(recordSchemas, given.kind)
    ? (given.kind as RecordKind)
    : undefined;
}
