import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { SessionFiles } from '../services/accountPorts.ts';
import type { Clock } from '../services/ports.ts';
import { contentOf, diskFiles, type Files } from './files.ts';
import { replaceFile, unfinished } from './replaceFile.ts';

const shape = z.object({
  expiresAt: z.iso.datetime(),
  accountId: z.string().nullable(),
  content: z.unknown(),
});
type Kept = z.infer<typeof shape>;

const fileName = /^[0-9a-f]{64}\.json$/;

export interface SessionOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly files?: Files;
}

/** Sessions in the data folder, one file each, named by the hash of its id. */
export async function openSessions({
  folder,
  clock,
  files = diskFiles,
}: SessionOptions): Promise<SessionFiles> {
  const sessions = join(folder, 'sessions');
  await files.makeFolder(sessions);
  return new SessionFolder(files, sessions, clock);
}

class SessionFolder implements SessionFiles {
  /** Writes and removals by file: each file sees one at a time, in the order in which they were asked for. */
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(
    private readonly files: Files,
    private readonly folder: string,
    private readonly clock: Clock,
  ) {}

  async read(id: string): Promise<unknown | null> {
    return (await this.#kept(this.#file(id)))?.content ?? null;
  }

  write(id: string, content: unknown, expiresAt: Date, accountId: string | null): Promise<void> {
    const file = this.#file(id);
    return this.#after(file, () =>
      this.#put(file, { content, expiresAt: expiresAt.toISOString(), accountId }),
    );
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
    for (const file of await this.#all()) {
      await this.#after(file, async () => {
        await this.files.remove(`${file}${unfinished}`);
        if ((await this.#kept(file)) !== undefined) return;
        await this.files.remove(file);
        removed += 1;
      });
    }
    return removed;
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
    const done = (this.#last.get(file) ?? Promise.resolve()).then(job);
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
