import type { Region } from '../../domain/directory/records.ts';

/** A stretch of a picture in pixels of the upright picture, as an SVG viewBox says it. */
export interface Cut {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How a face is framed: how many faces wide the cut is, its height for its width, and where the face's middle is. */
interface Framing {
  readonly faces: number;
  readonly ratio: number;
  /** From the top, as a share of the cut's height. */
  readonly middle: number;
}

const headAndShoulders: Framing = { faces: 2.1, ratio: 5 / 4, middle: 0.43 };
const faceAlone: Framing = { faces: 1.7, ratio: 5 / 4, middle: 0.5 };

/** Head and shoulders, 4:5, wholly within the picture. */
export const portraitCut = (face: Region, picture: PictureSize): Cut =>
  cutAround(face, picture, headAndShoulders);

/** The face with a little air, 4:5, wholly within the picture. */
export const faceCut = (face: Region, picture: PictureSize): Cut => cutAround(face, picture, faceAlone);

function cutAround(face: Region, picture: PictureSize, { faces, ratio, middle }: Framing): Cut {
  const size = Math.max(face.width * picture.width, (face.height * picture.height) / 1.25) * faces;
  const width = Math.min(size, picture.width, picture.height / ratio);
  const height = width * ratio;
  const x = (face.x + face.width / 2) * picture.width - width / 2;
  const y = (face.y + face.height / 2) * picture.height - height * middle;
  return {
    x: Math.round(within(x, picture.width - width)),
    y: Math.round(within(y, picture.height - height)),
    width: Math.max(1, Math.floor(width)),
    height: Math.max(1, Math.floor(height)),
  };
}

const within = (value: number, most: number): number => Math.max(0, Math.min(value, Math.floor(most)));
