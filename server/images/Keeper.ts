import { existsSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReceivedPhoto, renditionFormats, renditionWidths } from '../services/ports.ts';
import type { Arrived } from './arrive.ts';
import type { Job, JobAnswer } from './childMessages.ts';
import { keepFile, keepFolder } from './durable.ts';
import type { ChildLimits, PictureChild } from './PictureChild.ts';
import type { PictureType, Places } from './places.ts';
import { stoppedReading, tooManyPixels, unreadable } from './refusals.ts';

/** A file that arrived whole and begins like a picture. */
export interface Candidate extends Arrived {
  readonly name: string;
  readonly type: PictureType;
  /** Holds the file, as `original`, and an empty folder `renditions`. */
  readonly desk: string;
}

/** Has a candidate read by the child, and moves what came of it to its place. */
export class Keeper {
  readonly #places: Places;
  readonly #child: PictureChild<Job, JobAnswer>;
  readonly #limits: ChildLimits & { readonly photoPixels: number };

  constructor(
    places: Places,
    child: PictureChild<Job, JobAnswer>,
    limits: ChildLimits & { readonly photoPixels: number },
  ) {
    this.#places = places;
    this.#child = child;
    this.#limits = limits;
  }

  /** On disk when it resolves. A file that is kept already is only measured. Rejects with `PictureRefused`. */
  async keep(candidate: Candidate): Promise<ReceivedPhoto> {
    const { hash, bytes, name, type } = candidate;
    const kept = this.#isKept(hash, type);
    const size = await this.#size(candidate, kept ? 'measure' : 'render');
    if (kept) await this.#renew(hash, type);
    else await this.#move(candidate);
    return { original: { hash, name, type, bytes }, ...size, ...(kept && { wasKept: true }) };
  }

  #isKept(hash: string, type: PictureType): boolean {
    const renditions = renditionWidths.flatMap((width) =>
      renditionFormats.map((format) => this.#places.rendition(hash, width, format)),
    );
    return [this.#places.original(hash, type), ...renditions].every((file) => existsSync(file));
  }

  /** Brought again, it is as new: nobody may move it aside before its record is there. */
  async #renew(hash: string, type: PictureType): Promise<void> {
    const now = new Date();
    await utimes(this.#places.original(hash, type), now, now);
  }

  /** The original first: what a crash leaves behind is then named by `hashes`. */
  async #move({ desk, hash, type }: Candidate): Promise<void> {
    await keepFile(join(desk, 'original'), this.#places.original(hash, type));
    await keepFolder(join(desk, 'renditions'), this.#places.renditions(hash));
  }

  async #size(
    { desk, type, name }: Candidate,
    task: Job['task'],
  ): Promise<{ width: number; height: number }> {
    const file = join(desk, 'original');
    const pixels = this.#limits.photoPixels;
    const answer = await this.#child.ask({ task, file, folder: join(desk, 'renditions'), type, pixels });
    if (typeof answer === 'string') throw stoppedReading(name, answer, this.#limits.seconds);
    if (answer.outcome === 'unreadable') throw unreadable(name);
    if (answer.outcome === 'failed') throw failed(answer);
    const { outcome, width, height } = answer;
    if (outcome === 'tooManyPixels') throw tooManyPixels(name, width, height, pixels);
    return { width, height };
  }
}

/** With the system's name of the error, as if it had happened here. */
const failed = ({ message, code }: Extract<JobAnswer, { outcome: 'failed' }>): Error =>
  Object.assign(new Error(`Renditions could not be written: ${message}`), { code });
