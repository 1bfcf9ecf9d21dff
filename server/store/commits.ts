import type { Change, ChangeNote, Clock, Writer } from '../services/ports.ts';
import { StoreUnwritable } from '../services/ports.ts';
import { checkReferences } from './checkedReferences.ts';
import type { Journal } from './journal.ts';
import type { Memory } from './memory.ts';
import { Overlay } from './overlay.ts';

/** A change that waits for its turn. */
interface Waiting {
  /** Makes the change over what those before it leave; undefined when it wrote nothing or was refused. */
  make(over: Overlay): Change | undefined;
  done(): void;
  failed(error: unknown): void;
}

/** Together in one append: enough to share a sync, few enough that nobody waits while they are made. */
const most = 256;

/** Takes changes one after another; those that arrive while the disk is busy share the next sync. */
export class Commits {
  readonly #waiting: (Waiting | (() => Promise<void>))[] = [];
  #working: Promise<void> | undefined;
  #closed = false;

  constructor(
    private readonly memory: Memory,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  change<T>(note: ChangeNote, fn: (writer: Writer) => T): Promise<T> {
    if (this.#closed) return Promise.reject(new StoreUnwritable('From Left is stopping.'));
    return this.#promised(note, fn, (waiting) => this.#take(waiting));
  }

  /** Makes a change at once, ahead of those that wait: for a job given to `between`, and for nobody else. */
  within<T>(note: ChangeNote, fn: (writer: Writer) => T): Promise<T> {
    return this.#promised(note, fn, (waiting) => void this.#commit([waiting]));
  }

  /** Runs a job after the changes that wait and before those that come later: none is under way meanwhile. */
  between<T>(job: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#take(() => job().then(resolve, reject));
    });
  }

  /** Takes no more; resolves when what waited is done. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#working !== undefined) await this.#working;
  }

  #promised<T>(note: ChangeNote, fn: (writer: Writer) => T, take: (waiting: Waiting) => void): Promise<T> {
    return new Promise<T>((resolve, failed) => {
      let result: { readonly value: T } | undefined;
      take({
        make: (over) => {
          const { change, value } = made(over, note, this.clock, fn);
          result = { value };
          return change;
        },
        done: () => result && resolve(result.value),
        failed,
      });
    });
  }

  #take(item: Waiting | (() => Promise<void>)): void {
    this.#waiting.push(item);
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    // Changes asked for in the same turn of the event loop share the first sync too.
    await Promise.resolve();
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      if (typeof next === 'function') {
        this.#waiting.shift();
        await next();
      } else await this.#commit(this.#together());
    }
    // In the same turn as the last look: what is asked for later begins anew.
    this.#working = undefined;
  }

  #together(): Waiting[] {
    const end = this.#waiting.findIndex((item, at) => at === most || typeof item === 'function');
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end) as Waiting[];
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    const over = new Overlay(this.memory, this.memory.sequence);
    const changes: Change[] = [];
    const kept = group.filter((waiting) => makeOrFail(waiting, over, changes));
    try {
      if (changes.length > 0) await this.journal.append(changes, this.memory.sequence);
    } catch (error) {
      for (const waiting of kept) waiting.failed(error);
      return;
    }
    for (const waiting of kept) waiting.done();
  }
}

function makeOrFail(waiting: Waiting, over: Overlay, changes: Change[]): boolean {
  try {
    const change = waiting.make(over);
    if (change !== undefined) {
      changes.push(change);
      over.absorb(change);
    }
    return true;
  } catch (error) {
    waiting.failed(error);
    return false;
  }
}

function made<T>(
  over: Overlay,
  { who, why }: ChangeNote,
  clock: Clock,
  fn: (writer: Writer) => T,
): { change: Change | undefined; value: T } {
  const own = new Overlay(over, over.sequence + 1);
  const value = fn(own);
  const writes = own.close();
  checkReferences(own, writes);
  if (writes.length === 0) return { change: undefined, value };
  return { change: { sequence: own.sequence, at: clock.now().toISOString(), who, why, writes }, value };
}
