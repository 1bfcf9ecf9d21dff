import type { PhotoCard } from '../../services/directory/cards.ts';
import type { Cut } from '../../services/directory/cuts.ts';
import type { Picture } from '../../services/directory/portrait.ts';
import { type RenditionFormat, type RenditionWidth, renditionWidths } from '../../services/ports.ts';

/** A cut of a photo as an SVG: the attributes of `svg` and of the `image` in it. */
export interface CutModel {
  readonly viewBox: string;
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

/** A whole photo as an `img` with sources of every width. */
export interface ImageModel {
  readonly src: string;
  readonly jpegs: string;
  readonly webps: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** The address of a photo's file of one width and format. */
export const mediaUrl = (photoId: string, width: RenditionWidth, format: RenditionFormat): string =>
  `/media/${photoId}/${width}.${format}`;

/** How many pixels a cut needs across to look sharp, by where it stands. */
export type CutUse = 'card' | 'page' | 'strip';
const pixelsAcross: Readonly<Record<CutUse, number>> = { card: 320, page: 640, strip: 200 };
const heaviestForCards: RenditionWidth = 1280;

/** A cut taken from the smallest file that is sharp enough for its use; lists never take the largest. */
export function cutModel({ photoId, width, height, cut }: Picture, use: CutUse): CutModel {
  const needed = (pixelsAcross[use] / cut.width) * width;
  const most = use === 'page' ? 2048 : heaviestForCards;
  const file = renditionWidths.find((candidate) => candidate >= Math.min(needed, most)) ?? most;
  return { viewBox: boxOf(cut), href: mediaUrl(photoId, file, 'webp'), width, height };
}

const boxOf = ({ x, y, width, height }: Cut): string => `${x} ${y} ${width} ${height}`;

/** The whole photo, each file named with the width it really has: none is ever enlarged. */
export function imageModel({ id, width, height, altText }: PhotoCard): ImageModel {
  const own = renditionWidths.filter((_, at) => at === 0 || (renditionWidths[at - 1] ?? 0) < width);
  const sources = (format: RenditionFormat) =>
    own.map((file) => `${mediaUrl(id, file, format)} ${Math.min(file, width)}w`).join(', ');
  return {
    src: mediaUrl(id, 640, 'jpg'),
    jpegs: sources('jpg'),
    webps: sources('webp'),
    alt: altText,
    width,
    height,
  };
}

/** A ring around a face, in pixels of the picture, with its number below the chin. */
export interface RingModel {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
  readonly number: number;
  readonly numberY: number;
  readonly numberSize: number;
}

/** The ring for a face that is given as 0–1 of a picture; its number keeps within the picture. */
export function ringModel(
  face: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  picture: { readonly width: number; readonly height: number },
  number: number,
): RingModel {
  const rx = (face.width * picture.width * 1.25) / 2;
  const ry = (face.height * picture.height * 1.25) / 2;
  const cx = (face.x + face.width / 2) * picture.width;
  const cy = (face.y + face.height / 2) * picture.height;
  const numberSize = Math.min(picture.width / 75, ry * 0.3);
  const numberY = Math.min(cy + ry, picture.height - numberSize * 1.2);
  return {
    cx: round(cx),
    cy: round(cy),
    rx: round(rx),
    ry: round(ry),
    number,
    numberY: round(numberY),
    numberSize: round(numberSize),
  };
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
