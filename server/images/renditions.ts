import { constants, copyFile, link, open } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import {
  type RenditionFormat,
  type RenditionWidth,
  renditionFormats,
  renditionWidths,
} from '../services/ports.ts';
import type { Failed, Job, JobAnswer } from './childMessages.ts';
import { renditionName } from './places.ts';

/** A picture decoded to upright 8-bit sRGB, in memory. */
interface Pixels {
  readonly data: Buffer;
  readonly info: OutputInfo;
}

type Measured = Exclude<JobAnswer, Failed>;

/** WebP cannot be higher than 16,383 pixels; a taller picture is made narrower until it fits. */
const tallest = 16_000;

const loaders = ['JpegFile', 'PngFile', 'WebpFile', 'HeifFile'];

/** Lets sharp load the four accepted types and nothing else, keep no cache and use one thread. */
export function confineSharp(): void {
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: loaders.map((loader) => `VipsForeignLoad${loader}`) });
}

/** Does one job. Bad pictures get an answer; only a failing disk throws. */
export async function doJob(job: Job): Promise<JobAnswer> {
  const header = await measured(job);
  if (header.outcome !== 'done' || job.task === 'measure') return header;
  const whole = await decoded(job);
  if (whole === undefined) return { outcome: 'unreadable' };
  await writeRenditions(job.folder, whole);
  return header;
}

/** Reads the header alone, so that a picture with too many pixels costs nothing. Never rejects. */
export async function measured({
  file,
  type,
  pixels,
}: Pick<Job, 'file' | 'type' | 'pixels'>): Promise<Measured> {
  try {
    const { format, autoOrient } = await sharp(file, { limitInputPixels: false }).metadata();
    if (format !== (type === 'avif' ? 'heif' : type)) return { outcome: 'unreadable' };
    const { width, height } = autoOrient;
    return { outcome: width * height > pixels ? 'tooManyPixels' : 'done', width, height };
  } catch {
    return { outcome: 'unreadable' };
  }
}

/** The picture upright, in sRGB, at the size of its largest rendition; undefined when it cannot be read whole. */
async function decoded({ file, pixels }: Job): Promise<Pixels | undefined> {
  const box = { width: Math.max(...renditionWidths), height: tallest };
  try {
    return await sharp(file, { failOn: 'error', limitInputPixels: pixels })
      .autoOrient()
      .resize({ ...box, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
  } catch {
    return undefined;
  }
}

/**
 * Writes a file for every width and format. Each size is made from the next larger one; where the picture is
 * narrower than a width, that width's file is the same as the largest that exists.
 */
async function writeRenditions(folder: string, whole: Pixels): Promise<void> {
  let larger = whole;
  for (const width of renditionWidths.filter((one) => one < whole.info.width).toReversed()) {
    larger = await resized(larger, width, heightAt(whole, width));
    await writeSize(folder, width, larger);
  }
  const [own, ...wider] = renditionWidths.filter((one) => one >= whole.info.width);
  if (own === undefined) return;
  await writeSize(folder, own, whole);
  await shareSize(folder, own, wider);
}

/** Counted from the whole picture: rounding once a size would add up. */
const heightAt = ({ info }: Pixels, width: number): number =>
  Math.max(1, Math.round((info.height * width) / info.width));

const resized = ({ data, info }: Pixels, width: number, height: number): Promise<Pixels> =>
  sharp(data, { raw: info })
    .resize({ width, height, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });

async function writeSize(folder: string, width: RenditionWidth, pixels: Pixels): Promise<void> {
  for (const format of renditionFormats) {
    await writeNew(join(folder, renditionName(width, format)), await encoded(pixels, format));
  }
}

/** How each format is written. sharp adds no metadata, not even a colour profile, unless asked to. */
export const encoders: Readonly<Record<RenditionFormat, (picture: Sharp) => Sharp>> = {
  webp: (picture) => picture.webp({ quality: 80, effort: 2 }),
  jpg: (picture) => picture.flatten({ background: '#ffffff' }).jpeg({ quality: 82 }),
};

const encoded = ({ data, info }: Pixels, format: RenditionFormat): Promise<Buffer> =>
  encoders[format](sharp(data, { raw: info })).toBuffer();

async function writeNew(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o640);
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
}

async function shareSize(
  folder: string,
  own: RenditionWidth,
  wider: readonly RenditionWidth[],
): Promise<void> {
  for (const width of wider) {
    for (const format of renditionFormats) {
      await sameFile(join(folder, renditionName(own, format)), join(folder, renditionName(width, format)));
    }
  }
}

/** A second name for the same bytes, or a copy where the file system knows no such thing. */
const sameFile = (from: string, to: string): Promise<void> =>
  link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_EXCL));
