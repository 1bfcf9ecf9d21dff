import type { Change, Write } from '../../services/ports.ts';
import { type ChangeLine, isErased, writtenLine } from '../changeLine.ts';
import { JournalScan, journalHeader } from '../journalScan.ts';
import type { DataPlace } from '../loading.ts';
import type { NumberedFile } from '../numberedFiles.ts';
import { replaceFile } from '../replaceFile.ts';
import { blankedAt, holdsWholeName, placesOf } from './blank.ts';
import type { Erasure } from './Erasure.ts';
import type { Forget } from './forget.ts';

/**
 * Writes a journal file anew without what is to be forgotten: the same changes under the same numbers, those that
 * lost something marked with when, all others byte for byte as they were. No change may be added to it meanwhile.
 */
export async function rewriteJournal(
  place: DataPlace,
  file: NumberedFile,
  erasure: Erasure,
  forget: Forget,
): Promise<void> {
  await replaceFile(place.files, file.path, rewritten(place, file, erasure, forget));
}

async function* rewritten(
  { files, format }: DataPlace,
  file: NumberedFile,
  erasure: Erasure,
  forget: Forget,
): AsyncGenerator<Buffer> {
  yield Buffer.from(journalHeader(file.number, format));
  const scan = new JournalScan(file, format);
  for await (const change of scan.changes(files)) {
    const kept = forgetChange(change, erasure, forget);
    yield kept === change
      ? Buffer.concat([scan.text, Buffer.from('\n')])
      : Buffer.from(writtenLine(kept, format));
  }
}

/** The change without what is to be forgotten; the same object when it holds nothing of it. */
function forgetChange(change: ChangeLine, { names, at }: Erasure, forget: Forget): ChangeLine {
  const writes = change.writes.map((write) => forgetWrite(write, forget));
  const why = holdsWholeName(change.why, names)
    ? blankedAt(change.why, placesOf(change.why, names))
    : change.why;
  const isSame = why === change.why && writes.every((write, index) => write === change.writes[index]);
  return isSame ? change : { ...change, why, writes, erasedAt: at };
}

function forgetWrite(write: Write, forget: Forget): Write {
  const state = (kept: Write['after']): Write['after'] =>
    kept === null || isErased(kept) ? kept : (forget(kept) ?? { erased: true });
  const [before, after] = [state(write.before), state(write.after)];
  return before === write.before && after === write.after ? write : { ...write, before, after };
}

/** Every record that a change holds, before and after. */
export function* statesIn(change: Change) {
  for (const { before, after } of change.writes) {
    if (before !== null && !isErased(before)) yield before;
    if (after !== null && !isErased(after)) yield after;
  }
}
