import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordSchemas } from '../server/domain/directory/records.ts';
import { projectRoot } from '../server/web/root.ts';

/** Packages that can tell whose a face is. `@vladmandic/human` can too: of it only one model's files are read. */
const recognisers = /face-?api|face-?recogn|facenet|arcface|insightface|rekognition|dlib|opencv/iu;

describe('faces are places in a picture, never templates', () => {
  it('no package made to recognise faces is installed', () => {
    const lock: unknown = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
    const { packages } = z.object({ packages: z.record(z.string(), z.unknown()) }).parse(lock);
    expect(Object.keys(packages).filter((name) => recognisers.test(name))).toEqual([]);
  });

  it('no record has room for a list of numbers', () => {
    for (const [kind, schema] of Object.entries(recordSchemas)) {
      const described = JSON.stringify(z.toJSONSchema(schema));
      expect(described, kind).not.toMatch(/"items":\{[^{}]*"type":"(?:number|integer)"/u);
    }
  });
});
