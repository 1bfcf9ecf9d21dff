import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Limits } from '../config.ts';
import type { Original } from '../domain/directory/records.ts';
import type {
  Images,
  KeptOriginal,
  ReceivedPhoto,
  RenditionFormat,
  RenditionWidth,
} from '../services/ports.ts';
import { type Arrived, arrive, listenedTo, StoppedArriving, TooManyBytes } from './arrive.ts';
import type { Job, JobAnswer } from './childMessages.ts';
import { makeFolder, moveKept, removeKept } from './durable.ts';
import { judgeContent } from './judgeContent.ts';
import { Keeper } from './Keeper.ts';
import { type ChildLimits, PictureChild } from './PictureChild.ts';
import { hashOf, type PictureType, Places } from './places.ts';
import { keepingPhotos, Room } from './Room.ts';
import { notAPicture, stoppedArriving, tooManyBytes } from './refusals.ts';
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

/** An AVIF of 80 megapixels is decoded in 1.5 GB; the other types need less than 0.9. */
const usualLimits: ChildLimits = { seconds: 30, bytes: 2 * 1024 ** 3, idleSeconds: 20 };

/** Photos' files in a folder. Throws at once when the child's script is missing; starts nothing until needed. */
export function openImages(options: ImagesOptions): Images {
  const script = options.childScript ?? builtChildScript();
  if (!existsSync(script)) throw new Error(`The program that reads pictures is missing: ${script}`);
  return new FolderOfImages(options, script);
}

/** True in the bundle alone: all of its pieces lie in `dist/`. */
const builtChildScript = (): string => fileURLToPath(new URL('./images/child.js', import.meta.url));

class FolderOfImages implements Images {
  readonly #photoBytes: number;
  readonly #places: Places;
  readonly #child: PictureChild<Job, JobAnswer>;
  readonly #keeper: Keeper;
  readonly #room: Room;
  readonly #turns = new Turns();
  readonly #swept: Promise<void>;

  constructor({ folder, limits, childLimits }: ImagesOptions, script: string) {
    const all = { ...limits, ...usualLimits, ...childLimits };
    this.#photoBytes = limits.photoBytes;
    this.#places = new Places(folder);
    this.#room = new Room(this.#places.incoming);
    this.#child = new PictureChild(script, all);
    this.#keeper = new Keeper(this.#places, this.#child, all);
    // A sweep that fails harms nothing: the next start tries again.
    this.#swept = sweepIncoming(this.#places.incoming).catch(() => {});
  }

  receive(stream: NodeJS.ReadableStream, fileName: string): Promise<ReceivedPhoto> {
    const source = listenedTo(stream);
    return keepingPhotos(() => this.#received(source, shownName(fileName)));
  }

  async #received(source: Readable, name: string): Promise<ReceivedPhoto> {
    const desk = join(this.#places.incoming, randomUUID());
    try {
      await this.#swept;
      await makeFolder(this.#places.incoming);
      await mkdir(join(desk, 'renditions'), { recursive: true, mode: 0o750 });
      const arrived = await this.#arrived(source, join(desk, 'original'), name);
      const type = typeOf(arrived, name);
      return await this.#turns.take(arrived.hash, () => this.#keeper.keep({ ...arrived, name, type, desk }));
    } finally {
      await rm(desk, { recursive: true, force: true });
    }
  }

  rendition(hash: string, width: RenditionWidth, format: RenditionFormat): string {
    return this.#places.rendition(hash, width, format);
  }

  originalFile({ hash, type }: Pick<Original, 'hash' | 'type'>): string {
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

  async originals(): Promise<KeptOriginal[]> {
    const all = await Promise.all((await this.hashes()).map((hash) => this.#broughtAt(hash)));
    return all.filter((one) => one !== undefined);
  }

  /** The original goes last, as in `discard`. */
  setAside(hash: string, day: string, unless: Date): Promise<boolean> {
    const aside = this.#places.unclaimed(day);
    return this.#turns.take(hash, async () => {
      const kept = await this.#broughtAt(hash);
      if (kept === undefined || kept.broughtAt > unless) return false;
      await moveKept(this.#places.renditions(hash), aside.renditions(hash));
      for (const file of this.#places.possibleOriginals(hash)) {
        await moveKept(file, join(aside.originalFolder(hash), basename(file)));
      }
      return true;
    });
  }

  unwritable(): Promise<string | undefined> {
    return this.#room.lack();
  }

  async close(): Promise<void> {
    await this.#swept;
    await this.#child.close();
  }

  /** The youngest file of that hash; undefined when there is none. */
  async #broughtAt(hash: string): Promise<KeptOriginal | undefined> {
    const times = await Promise.all(
      this.#places.possibleOriginals(hash).map((file) =>
        stat(file).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      ),
    );
    const youngest = Math.max(...times);
    return youngest === 0 ? undefined : { hash, broughtAt: new Date(youngest) };
  }

  async #arrived(source: Readable, path: string, name: string): Promise<Arrived> {
    try {
      return await arrive(source, path, this.#photoBytes);
    } catch (error) {
      if (error instanceof TooManyBytes) throw tooManyBytes(name, this.#photoBytes);
      if (error instanceof StoppedArriving) throw stoppedArriving(name);
      throw error;
    }
  }
}

function typeOf({ head }: Arrived, name: string): PictureType {
  const judged = judgeContent(head);
  if ('type' in judged) return judged.type;
  throw notAPicture(name, judged);
}
