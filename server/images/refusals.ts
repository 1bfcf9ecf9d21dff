import { PictureRefused } from '../services/ports.ts';
import type { StopReason } from './childMessages.ts';
import type { Judged } from './judgeContent.ts';

/** The sentences a person reads when a file is not taken: what is wrong with it, the limit, what to do. */

const general = 'Please choose a JPEG, PNG, WebP or AVIF photo.';
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const duration = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'second', unitDisplay: 'long' });
const mebibyte = 1024 * 1024;

const refuse = (name: string, rest: string) => new PictureRefused(`“${name}” ${rest}`);

export const stoppedArriving = (name: string): PictureRefused =>
  refuse(name, 'did not arrive whole: the upload stopped on the way. Please choose it again.');

export const notAPicture = (name: string, { what, advice = general }: Exclude<Judged, { type: unknown }>) =>
  refuse(name, `is ${what}. ${advice}`);

export const tooManyBytes = (name: string, limit: number): PictureRefused =>
  refuse(
    name,
    `is larger than ${number.format(limit / mebibyte)} MB, the most that can be taken. ` +
      'Please save it smaller, or as a JPEG, and choose it again.',
  );

export const tooManyPixels = (name: string, width: number, height: number, limit: number): PictureRefused =>
  refuse(
    name,
    `has too many pixels: ${number.format(width)} × ${number.format(height)} are ` +
      `${number.format((width * height) / 1e6)} megapixels, and the most that can be taken is ` +
      `${number.format(limit / 1e6)}. Please save it smaller and choose it again.`,
  );

export const unreadable = (name: string): PictureRefused =>
  refuse(
    name,
    'is damaged or cut short, so it could not be read to its end. ' +
      'Please copy it from the camera again, or open it in a photo program, save it as a JPEG and choose that file.',
  );

/** The child that reads pictures ended before it answered. */
export const stoppedReading = (name: string, why: StopReason, seconds: number): PictureRefused =>
  refuse(name, stopped[why](duration.format(seconds)));

const stopped: Readonly<Record<StopReason, (time: string) => string>> = {
  time: (time) =>
    `could not be opened within ${time}, the longest that is allowed. ` +
    'Please save it smaller, or as a JPEG, and choose it again.',
  memory: () =>
    'could not be opened: it needs more memory than is allowed. ' +
    'Please save it smaller, or as a JPEG, and choose it again.',
  ended: () =>
    'could not be opened: the program that reads pictures stopped. ' +
    'Please choose it again; if that does not help, save it as a new JPEG first.',
};
