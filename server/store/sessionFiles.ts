import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { SessionFiles } from '../services/accountPorts.ts';
import { writing } from '../services/diskReasons.ts';
import type { Clock } from '../services/ports.ts';
import { contentOf, diskFiles, type Files } from './files.ts';
import { replaceFile, unfinished } from './replaceFile.ts';

const shape = z.object({
  expiresAt: z.iso.datetime(),
  accountId: z.string().nullable(),
  content: z.unknown(),
});
type Kept = z.infer<typeof shape>;

const signing = 'Signing in and out is not possible';

const fileName = /^[0-9a-f]{64}\.json$/;

export interface SessionOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly files?: Files;
  /** The most sessions of people who are not signed in; beyond it the oldest goes. */
  readonly mostAnonymous?: number;
}

const usual = { mostAnonymous: 10_000 };

/** Sessions in the data folder, one file each, named by the hash of its id. */
export async function openSessions({
  folder,
  clock,
  files = diskFiles,
  mostAnonymous = usual.mostAnonymous,
}: SessionOptions): Promise<SessionFiles> {
  const sessions = join(folder, 'sessions');
  await files.makeFolder(sessions);
  return new SessionFolder(files, sessions, clock, mostAnonymous);
}

class SessionFolder implements SessionFiles {
  /** Writes and removals by file: each file sees one at a time, in the order in which they were asked for. */
  readonly #last = new Map<string, Promise<unknown>>();
  /** The files of sessions in which nobody is signed in, as far as known: the longest there first. */
  readonly #anonymous = new Set<string>();

  constructor(
    private readonly files: Files,
    private readonly folder: string,
    private readonly clock: Clock,
    private readonly mostAnonymous: number,
  ) {}

  async read(id: string): Promise<unknown | null> {
    return (await this.#kept(this.#file(id)))?.content ?? null;
  }

  async write(id: string, content: unknown, expiresAt: Date, accountId: string | null): Promise<void> {
    const file = this.#file(id);
    await this.#after(file, () =>
      this.#put(file, { content, expiresAt: expiresAt.toISOString(), accountId }),
    );
    this.#anonymous.delete(file);
    if (accountId === null) this.#anonymous.add(file);
    await this.#dropOldest();
  }

  touch(id: string, expiresAt: Date): Promise<void> {
    const file = this.#file(id);
    return this.#after(file, async () => {
      const kept = await this.#kept(file);
      if (kept !== undefined) await this.#put(file, { ...kept, expiresAt: expiresAt.toISOString() });
    });
  }

  remove(id: string): Promise<void> {
    return this.#remove(this.#file(id));
  }

  async removeOf(accountId: string): Promise<void> {
    for (const file of await this.#all()) {
      await this.#after(file, async () => {
        if ((await this.#kept(file))?.accountId === accountId) await this.files.remove(file);
      });
    }
  }

  async sweep(): Promise<number> {
    let removed = 0;
    const anonymous: { file: string; expiresAt: string }[] = [];
    for (const file of await this.#all()) {
      await this.#after(file, async () => {
        await this.files.remove(`${file}${unfinished}`);
        const kept = await this.#kept(file);
        if (kept?.accountId === null) anonymous.push({ file, expiresAt: kept.expiresAt });
        if (kept !== undefined) return;
        this.#anonymous.delete(file);
        await this.files.remove(file);
        removed += 1;
      });
    }
    return removed + (await this.#dropOldest(anonymous));
  }

  /** Removes anonymous sessions beyond the most there may be, `found` counted in; answers with how many. */
  async #dropOldest(found: readonly { file: string; expiresAt: string }[] = []): Promise<number> {
    const unknown = found.filter(({ file }) => !this.#anonymous.has(file));
    if (unknown.length > 0) this.#putFirst(unknown);
    let removed = 0;
    for (const file of this.#anonymous) {
      if (this.#anonymous.size <= this.mostAnonymous) break;
      await this.#remove(file);
      removed += 1;
    }
    return removed;
  }

  /** What an earlier process wrote is older than what this one did. */
  #putFirst(found: readonly { file: string; expiresAt: string }[]): void {
    const known = [...this.#anonymous];
    const byAge = found.toSorted((a, b) => a.expiresAt.localeCompare(b.expiresAt));
    this.#anonymous.clear();
    for (const file of [...byAge.map((one) => one.file), ...known]) this.#anonymous.add(file);
  }

  /** undefined: not there, damaged or expired. */
  async #kept(file: string): Promise<Kept | undefined> {
    const kept = sessionIn(await contentOf(this.files, file));
    return kept !== undefined && Date.parse(kept.expiresAt) > this.clock.now().getTime() ? kept : undefined;
  }

  #put(file: string, kept: Kept): Promise<void> {
    return replaceFile(this.files, file, [Buffer.from(JSON.stringify(kept))]);
  }

  #remove(file: string): Promise<void> {
    this.#anonymous.delete(file);
    return this.#after(file, () => this.files.remove(file));
  }

  /** Every session's file, those included of which only an unfinished one is there. */
  async #all(): Promise<Set<string>> {
    const names = await this.files.names(this.folder);
    const whole = names.map((name) => (name.endsWith(unfinished) ? name.slice(0, -unfinished.length) : name));
    return new Set(whole.filter((name) => fileName.test(name)).map((name) => join(this.folder, name)));
  }

  #file(id: string): string {
    return join(this.folder, `${createHash('sha256').update(id).digest('hex')}.json`);
  }

  #after(file: string, job: () => Promise<void>): Promise<void> {
    const done = (this.#last.get(file) ?? Promise.resolve()).then(() => writing(signing, job));
    const settled = done
      .catch(() => undefined)
      .finally(() => {
        if (this.#last.get(file) === settled) this.#last.delete(file);
      });
    this.#last.set(file, settled);
    return done;
  }
}

function sessionIn(bytes: Buffer | undefined): Kept | undefined {
  if (bytes === undefined) return undefined;
  try {
    return shape.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}
