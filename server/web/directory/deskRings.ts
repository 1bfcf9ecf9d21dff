import type { PictureSize } from '../../services/directory/cuts.ts';
import type { NumberedFace } from '../../services/photos/numberedFaces.ts';
import { type RingModel, ringModel } from './pictures.ts';

/** A ring on the page where names are laid on faces; `stranger`: around nobody in the list. */
export interface DeskRing extends RingModel {
  readonly stranger: boolean;
}

/** Numbers as large as they can be; smaller where they would lie on a neighbour's face. */
const shares = [1, 0.75, 0.5];

/** Rings with numbers below the chin, larger than for the public: numbers are what that page works with. */
export function deskRings(faces: readonly NumberedFace[], picture: PictureSize): DeskRing[] {
  const rings = faces.map(({ region, number }) => ringModel(region, picture, number));
  return rings.map((ring, at) => {
    const others = rings.filter((other) => other !== ring);
    const sized = shares.map((share) => withNumber(ring, picture, share));
    const chosen = sized.find((one) => !others.some((other) => liesOn(one, other))) ?? sized.at(-1) ?? ring;
    return { ...chosen, stranger: faces[at]?.stranger ?? false };
  });
}

function withNumber(ring: RingModel, picture: PictureSize, share: number): RingModel {
  const numberSize = Math.round(Math.min(picture.width / 40, ring.ry * 0.45) * share);
  const below = Math.round(ring.cy + ring.ry + numberSize * 0.6);
  return { ...ring, numberSize, numberY: Math.min(below, picture.height - numberSize) };
}

/** Whether a ring's number touches the face in another ring: the ring is a quarter wider than its face. */
function liesOn({ cx, numberY, numberSize }: RingModel, { cx: x, cy: y, rx, ry }: RingModel): boolean {
  const across = Math.abs(cx - x) / (rx / 1.25 + numberSize);
  const down = Math.abs(numberY - y) / (ry / 1.25 + numberSize);
  return across ** 2 + down ** 2 < 1;
}
