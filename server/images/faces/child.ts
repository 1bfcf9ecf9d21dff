import type { Failed } from '../childMessages.ts';
import { confineSharp, measured } from '../renditions.ts';
import { workForParent } from '../workForParent.ts';
import type { AllFaces, FaceAnswer, FaceJob } from './faceMessages.ts';
import { findFaces } from './findFaces.ts';
import { loadModel } from './model.ts';
import { pixelsOf, type Size } from './pixels.ts';
import { relativeTo } from './relative.ts';

/** The process that finds faces: the only one that loads the model, and one that no upload waits for. */

confineSharp();
const model = loadModel();
// Said at each job, where it is awaited.
model.catch(() => {});
workForParent<FaceJob, FaceAnswer>(facesIn);

async function facesIn({ file, type, pixels }: FaceJob): Promise<FaceAnswer | Failed> {
  const header = await measured({ file, type, pixels });
  if (header.outcome !== 'done') return header;
  const picture = await pixelsOf(file, pixels);
  if (picture === undefined) return { outcome: 'unreadable' };
  const [size, square] = picture;
  const faces = relative(await findFaces(size, square, await model), size);
  return { outcome: 'found', width: header.width, height: header.height, faces };
}

const relative = ({ found, nearly }: AllFaces, size: Size): AllFaces => ({
  found: found.flatMap((box) => relativeTo(size, box) ?? []),
  nearly: nearly.flatMap((box) => relativeTo(size, box) ?? []),
});
