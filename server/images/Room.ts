import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writing } from '../services/diskReasons.ts';
import { StoreUnwritable } from '../services/ports.ts';
import { makeFolder } from './durable.ts';

const enough = Buffer.alloc(64 * 1024);
/** For so many milliseconds an answer stands: whoever asks often does not make the disk busy. */
const stands = 1000;

/** Whether a folder has room, found out by writing a little; those who ask at once share one answer. */
export class Room {
  #answer: Promise<string | undefined> | undefined;

  constructor(private readonly folder: string) {}

  /** Why it has none, in words. */
  lack(): Promise<string | undefined> {
    this.#answer ??= this.#find().finally(() => {
      setTimeout(() => {
        this.#answer = undefined;
      }, stands).unref();
    });
    return this.#answer;
  }

  async #find(): Promise<string | undefined> {
    const file = join(this.folder, `room-${randomUUID()}`);
    try {
      await keepingPhotos(async () => {
        await makeFolder(this.folder);
        await writeFile(file, enough, { flag: 'wx' }).finally(() => rm(file, { force: true }));
      });
      return undefined;
    } catch (error) {
      if (error instanceof StoreUnwritable) return error.message;
      throw error;
    }
  }
}

/** Lets work write photos; what the disk refuses rejects as `StoreUnwritable`. */
export const keepingPhotos = <T>(work: () => Promise<T>): Promise<T> =>
  writing('Photos cannot be kept', work);
