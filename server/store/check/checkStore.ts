import type { RecordKind } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import { missing } from '../cannotOpen.ts';
import { appliedWrites } from '../changeLine.ts';
import { checkAllReferences } from '../checkedReferences.ts';
import { diskFiles } from '../files.ts';
import { JournalScan } from '../journalScan.ts';
import { recordKinds } from '../layer.ts';
import { fill, journalFolder } from '../loading.ts';
import { Memory } from '../memory.ts';
import { type NumberedFile, numberedFiles } from '../numberedFiles.ts';
import { currentFormat } from '../schemaFormat.ts';
import { readSnapshot, type Snapshot, snapshotFolder } from '../snapshotAdapter.ts';
import { counted, type Findings, faultIn } from './Findings.ts';

/**
 * Reads every journal file and every snapshot, old ones included, without changing anything and whether or not
 * a process has the folder: each line as it was written, no change missing, each snapshot what the journal says.
 * The view is the directory as far as it could be read.
 */
export async function checkStore(folder: string): Promise<Findings & { readonly view: View }> {
  const reading = new StoreCheck(folder);
  await reading.run();
  return { good: reading.good, wrong: reading.wrong, view: reading.memory };
}

class StoreCheck {
  readonly good: string[] = [];
  readonly wrong: string[] = [];
  readonly memory = new Memory();
  #snapshots: Snapshot[] = [];

  constructor(private readonly folder: string) {}

  async run(): Promise<void> {
    this.#snapshots = await this.#readSnapshots();
    const journal = await numberedFiles(diskFiles, journalFolder(this.folder));
    const first = journal[0];
    if (first !== undefined && first.number > 1) this.#startFromSnapshot(first.number);
    if (await this.#replay(journal)) this.#tellOfWholeJournal();
    this.#tellOfDirectory();
  }

  async #readSnapshots(): Promise<Snapshot[]> {
    const snapshots: Snapshot[] = [];
    const at = { files: diskFiles, folder: snapshotFolder(this.folder), format: currentFormat };
    for (const file of await numberedFiles(diskFiles, at.folder)) {
      await readSnapshot(file, at).then(
        (snapshot) => snapshots.push(snapshot),
        (error) => this.wrong.push(faultIn(file.path, error)),
      );
    }
    return snapshots;
  }

  /** The history may have been shortened; then the snapshot before what is left is where it starts. */
  #startFromSnapshot(first: number): void {
    const before = this.#snapshots.find((snapshot) => snapshot.sequence === first - 1);
    if (before !== undefined) fill(this.memory, before);
  }

  async #replay(journal: readonly NumberedFile[]): Promise<boolean> {
    for (const file of journal) {
      try {
        await this.#replayFile(file, file === journal.at(-1));
      } catch (error) {
        this.wrong.push(faultIn(file.path, error));
        return false;
      }
    }
    return true;
  }

  async #replayFile(file: NumberedFile, isNewest: boolean): Promise<void> {
    if (file.number !== this.memory.sequence + 1) throw missing(this.memory.sequence + 1, file.number - 1);
    const scan = new JournalScan(file, currentFormat);
    this.#compareSnapshot();
    for await (const change of scan.changes(diskFiles)) {
      this.memory.apply(change.sequence, appliedWrites(change));
      this.#compareSnapshot();
    }
    if (scan.torn === undefined) return;
    const words = `line ${scan.torn.line}: ${scan.torn.why}`;
    if (!isNewest) throw new Error(words);
    this.good.push(
      `${file.path}: its last line is being written, or was never acknowledged: the next start cuts it off.`,
    );
  }

  #tellOfWholeJournal(): void {
    const { sequence } = this.memory;
    this.good.push(`Journal: ${counted(sequence, 'change')}, each as it was written.`);
    for (const later of this.#snapshots.filter((snapshot) => snapshot.sequence > sequence)) {
      this.wrong.push(
        `The snapshot of change ${later.sequence} is of a change that the journal does not have.`,
      );
    }
  }

  #compareSnapshot(): void {
    const { memory } = this;
    const snapshot = this.#snapshots.find(({ sequence }) => sequence === memory.sequence);
    if (snapshot === undefined) return;
    this.#snapshots = this.#snapshots.filter((other) => other !== snapshot);
    const other = differing(snapshot, memory);
    if (other === undefined) {
      this.good.push(`Snapshot of change ${snapshot.sequence}: whole, and what the journal says.`);
    } else {
      this.wrong.push(`The snapshot of change ${snapshot.sequence} differs from the journal: ${other}.`);
    }
  }

  #tellOfDirectory(): void {
    try {
      checkAllReferences(this.memory);
      const counts = recordKinds.filter((kind) => this.memory.count(kind) > 0);
      const words = counts.map((kind) => counted(this.memory.count(kind), kind, many[kind]));
      this.good.push(`Directory: ${words.join(', ') || 'empty'}; whatever refers to something finds it.`);
    } catch (error) {
      this.wrong.push(faultIn('The directory', error));
    }
  }
}

function differing(snapshot: Snapshot, memory: Memory): string | undefined {
  for (const record of snapshot.records) {
    const told = memory.entry(record.kind, record.id)?.record;
    if (JSON.stringify(told) !== JSON.stringify(record)) return `the ${record.kind} ${record.id}`;
  }
  const count = recordKinds.reduce((sum, kind) => sum + memory.count(kind), 0);
  return count === snapshot.records.length ? undefined : `${count} records, not ${snapshot.records.length}`;
}

const many: Readonly<Record<RecordKind, string>> = {
  text: 'texts',
  release: 'releases',
  caption: 'captions',
  mention: 'mentions',
  person: 'people',
  organisation: 'organisations',
  membership: 'memberships',
  claim: 'claims',
  photo: 'photos',
  depiction: 'places in photos',
  draft: 'drafts',
};
