import { join } from 'node:path';
import type { Original } from '../domain/directory/records.ts';
import type { RenditionFormat, RenditionWidth } from '../services/ports.ts';

export type PictureType = Original['type'];

const endings: Readonly<Record<PictureType, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
};

/** Where things lie below the uploads folder. Every path is made of a hash and fixed words, never of a name. */
export class Places {
  constructor(readonly folder: string) {}

  /** Half-arrived files, each in a folder of its own. */
  get incoming(): string {
    return join(this.folder, 'incoming');
  }

  get originals(): string {
    return join(this.folder, 'originals');
  }

  /** Where what no record names is moved, laid out as here. */
  unclaimed(day: string): Places {
    return new Places(join(this.folder, 'unclaimed', day));
  }

  originalFolder(hash: string): string {
    return join(this.originals, shard(hash));
  }

  original(hash: string, type: PictureType): string {
    return join(this.originalFolder(hash), `${hash}.${endings[type]}`);
  }

  /** All files that an original of this hash may have: one a type. */
  possibleOriginals(hash: string): string[] {
    return Object.values(endings).map((ending) => join(this.originalFolder(hash), `${hash}.${ending}`));
  }

  renditionShard(hash: string): string {
    return join(this.folder, 'renditions', shard(hash));
  }

  renditions(hash: string): string {
    return join(this.renditionShard(hash), hash);
  }

  rendition(hash: string, width: RenditionWidth, format: RenditionFormat): string {
    return join(this.renditions(hash), renditionName(width, format));
  }
}

export const renditionName = (width: RenditionWidth, format: RenditionFormat): string => `${width}.${format}`;

/** The hash that an original's file name holds, or undefined for any other file. */
export const hashOf = (fileName: string): string | undefined =>
  /^([0-9a-f]{64})\.(?:jpg|png|webp|avif)$/u.exec(fileName)?.[1];

/** The first two characters of the hash, so that no folder grows too long. Anything but a hash throws. */
function shard(hash: string): string {
  if (!/^[0-9a-f]{64}$/u.test(hash)) throw new RangeError('A photo is named by the SHA-256 of its original.');
  return hash.slice(0, 2);
}
