import type { FileHandle } from 'node:fs/promises';

/** A network brings 64 KiB at a time; writing eight of those at once takes a third of the time. */
const batchBytes = 512 * 1024;

/** Writes a file in batches, one on its way to the disk while the next is gathered. */
export class BatchedFile {
  readonly #file: FileHandle;
  #gathered: Buffer[] = [];
  #bytes = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Answers whether a batch is full, so that `flush` is due: a promise for every piece would cost more. */
  gather(piece: Buffer): boolean {
    this.#gathered.push(piece);
    this.#bytes += piece.length;
    return this.#bytes >= batchBytes;
  }

  /** Sends what was gathered on its way. Rejects when an earlier batch could not be written. */
  async flush(): Promise<void> {
    await this.#writing;
    const batch = Buffer.concat(this.#gathered);
    this.#gathered = [];
    this.#bytes = 0;
    this.#writing = this.#file.writeFile(batch);
    // Reported by the next `await`; nobody waits when the upload stops first.
    this.#writing.catch(() => {});
  }

  /** Resolves when everything is written; the file stays open. */
  async end(): Promise<void> {
    await this.flush();
    await this.#writing;
  }
}
