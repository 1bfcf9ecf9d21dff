import { join } from 'node:path';
import type { ChangeNote, Writer } from '../../services/ports.ts';
import type { FileJournal } from '../fileJournal.ts';
import { contentOf } from '../files.ts';
import { recordKinds } from '../layer.ts';
import { type DataPlace, journalFolder } from '../loading.ts';
import type { Memory } from '../memory.ts';
import { numberedFiles } from '../numberedFiles.ts';
import { replaceFile } from '../replaceFile.ts';
import { snapshotFolder } from '../snapshotAdapter.ts';
import { blankedTexts } from './blankedTexts.ts';
import { type Erasure, erasureShape } from './Erasure.ts';
import { type Forget, forgetting } from './forget.ts';
import { rewriteJournal, statesIn } from './rewriteJournal.ts';
import { type States, tracesOf } from './tracesOf.ts';

/** What erasing needs of the open store. No change is under way while it works. */
export interface Erasing {
  readonly place: DataPlace;
  readonly memory: Memory;
  readonly journal: FileJournal;
  /** Makes one change, at once. */
  readonly change: (note: ChangeNote, fn: (writer: Writer) => void) => Promise<void>;
  /** Makes a snapshot of memory as it is, and waits for it. */
  readonly snapshot: () => Promise<void>;
}

/**
 * Forgets a person: in memory by a change like any other, then in every old journal file and snapshot. Sequences
 * stay whole, and so does what the same changes did to others. Work that a crash interrupts is finished by
 * `finishErasing` at the next start.
 */
export async function erasePerson(
  erasing: Erasing,
  personId: string,
  note: ChangeNote,
  at: string,
): Promise<void> {
  await finishErasing(erasing);
  const states = allStates(erasing);
  const traces = await tracesOf(personId, states);
  const erasure: Erasure = {
    ...{ at, who: note.who, why: note.why },
    names: [...traces.names],
    personIds: [...traces.personIds],
    mentionIds: [...traces.mentionIds],
    textIds: [...traces.textIds],
    captionIds: [...traces.captionIds],
  };
  const { files, folder } = erasing.place;
  await replaceFile(files, intentFile(folder), [Buffer.from(JSON.stringify(erasure))]);
  await erase(erasing, erasure);
}

/** Finishes what a crash interrupted, if anything. */
export async function finishErasing(erasing: Erasing): Promise<void> {
  const { files, folder } = erasing.place;
  const kept = await contentOf(files, intentFile(folder));
  if (kept !== undefined) await erase(erasing, erasureShape.parse(JSON.parse(kept.toString('utf8'))));
}

/** Holds what is being erased until all of it is. */
const intentFile = (folder: string): string => join(folder, 'erasing.json');

async function erase(erasing: Erasing, erasure: Erasure): Promise<void> {
  const { files, folder } = erasing.place;
  const forget = forgetting(erasure, await blankedTexts(erasure, allStates(erasing)));
  await erasing.change(erasure, (writer) => forgetIn(writer, forget));
  await erasing.journal.begin();
  await erasing.snapshot();
  await rewriteHistory(erasing, erasure, forget);
  await files.remove(intentFile(folder));
  await files.syncFolder(folder);
}

function forgetIn(writer: Writer, forget: Forget): void {
  const all = recordKinds.flatMap((kind) => [...writer.all(kind)]);
  for (const record of all) {
    const kept = forget(record);
    if (kept === null) writer.remove(record.kind, record.id);
    else if (kept !== record) writer.put(kept);
  }
}

async function rewriteHistory({ place, memory }: Erasing, erasure: Erasure, forget: Forget): Promise<void> {
  const { files, folder } = place;
  for (const file of await numberedFiles(files, journalFolder(folder))) {
    if (file.number <= memory.sequence) await rewriteJournal(place, file, erasure, forget);
  }
  for (const old of await numberedFiles(files, snapshotFolder(folder))) {
    if (old.number < memory.sequence) await files.remove(old.path);
  }
  await files.syncFolder(snapshotFolder(folder));
  const torn = join(folder, 'torn');
  for (const name of await files.names(torn)) await files.remove(join(torn, name));
}

/** Memory as it is, and all that the journal remembers. */
function allStates({ memory, journal }: Erasing): States {
  return async function* () {
    for (const kind of recordKinds) yield* memory.all(kind);
    for await (const change of journal.since(0)) yield* statesIn(change);
  };
}
