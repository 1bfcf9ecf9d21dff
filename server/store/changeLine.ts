import { z } from 'zod';
import type { RecordKind } from '../domain/directory/records.ts';
import type { Change, Write } from '../services/ports.ts';
import { Fault, StoreTooNew } from './cannotOpen.ts';
import { checkedLine } from './checkedLine.ts';
import { type Applied, recordKinds } from './layer.ts';
import { migrate, numberOf, type RecordFormat } from './schemaFormat.ts';

/** A change as a line of the journal; `erasedAt` when a line was rewritten to forget somebody. */
export interface ChangeLine extends Change {
  readonly erasedAt?: string;
}

const envelope = z.object({
  format: z.number().int().positive(),
  sequence: z.number().int().positive(),
  at: z.string(),
  who: z.string(),
  why: z.string(),
  erasedAt: z.string().optional(),
  writes: z.array(
    z.object({
      kind: z.enum(recordKinds as [RecordKind, ...RecordKind[]]),
      id: z.string(),
      before: z.unknown(),
      after: z.unknown(),
    }),
  ),
});

export const writtenLine = (
  { sequence, at, who, why, erasedAt, writes }: ChangeLine,
  format: RecordFormat,
): string =>
  checkedLine({
    format: numberOf(format),
    sequence,
    at,
    who,
    why,
    ...(erasedAt === undefined ? {} : { erasedAt }),
    writes,
  });

/**
 * The change that a line's members are, its records in today's format. Throws `Fault` with what is wrong with it,
 * `StoreTooNew` when a later version wrote it; `file` is for the words.
 */
export function changeIn(members: Record<string, unknown>, file: string, format: RecordFormat): ChangeLine {
  refuseLater(members, file, format);
  const parsed = envelope.safeParse(members);
  if (!parsed.success) throw new Fault(`it is no change (${parsed.error.issues[0]?.message ?? ''})`);
  const { format: from, erasedAt, writes, ...change } = parsed.data;
  return {
    ...change,
    ...(erasedAt === undefined ? {} : { erasedAt }),
    writes: writes.map((write) => ({
      ...write,
      before: readState(write.kind, write.id, write.before, from, format),
      after: readState(write.kind, write.id, write.after, from, format),
    })),
  };
}

/** Throws `StoreTooNew` when what a file holds says that it is of a later format. */
export function refuseLater(members: Record<string, unknown>, file: string, format: RecordFormat): void {
  const known = numberOf(format);
  if (typeof members.format === 'number' && members.format > known) {
    throw new StoreTooNew(file, members.format, known);
  }
}

function readState(
  kind: RecordKind,
  id: string,
  state: unknown,
  from: number,
  format: RecordFormat,
): Write['after'] {
  if (state === null) return null;
  if (isErased(state)) return { erased: true };
  const record = asFault(() => migrate(state, from, format));
  if (record.kind !== kind || record.id !== id)
    throw new Fault(`it keeps another record as the ${kind} ${id}`);
  return record;
}

/** Whether it stands where a record of an erased person stood. */
export const isErased = (state: unknown): state is { readonly erased: true } =>
  typeof state === 'object' && state !== null && 'erased' in state && state.erased === true;

/** What `read` answers; whatever it throws is the file's fault. */
export function asFault<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Error ? new Fault(error.message) : error;
  }
}

/** What a change does to the directory: where somebody was erased, nothing. */
export function appliedWrites(change: Change): Applied[] {
  return change.writes.flatMap(({ kind, id, after }) => (isErased(after) ? [] : [{ kind, id, after }]));
}
