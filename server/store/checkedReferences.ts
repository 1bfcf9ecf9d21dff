import { type AnyRecord, type RecordKind, references } from '../domain/directory/records.ts';
import { Refused, type Write } from '../services/ports.ts';
import { Fault } from './cannotOpen.ts';
import { type Layer, recordKinds } from './layer.ts';
import type { Memory } from './memory.ts';
import { referenceIn } from './table.ts';

/** Which fields of which kinds point at a kind. */
const pointingAt = new Map(
  recordKinds.map((target) => [
    target,
    recordKinds.flatMap((kind) =>
      Object.entries(references[kind])
        .filter(([, pointsAt]) => pointsAt === target)
        .map(([field]) => ({ kind, field })),
    ),
  ]),
);

/** Throws `Refused` when a record written points at nothing, or one removed is still pointed at. */
export function checkReferences(layer: Layer, writes: readonly Write[]): void {
  for (const { kind, id } of writes) {
    const record = layer.entry(kind, id)?.record;
    if (record === undefined) checkNotReferredTo(layer, kind, id);
    else checkPointsAtSomething(layer, record);
  }
}

function checkPointsAtSomething(layer: Layer, record: AnyRecord): void {
  for (const [field, target] of Object.entries(references[record.kind])) {
    const id = referenceIn(record, field);
    if (id !== null && layer.entry(target, id) === undefined) {
      throw new Refused(`The ${record.kind} ${record.id} refers to the ${target} ${id}, which is not there.`);
    }
  }
}

function checkNotReferredTo(layer: Layer, target: RecordKind, id: string): void {
  for (const { kind, field } of pointingAt.get(target) ?? []) {
    const [entry] = layer.entriesReferring(kind, field, id);
    if (entry !== undefined) {
      throw new Refused(`The ${target} ${id} is still referred to by the ${kind} ${entry.record.id}.`);
    }
  }
}

/** Throws `Fault` with the first reference of all that points at nothing. */
export function checkAllReferences(memory: Memory): void {
  for (const kind of recordKinds) {
    for (const [field, target] of Object.entries(references[kind]) as [string, RecordKind][]) {
      for (const id of memory.table(kind).referredTo(field)) {
        if (memory.entry(target, id) !== undefined) continue;
        const [from] = memory.entriesReferring(kind, field, id);
        throw new Fault(`the ${kind} ${from?.record.id} refers to the ${target} ${id}, which is not there`);
      }
    }
  }
}
