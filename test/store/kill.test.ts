import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../server/store/openStore.ts';
import { newFolder } from './folder.ts';
import { builtStoreProcess, startStoreProcess } from './processes.ts';

const rounds = 20;

let built: string;
let script: string;
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'from-left-built-'));
  script = await builtStoreProcess(built);
});
afterAll(() => rm(built, { recursive: true }));

const clock = { now: () => new Date('2026-02-01T10:00:00.000Z') };

it('whatever was acknowledged is there after kill -9, twenty times over, and at most one change more', async () => {
  const folder = await newFolder();
  let present = 0;
  for (let round = 0; round < rounds; round++) {
    const adder = startStoreProcess(script, [folder, 'add', String(present + 1)]);
    // Some rounds end at the first change, some in the middle of many and of their snapshots.
    await adder.saying(`kept ${present + 1 + ((round * 5) % 23)}`);
    await adder.kill();
    const acknowledged = Number(adder.lines.at(-1)?.split(' ')[1]);
    const store = await openStore({ folder, clock });
    const names = [...store.view().all('person')].map((person) => person.name);
    await store.close();
    expect(names).toEqual(Array.from({ length: names.length }, (_, at) => `Number ${at + 1}`));
    expect(names.length - acknowledged).toBeGreaterThanOrEqual(0);
    expect(names.length - acknowledged).toBeLessThanOrEqual(1);
    present = names.length;
  }
}, 60_000);
