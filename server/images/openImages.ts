import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Limits } from '../config.ts';
import {
  type Images,
  type ReceivedPhoto,
  type RenditionFormat,
  type RenditionWidth,
  renditionFormats,
  renditionWidths,
} from '../services/ports.ts';
import { type Arrived, arrive, StoppedArriving, TooManyBytes } from './arrive.ts';
import type { Job } from './childMessages.ts';
import { keepFile, keepFolder, makeFolder, removeKept } from './durable.ts';
import { judgeContent } from './judgeContent.ts';
import { type ChildLimits, PictureChild } from './PictureChild.ts';
import { hashOf, type PictureType, Places } from './places.ts';
import {
  notAPicture,
  stoppedArriving,
  stoppedReading,
  tooManyBytes,
  tooManyPixels,
  unreadable,
} from './refusals.ts';
import { shownName } from './shownName.ts';
import { sweepIncoming } from './sweepIncoming.ts';
import { Turns } from './Turns.ts';

export interface ImagesOptions {
  /** The uploads folder, absolute; made when missing. */
  readonly folder: string;
  readonly limits: Pick<Limits, 'photoBytes' | 'photoPixels'>;
  /** The built `child.ts`; what `npm run build` made unless given. */
  readonly childScript?: string;
  readonly childLimits?: Partial<ChildLimits>;
}

const usualLimits: ChildLimits = { seconds: 30, bytes: 1536 * 1024 * 1024, idleSeconds: 20 };

/** Photos' files in a folder. Throws at once when the child's script is missing; starts nothing until needed. */
export function openImages(options: ImagesOptions): Images {
  const script = options.childScript ?? builtChildScript();
  if (!existsSync(script)) throw new Error(`The program that reads pictures is missing: ${script}`);
  return new FolderOfImages(options, script);
}

/** True in the bundle alone: all of its pieces lie in `dist/`. */
const builtChildScript = (): string => fileURLToPath(new URL('./images/child.js', import.meta.url));

class FolderOfImages implements Images {
  readonly #limits: ImagesOptions['limits'];
  readonly #childLimits: ChildLimits;
  readonly #places: Places;
  readonly #child: PictureChild;
  readonly #turns = new Turns();
  readonly #swept: Promise<void>;

  constructor({ folder, limits, childLimits }: ImagesOptions, script: string) {
    this.#limits = limits;
    this.#childLimits = { ...usualLimits, ...childLimits };
    this.#places = new Places(folder);
    this.#child = new PictureChild(script, this.#childLimits);
    // A sweep that fails harms nothing: the next start tries again.
    this.#swept = sweepIncoming(this.#places.incoming, Date.now()).catch(() => {});
  }

  async receive(stream: NodeJS.ReadableStream, fileName: string): Promise<ReceivedPhoto> {
    const name = shownName(fileName);
    await makeFolder(this.#places.incoming);
    const desk = join(this.#places.incoming, randomUUID());
    await mkdir(join(desk, 'renditions'), { recursive: true, mode: 0o750 });
    try {
      const arrived = await this.#arrived(stream, join(desk, 'original'), name);
      const type = typeOf(arrived, name);
      return await this.#turns.take(arrived.hash, () => this.#kept(desk, arrived, type, name));
    } finally {
      await rm(desk, { recursive: true, force: true });
    }
  }

  rendition(hash: string, width: RenditionWidth, format: RenditionFormat): string {
    return this.#places.rendition(hash, width, format);
  }

  originalFile({ hash, type }: { hash: string; type: PictureType }): string {
    return this.#places.original(hash, type);
  }

  /** The original goes last: while anything is left, `hashes` still names it. */
  discard(hash: string): Promise<void> {
    return this.#turns.take(hash, async () => {
      await removeKept(this.#places.renditions(hash));
      for (const file of this.#places.possibleOriginals(hash)) await removeKept(file);
    });
  }

  async hashes(): Promise<string[]> {
    const names = await readdir(this.#places.originals, { recursive: true }).catch((): string[] => []);
    return names.flatMap((name) => hashOf(basename(name)) ?? []).sort();
  }

  async close(): Promise<void> {
    await this.#swept;
    await this.#child.close();
  }

  async #arrived(stream: NodeJS.ReadableStream, path: string, name: string): Promise<Arrived> {
    try {
      return await arrive(stream, path, this.#limits.photoBytes);
    } catch (error) {
      if (error instanceof TooManyBytes) throw tooManyBytes(name, this.#limits.photoBytes);
      if (error instanceof StoppedArriving) throw stoppedArriving(name);
      throw error;
    }
  }

  async #kept(desk: string, arrived: Arrived, type: PictureType, name: string): Promise<ReceivedPhoto> {
    const { hash, bytes } = arrived;
    const here = this.#isKept(hash, type);
    const file = join(desk, 'original');
    const folder = join(desk, 'renditions');
    const task = here ? 'measure' : 'render';
    const size = await this.#size({ task, file, folder, type, pixels: this.#limits.photoPixels }, name);
    if (!here) {
      // The original first: what a crash leaves behind is then named by `hashes`.
      await keepFile(file, this.#places.original(hash, type));
      await keepFolder(folder, this.#places.renditions(hash));
    }
    return { original: { hash, name, type, bytes }, ...size };
  }

  #isKept(hash: string, type: PictureType): boolean {
    const renditions = renditionWidths.flatMap((width) =>
      renditionFormats.map((format) => this.#places.rendition(hash, width, format)),
    );
    return [this.#places.original(hash, type), ...renditions].every((file) => existsSync(file));
  }

  async #size(job: Job, name: string): Promise<{ width: number; height: number }> {
    const answer = await this.#child.ask(job);
    if (typeof answer === 'string') throw stoppedReading(name, answer, this.#childLimits.seconds);
    if (answer.outcome === 'unreadable') throw unreadable(name);
    if (answer.outcome === 'failed') throw new Error(`Renditions could not be written: ${answer.message}`);
    const { outcome, width, height } = answer;
    if (outcome === 'tooManyPixels') throw tooManyPixels(name, width, height, job.pixels);
    return { width, height };
  }
}

function typeOf({ head }: Arrived, name: string): PictureType {
  const judged = judgeContent(head);
  if ('type' in judged) return judged.type;
  throw notAPicture(name, judged);
}
