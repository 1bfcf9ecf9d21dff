import type { Face, Placing } from '../../domain/directory/placing/Placing.ts';
import { placeNames } from '../../domain/directory/placing/placeNames.ts';
import type { Photo, Region } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import { facesIn, type NumberedFace } from './numberedFaces.ts';
import { toldOf } from './told.ts';

/** How the names of a photo's caption lie on its faces; indexes of faces are those of `faces`. */
export interface PhotoPlacing {
  readonly placing: Placing;
  /** Everybody's but the strangers'. */
  readonly faces: readonly NumberedFace[];
}

/** Lays the names of a photo's caption on its faces, strangers left out. Nothing is changed. */
export function placingOf(view: View, photo: Photo): PhotoPlacing {
  const faces = facesIn(view, photo).filter(({ stranger }) => !stranger);
  const boxes = faces.map(({ region }) => inPixels(region, photo));
  return { placing: placeNames(toldOf(view, photo), boxes), faces };
}

const inPixels = ({ x, y, width, height }: Region, photo: Pick<Photo, 'width' | 'height'>): Face => ({
  x: x * photo.width,
  y: y * photo.height,
  width: width * photo.width,
  height: height * photo.height,
});
