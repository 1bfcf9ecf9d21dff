import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Pictures for the tests, made by sharp: small, and different in every corner. */

/** Left half red over blue, right half green over yellow, so that each turn of it looks different. */
export function quarters(width: number, height: number): Sharp {
  const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) };
  const colours: [string, string, string] = ['#2030c0', '#20a040', '#e0d030'];
  const places = [
    { left: 0, top: half.height },
    { left: half.width, top: 0 },
    { left: half.width, top: half.height },
  ];
  const size = (left: number, top: number) => ({
    width: left > 0 ? width - left : left + half.width,
    height: top > 0 ? height - top : half.height,
  });
  return sharp({ create: { width, height, channels: 3, background: '#c02020' } })
    .composite(
      places.map(({ left, top }, index) => ({
        input: { create: { ...size(left, top), channels: 3, background: colours[index] ?? '#000000' } },
        left,
        top,
      })),
    )
    .removeAlpha();
}

/** What a camera held in some way saves: the upright picture turned so that this orientation turns it back. */
export const turned: Readonly<Record<number, (upright: Sharp) => Sharp>> = {
  1: (upright) => upright,
  2: (upright) => upright.flop(),
  3: (upright) => upright.rotate(180),
  4: (upright) => upright.flip(),
  5: (upright) => upright.rotate(270).flop(),
  6: (upright) => upright.rotate(270),
  7: (upright) => upright.rotate(90).flop(),
  8: (upright) => upright.rotate(90),
};

/** Even noise: nothing in it compresses away, so that a cut is always a loss. The same at each call. */
export function noise(width: number, height: number): Sharp {
  const random = randomFrom(7);
  const data = Buffer.from(Array.from({ length: width * height * 3 }, () => random() * 256));
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A PNG whose header claims another size than it has, with a right checksum. */
export function claimingSize(png: Buffer, width: number, height: number): Buffer {
  const edited = Buffer.from(png);
  edited.writeUInt32BE(width, 16);
  edited.writeUInt32BE(height, 20);
  edited.writeUInt32BE(crc32(edited.subarray(12, 29)), 29);
  return edited;
}

/** The checksum of a PNG chunk (ISO 3309). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A JPEG with a segment (APPn, COM …) put right after its start. */
export function withSegment(jpeg: Buffer, marker: number, payload: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(payload.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, marker]), length, payload, jpeg.subarray(2)]);
}

/** A whole, true PNG of black: about 50 KB for 20,000 × 20,000 pixels of one bit each. */
export function flatPng(side: number): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(side / 8)) * side), { level: 1 });
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG chunk: length, type, payload, checksum. */
export function chunk(type: string, payload: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(payload.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), payload]);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
