import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SampleFolder } from '../services/sample.ts';

const faces = z.array(z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }));

/** The sample as it lies in `data/sample`: `release.txt`, `group.jpg` and `faces.json`. */
export function sampleFolder(folder: string): SampleFolder {
  return {
    release: () => readFile(join(folder, 'release.txt'), 'utf8'),
    picture: () => createReadStream(join(folder, 'group.jpg')),
    faces: async () => faces.parse(JSON.parse(await readFile(join(folder, 'faces.json'), 'utf8'))),
  };
}
