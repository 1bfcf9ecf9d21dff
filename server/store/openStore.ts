import type { View } from '../domain/directory/view.ts';
import type { Change, ChangeNote, Clock, Store, Writer } from '../services/ports.ts';
import { appliedWrites } from './changeLine.ts';
import { Commits } from './commits.ts';
import { type Erasing, erasePerson, finishErasing } from './erasure/erasePerson.ts';
import { diskFiles, type Files } from './files.ts';
import { inWords } from './inWords.ts';
import { type DataPlace, type Loaded, load } from './loading.ts';
import { type Lock, takeLock } from './lock.ts';
import { Overlay } from './overlay.ts';
import { mayAlterPublic } from './publicWrites.ts';
import { currentFormat, type RecordFormat } from './schemaFormat.ts';
import { Snapshots } from './snapshots.ts';

export interface StoreOptions {
  /** The data folder, absolute; made when it is not there. */
  readonly folder: string;
  readonly clock: Clock;
  readonly files?: Files;
  /** A snapshot is made after that many changes. */
  readonly snapshotEvery?: number;
  readonly format?: RecordFormat;
  /** Is told in words what went wrong without harm to anybody's change; a warning of the process unless given. */
  readonly warn?: (words: string) => void;
}

export interface OpenStore extends Store {
  /**
   * Forgets a person and everybody merged with them: in the directory by a change under this note, and in the
   * journal and snapshots by writing them anew. Their records are gone, their mentions and places in photos stand
   * without a name, every form of their names is blanked; sequences and what changes did to others stay. Other
   * changes wait meanwhile. Originals, pictures and backups elsewhere are the caller's to see to.
   */
  erase(personId: string, note: ChangeNote): Promise<void>;
  /** Finishes what waits, makes a snapshot when one is due, and lets go of the folder. */
  close(): Promise<void>;
}

const usual = { snapshotEvery: 2000 };

/**
 * Opens a data folder, for this process alone. Rejects with `CannotOpen` (`FolderInUse`, `StoreDamaged`,
 * `StoreTooNew`), whose message is for people, having changed nothing.
 */
export async function openStore(options: StoreOptions): Promise<OpenStore> {
  const files = options.files ?? diskFiles;
  const place = { files, folder: options.folder, format: options.format ?? currentFormat };
  const lock = await inWords(place.folder, async () => {
    await files.makeFolder(place.folder);
    return takeLock(place.folder, options.clock);
  });
  const loaded = await inWords(place.folder, () => load(place)).catch(async (error) => {
    await lock.release();
    throw error;
  });
  const store = new DirectoryStore({ ...loaded, lock, place }, options);
  await inWords(place.folder, () => store.finishErasing()).catch(async (error) => {
    await store.close();
    throw error;
  });
  return store;
}

interface Parts extends Loaded {
  readonly lock: Lock;
  readonly place: DataPlace;
}

class DirectoryStore implements OpenStore {
  readonly #commits: Commits;
  readonly #snapshots: Snapshots;
  #publicNumber: number;

  constructor(
    private readonly parts: Parts,
    private readonly options: StoreOptions,
  ) {
    const { memory, journal } = parts;
    this.#commits = new Commits(memory, journal, options.clock);
    this.#snapshots = new Snapshots({
      ...{ memory, journal, low: parts.snapshots, since: parts.replayed },
      every: options.snapshotEvery ?? usual.snapshotEvery,
      between: (job) => this.#commits.between(job),
      warn: options.warn ?? ((words) => process.emitWarning(words)),
    });
    this.#publicNumber = memory.sequence;
    journal.follow((change) => this.#apply(change));
  }

  view(): View {
    return this.parts.memory;
  }

  publicNumber(): number {
    return this.#publicNumber;
  }

  change<T>(note: ChangeNote, fn: (writer: Writer) => T): Promise<T> {
    return this.#commits.change(note, fn);
  }

  preview<T>(fn: (writer: Writer) => T): T {
    const { memory } = this.parts;
    return fn(new Overlay(memory, memory.sequence + 1));
  }

  since(sequence: number): AsyncIterable<Change> {
    return this.parts.journal.since(sequence);
  }

  follow(listener: (change: Change) => void): () => void {
    return this.parts.journal.follow(listener);
  }

  unwritable(): string | undefined {
    void this.parts.journal.probe();
    return this.parts.journal.unwritable();
  }

  async erase(personId: string, note: ChangeNote): Promise<void> {
    const at = this.options.clock.now().toISOString();
    await this.#commits.between(() => erasePerson(this.#erasing(), personId, note, at));
  }

  async finishErasing(): Promise<void> {
    await this.#commits.between(() => finishErasing(this.#erasing()));
  }

  async close(): Promise<void> {
    await this.#commits.close();
    await this.#snapshots.settled();
    await this.parts.journal.close();
    await this.parts.lock.release();
  }

  #apply(change: Change): void {
    this.parts.memory.apply(change.sequence, appliedWrites(change));
    if (mayAlterPublic(change)) this.#publicNumber = change.sequence;
    this.#snapshots.changed();
  }

  #erasing(): Erasing {
    const { place, memory, journal } = this.parts;
    return {
      ...{ place, memory, journal },
      change: (note, fn) => this.#commits.within(note, fn),
      snapshot: () => this.#snapshots.now(),
    };
  }
}
