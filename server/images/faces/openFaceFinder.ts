import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Limits } from '../../config.ts';
import type { FaceFinder, FacesFound } from '../../services/ports.ts';
import { headBytes, judgeContent } from '../judgeContent.ts';
import { type ChildLimits, PictureChild } from '../PictureChild.ts';
import { notAPicture, stoppedReading, tooManyPixels, unreadable } from '../refusals.ts';
import type { ScoredBox } from './Box.ts';
import type { AllFaces, FaceAnswer, FaceJob } from './faceMessages.ts';

export interface FaceFinderOptions {
  readonly limits: Pick<Limits, 'photoPixels'>;
  /** The built `child.ts` of this folder; what `npm run build` made unless given. */
  readonly childScript?: string;
  readonly childLimits?: Partial<ChildLimits>;
}

/** The model and what runs it take 0.3 s to load, so that the child stays a little longer than it works. */
const usualLimits: ChildLimits = { seconds: 30, bytes: 2 * 1024 ** 3, idleSeconds: 60 };

/** A face below this score may be none, as much as the one that came near may be one: somebody should look. */
const sure = 0.66;

/** Throws at once when the child's script is missing; starts nothing until needed. */
export function openFaceFinder({ limits, childScript, childLimits }: FaceFinderOptions): FaceFinder {
  const script = childScript ?? builtChildScript();
  if (!existsSync(script)) throw new Error(`The program that finds faces is missing: ${script}`);
  return new BlazeFaceFinder(script, { ...usualLimits, ...childLimits }, limits.photoPixels);
}

/** True in the bundle alone: all of its pieces lie in `dist/`. */
const builtChildScript = (): string => fileURLToPath(new URL('./images/faces.js', import.meta.url));

class BlazeFaceFinder implements FaceFinder {
  readonly #child: PictureChild<FaceJob, FaceAnswer>;
  readonly #seconds: number;
  readonly #pixels: number;

  constructor(script: string, limits: ChildLimits, pixels: number) {
    this.#child = new PictureChild(script, limits);
    this.#seconds = limits.seconds;
    this.#pixels = pixels;
  }

  async find(file: string, name: string): Promise<FacesFound> {
    const judged = judgeContent(await beginningOf(file));
    if (!('type' in judged)) throw notAPicture(name, judged);
    const answer = await this.#child.ask({ file, type: judged.type, pixels: this.#pixels });
    if (typeof answer === 'string') throw stoppedReading(name, answer, this.#seconds);
    if (answer.outcome === 'unreadable') throw unreadable(name);
    if (answer.outcome === 'failed') throw failed(answer);
    const { outcome, width, height } = answer;
    if (outcome === 'tooManyPixels') throw tooManyPixels(name, width, height, this.#pixels);
    return { width, height, ...judgedFaces(answer.faces) };
  }

  close(): Promise<void> {
    return this.#child.close();
  }
}

function judgedFaces({ found, nearly }: AllFaces): Pick<FacesFound, 'faces' | 'doubtful'> {
  const faces = found.map(({ score, ...region }: ScoredBox) => ({ region, score, doubtful: score < sure }));
  return { faces, doubtful: nearly.length > 0 || faces.some(({ doubtful }) => doubtful) };
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const failed = ({ message, code }: Extract<FaceAnswer, { outcome: 'failed' }>): Error =>
  Object.assign(new Error(`Faces could not be looked for: ${message}`), { code });
