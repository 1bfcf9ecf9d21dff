import { Readable } from 'node:stream';
import sharp from 'sharp';
import type { Region } from '../../server/domain/directory/records.ts';
import type { Images, ReceivedPhoto } from '../../server/services/ports.ts';

/** A drawn picture of people in rows, and where their faces are: from left, the back row first. */
export interface DrawnGroup {
  readonly jpeg: Buffer;
  readonly faces: readonly Region[];
}

const size = { width: 2400, height: 1350 };
const skins = ['#8d5a3b', '#f0c8a4', '#c98f66', '#5f3b26', '#e3b08a'];
const coats = ['#2d5b7a', '#7a3d4b', '#3f6b4f', '#8a6b2d', '#56497f'];

/** Draws `count` people, at most ten in a row. */
export async function drawnGroup(count: number): Promise<DrawnGroup> {
  const rows = Math.ceil(count / 10);
  const inRow = Math.ceil(count / rows);
  const figures = Array.from({ length: count }, (_, at) => {
    const row = Math.floor(at / inRow);
    const room = size.width / inRow;
    const face = Math.min(150, room * 0.62);
    const x = (at % inRow) * room + room / 2;
    const y = (size.height / (rows + 1)) * (row + 1) - 60;
    return { x, y, face, at };
  });
  const sky = `<rect width="2400" height="1350" fill="#bcd3dc"/><rect y="900" width="2400" height="450" fill="#7d8f86"/>`;
  const drawn = figures.map(figureOf).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="1350">${sky}${drawn}</svg>`;
  const faces = figures.map(({ x, y, face }) => ({
    x: (x - face / 2) / size.width,
    y: (y - face * 0.62) / size.height,
    width: face / size.width,
    height: (face * 1.24) / size.height,
  }));
  return { jpeg: await sharp(Buffer.from(svg)).jpeg().toBuffer(), faces };
}

function figureOf({ x, y, face, at }: { x: number; y: number; face: number; at: number }): string {
  const skin = skins[at % skins.length] ?? '';
  const coat = coats[at % coats.length] ?? '';
  const eye = face * 0.16;
  return `<path d="M${x - face} 1350 Q${x - face} ${y + face * 0.8} ${x} ${y + face * 0.7} Q${x + face} ${y + face * 0.8} ${x + face} 1350Z" fill="${coat}"/>
<ellipse cx="${x}" cy="${y}" rx="${face / 2}" ry="${face * 0.62}" fill="${skin}"/>
<path d="M${x - face / 2} ${y - face * 0.1} Q${x} ${y - face} ${x + face / 2} ${y - face * 0.1} Q${x} ${y - face * 0.45} ${x - face / 2} ${y - face * 0.1}Z" fill="#3b2a20"/>
<circle cx="${x - eye}" cy="${y}" r="${face * 0.05}"/><circle cx="${x + eye}" cy="${y}" r="${face * 0.05}"/>
<path d="M${x - eye} ${y + face * 0.28} Q${x} ${y + face * 0.42} ${x + eye} ${y + face * 0.28}" stroke="#1d1008" stroke-width="6" fill="none"/>`;
}

/** Takes the picture in as an upload would. */
export const receive = (images: Images, { jpeg }: DrawnGroup): Promise<ReceivedPhoto> =>
  images.receive(Readable.from([jpeg]), 'quay.jpg');
