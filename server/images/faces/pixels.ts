import sharp, { type OutputInfo } from 'sharp';
import { modelSide } from './decode.ts';
import type { Tile } from './tiles.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A tile of a picture as the model reads it: shrunk or grown to fit the middle of its square, black around it. */
export type PixelSquare = (tile: Tile) => Promise<Uint8Array>;

/** No side of the picture that is looked through is longer, in pixels. */
const longest = 2048;

/** The picture upright and ready to be looked through tile by tile; undefined when it cannot be read to its end. */
export async function pixelsOf(file: string, pixels: number): Promise<[Size, PixelSquare] | undefined> {
  try {
    const { data, info } = await sharp(file, { failOn: 'error', limitInputPixels: pixels })
      .autoOrient()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .flatten()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return [{ width: info.width, height: info.height }, (tile) => squareOf(data, info, tile)];
  } catch {
    return undefined;
  }
}

const squareOf = (data: Buffer, info: OutputInfo, tile: Tile): Promise<Uint8Array> =>
  sharp(data, { raw: info })
    .extract(tile)
    .resize(modelSide, modelSide, { fit: 'contain', background: '#000' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
