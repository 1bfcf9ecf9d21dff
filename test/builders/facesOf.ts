import { Readable } from 'node:stream';
import type { AnyRecord, Region } from '../../server/domain/directory/records.ts';
import type { FacesFound, Images, ReceivedPhoto } from '../../server/services/ports.ts';
import { groupPhoto } from '../images/faces/groupPhoto.ts';

const width = 1200;
const height = 700;
const side = 180;

/** A photo of that many people side by side, with faces that the finder knows. */
export async function photoOfPeople(count: number): Promise<Buffer> {
  const spots = Array.from({ length: count }, (_, at) => ({ x: middle(at, count), y: 300, side }));
  return (await groupPhoto(width, height, spots)).jpeg().toBuffer();
}

const middle = (at: number, count: number): number => ((at + 0.5) * width) / count;

/** Takes a picture in as an upload would. */
export const keep = (images: Images, jpeg: Buffer): Promise<ReceivedPhoto> =>
  images.receive(Readable.from([jpeg]), 'quay.jpg');

/** Faces side by side, as a finder answers: surest first, in no order of reading. */
export function sideBySide(count: number): FacesFound {
  const faces = regionsOf(count).map((region) => ({ region, score: 0.9, doubtful: false }));
  return { width, height, faces: faces.reverse(), doubtful: false };
}

/** From left to right. */
export const regionsOf = (count: number): Region[] =>
  Array.from({ length: count }, (_, at) => ({
    x: middle(at, count) / width - 0.03,
    y: 0.3,
    width: 0.06,
    height: 0.12,
  }));

/** Records as confirming a caption leaves them: nobody has said yet where anybody stands. */
export const unplaced = (records: readonly AnyRecord[]): AnyRecord[] =>
  records.map((record) =>
    record.kind === 'depiction' ? { ...record, region: null, where: byReader } : record,
  );

const byReader = {
  answer: 'suggested',
  by: 'reader',
  at: '2026-01-05T09:00:00.000Z',
  why: 'the order of the caption',
} as const;
