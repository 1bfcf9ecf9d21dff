import type { ScoredBox } from './Box.ts';
import { boxesOf, modelSide } from './decode.ts';
import type { AllFaces } from './faceMessages.ts';
import type { Model } from './model.ts';
import { oneOfEach } from './oneOfEach.ts';
import type { PixelSquare, Size } from './pixels.ts';
import { type Tile, tilesOf } from './tiles.ts';

/** From which score on a box is a face. The same for every picture: nobody says how many there should be. */
const isFace = 0.6;
/** From which score on a box is worth telling of at all. */
const nearlyFace = 0.54;

/** A face smaller than this in the model's square is put in the wrong place, or is none. */
const smallestSeen = 12;
/** The faces of a picture are small when their median in the tiles is below this; finer tiles then make them this large. */
const small = 20;
const wellSeen = 32;

interface Seen extends ScoredBox {
  /** Its side in pixels of the model's square. */
  readonly side: number;
}

/**
 * Every face in a picture, in its pixels, surest first: looked for in the whole, in tiles half as long as its longer
 * side, and, where most of those found are small, in tiles made for their size.
 */
export async function findFaces(size: Size, square: PixelSquare, model: Model): Promise<AllFaces> {
  const look = (tiles: readonly Tile[]) => seenIn(tiles, square, model);
  const half = Math.round(Math.max(size.width, size.height) / 2);
  const first = await look([{ left: 0, top: 0, ...size }, ...tilesOf(size, half)]);
  const usual = median(faces(first).map(({ width }) => width));
  const areSmall = usual > 0 && (usual * modelSide) / half < small;
  const finer = areSmall ? await look(tilesOf(size, Math.round((usual * modelSide) / wellSeen))) : [];
  return parted(oneOfEach([...first, ...finer]));
}

async function seenIn(tiles: readonly Tile[], square: PixelSquare, model: Model): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const tile of tiles) {
    const boxes = boxesOf(model(await square(tile)), nearlyFace);
    seen.push(...boxes.filter(({ width }) => width >= smallestSeen).map((box) => inPicture(box, tile)));
  }
  return seen;
}

/** The tile stands in the middle of the model's square, as large as fits. */
function inPicture({ x, y, width, height, score }: ScoredBox, tile: Tile): Seen {
  const longer = Math.max(tile.width, tile.height);
  const scale = longer / modelSide;
  return {
    x: x * scale - (longer - tile.width) / 2 + tile.left,
    y: y * scale - (longer - tile.height) / 2 + tile.top,
    width: width * scale,
    height: height * scale,
    score,
    side: width,
  };
}

const faces = (seen: readonly Seen[]): Seen[] => oneOfEach(seen.filter(({ score }) => score >= isFace));

const parted = (boxes: readonly Seen[]): AllFaces => ({
  found: boxes.filter(({ score }) => score >= isFace).map(wholeFace),
  nearly: boxes.filter(({ score }) => score < isFace).map(wholeFace),
});

/** The model's box is as wide as a face and reaches from the brows to the chin: a fifth more takes in the forehead. */
const wholeFace = ({ x, y, width, height, score }: Seen): ScoredBox => ({
  x: x + 0.04 * width,
  y: y - 0.2 * height,
  width: 0.92 * width,
  height: 1.2 * height,
  score,
});

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
