import type { Low } from 'lowdb';
import type { FileJournal } from './fileJournal.ts';
import { noSnapshot } from './loading.ts';
import type { Memory } from './memory.ts';
import { reasonOf } from './reasonOf.ts';
import type { Snapshot } from './snapshotAdapter.ts';

export interface SnapshotOptions {
  readonly memory: Memory;
  readonly journal: FileJournal;
  readonly low: Low<Snapshot>;
  /** A snapshot is due after that many changes. */
  readonly every: number;
  /** How many changes there are since the last one. */
  readonly since: number;
  /** Runs a job while no change is under way. */
  readonly between: <T>(job: () => Promise<T>) => Promise<T>;
  readonly warn: (words: string) => void;
}

/** Makes snapshots when they are due, beside the changes that go on. */
export class Snapshots {
  #since: number;
  #making: Promise<void> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(private readonly options: SnapshotOptions) {
    this.#since = options.since;
  }

  /** Is told of every change. */
  changed(): void {
    this.#since += 1;
    this.#makeIfDue();
  }

  /** Makes one at once and waits for it; no change may be under way. */
  async now(): Promise<void> {
    await this.#write(await this.#capture());
  }

  /** Resolves when none is being made and none is due. */
  async settled(): Promise<void> {
    while (this.#making !== undefined) await this.#making;
  }

  #makeIfDue(): void {
    if (this.#since < this.options.every || this.#making !== undefined) return;
    this.#since = 0;
    this.#making = this.#make().finally(() => {
      this.#making = undefined;
      this.#makeIfDue();
    });
  }

  async #make(): Promise<void> {
    try {
      await this.#write(await this.options.between(() => this.#capture()));
    } catch (error) {
      // The journal has it all; the next one is tried after as many changes again.
      this.options.warn(`No snapshot was made: ${reasonOf(error)}`);
    }
  }

  /** The directory between two changes, with a journal file that begins where it ends. */
  async #capture(): Promise<Snapshot> {
    const { memory, journal } = this.options;
    await journal.begin();
    this.#since = 0;
    return { sequence: memory.sequence, records: memory.capture() };
  }

  /** One after another: an older one that is still being written is whole before a newer one begins. */
  #write(snapshot: Snapshot): Promise<void> {
    const { low } = this.options;
    const written = this.#writing.then(async () => {
      low.data = snapshot;
      await low.write().finally(() => {
        low.data = noSnapshot;
      });
    });
    this.#writing = written.catch(() => undefined);
    return written;
  }
}
