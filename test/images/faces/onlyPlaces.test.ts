import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { memorySetting } from '../../../server/images/childMessages.ts';
import type { FaceJob } from '../../../server/images/faces/faceMessages.ts';
import { faceChild } from './faceChild.ts';
import { groupPhoto } from './groupPhoto.ts';

/** Loaded before the child: notes every file that is opened or run, by whatever way of Node's. */
const noting = (notes: string): string => `
import fs from 'node:fs';
import Module, { syncBuiltinESMExports } from 'node:module';
const { appendFileSync } = fs;
const note = (path) => appendFileSync(${JSON.stringify(notes)}, String(path) + '\\n');
for (const [owner, names] of [
  [fs, ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream']],
  [fs.promises, ['open', 'readFile']],
]) {
  for (const name of names) {
    const plain = owner[name];
    owner[name] = (path, ...rest) => {
      note(path);
      return plain.call(owner, path, ...rest);
    };
  }
}
const run = Module.prototype.load;
Module.prototype.load = function (path) {
  note(path);
  return run.call(this, path);
};
syncBuiltinESMExports();
`;

const box = z.strictObject({
  ...{ x: z.number(), y: z.number(), width: z.number(), height: z.number() },
  score: z.number(),
});
/** All that may ever come back: no list of numbers, no text. */
const answerSchema = z.strictObject({
  outcome: z.literal('found'),
  width: z.number(),
  height: z.number(),
  faces: z.strictObject({ found: z.array(box), nearly: z.array(box) }),
});

const folder = mkdtempSync(join(tmpdir(), 'from-left-places-'));
afterAll(() => rmSync(folder, { recursive: true }));

let answer: unknown;
let opened: string[];
beforeAll(async () => {
  const hook = join(folder, 'hook.mjs');
  const notes = join(folder, 'notes');
  const file = join(folder, 'two.jpg');
  writeFileSync(hook, noting(notes));
  const two = [200, 500].map((x) => ({ x, y: 200, side: 180 }));
  await (await groupPhoto(700, 400, two)).jpeg().toFile(file);
  const child = fork((await faceChild()).script, {
    execArgv: ['--import', pathToFileURL(hook).href],
    env: { [memorySetting]: String(2 ** 31) },
  });
  const job: FaceJob = { file, type: 'jpeg', pixels: 1e6 };
  child.send(job);
  [answer] = await once(child, 'message');
  child.kill('SIGKILL');
  opened = readFileSync(notes, 'utf8').split('\n').filter(Boolean);
});

describe('of a face, its place is found and nothing that could tell whose it is', () => {
  it('the child that finds faces answers with places and scores alone', () => {
    const { faces } = answerSchema.parse(answer);
    expect(faces.found).toHaveLength(2);
  });

  it('it opens the model that finds faces and no other', () => {
    const fromPackage = opened.filter((path) => /@vladmandic/u.test(path));
    expect(fromPackage.map((path) => basename(path)).sort()).toEqual(['blazeface.bin', 'blazeface.json']);
  });

  it('it opens no other file of weights, from wherever', () => {
    const weights = opened.filter((path) => /\.(?:bin|onnx|pb|tflite|h5|pt|task|params)$/u.test(path));
    expect(weights.map((path) => basename(path))).toEqual(['blazeface.bin']);
    expect(opened.some((path) => path.endsWith('.wasm'))).toBe(true);
  });

  it('no code of the package that ships the model is in it', async () => {
    const { sources } = await faceChild();
    expect(sources).toContain('server/images/faces/model.ts');
    expect(sources.filter((source) => /vladmandic/u.test(source))).toEqual([]);
  });
});
