import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { buildChild } from '../../../server/launch/build.mjs';
import { projectRoot } from '../../../server/web/root.ts';

const folder = join(projectRoot, 'node_modules/.cache/from-left-child', randomUUID());
let built: ReturnType<typeof buildFaceChild> | undefined;

/** The child that finds faces, as `npm run build` makes it, and the names of the sources that are in it. */
export function faceChild(): Promise<{ script: string; sources: string[] }> {
  built ??= buildFaceChild();
  return built;
}

async function buildFaceChild(): Promise<{ script: string; sources: string[] }> {
  mkdirSync(folder, { recursive: true });
  const script = join(folder, 'faces.mjs');
  const { metafile } = await buildChild('server/images/faces/child.ts', script);
  return { script, sources: Object.keys(metafile?.inputs ?? {}) };
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));
