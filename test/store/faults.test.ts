import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../server/domain/directory/records.ts';
import type { View } from '../../server/domain/directory/view.ts';
import { StoreUnwritable } from '../../server/services/ports.ts';
import type { Files } from '../../server/store/files.ts';
import { type OpenStore, openStore } from '../../server/store/openStore.ts';
import { anId, aPerson } from '../builders/records.ts';
import { type Call, systemError, watchedFiles } from './faultyFiles.ts';
import { newFolder } from './folder.ts';

const clock = { now: () => new Date('2026-02-01T10:00:00.000Z') };
const note = { who: 'tester', why: 'to see what a fault does' };

/** What every store of this file has warned of. */
const warnings: string[] = [];
const warn = (words: string) => void warnings.push(words);

const open = (folder: string, files?: Files, snapshotEvery = 1000) =>
  openStore({ folder, clock, snapshotEvery, warn, ...(files === undefined ? {} : { files }) });

const put = (store: OpenStore, person: Person) => store.change(note, (writer) => writer.put(person));

const namesIn = (view: View): string[] => [...view.all('person')].map((person) => person.name);

/** The folder as a crash leaves it: no process holds it, since the machine has started anew. */
async function afterCrash(folder: string): Promise<string> {
  const copy = await newFolder();
  // `room` is written now and then to ask whether the disk is full still.
  await cp(folder, copy, { recursive: true, filter: (file) => !/room(\.tmp)?$/.test(file) });
  const locks = (await readdir(copy)).filter((name) => name.startsWith('lock.'));
  await Promise.all(locks.map((name) => rm(join(copy, name))));
  return copy;
}

async function namesOnDisk(folder: string): Promise<string[]> {
  const store = await open(await afterCrash(folder));
  const names = namesIn(store.view());
  await store.close();
  return names;
}

describe('a change that is answered', () => {
  it('was written and synced before it was in memory and before it was answered', async () => {
    const { files, calls } = watchedFiles();
    const store = await open(await newFolder(), files);
    calls.length = 0;
    const seen: string[] = [];
    store.follow(() => seen.push(`told after ${calls.length}`));
    await put(store, aPerson()).then(() => seen.push(`answered after ${calls.length}`));
    expect(calls).toEqual(['write journal/000000000001.jsonl', 'dataSync journal/000000000001.jsonl']);
    expect(seen).toEqual(['told after 2', 'answered after 2']);
    await store.close();
  });

  it('shares its sync with those asked for at the same time', async () => {
    const { files, calls } = watchedFiles();
    const store = await open(await newFolder(), files);
    calls.length = 0;
    await Promise.all(Array.from({ length: 50 }, () => put(store, aPerson())));
    expect(calls.filter((call) => call.startsWith('dataSync'))).toHaveLength(1);
    expect(store.view().sequence).toBe(50);
    await store.close();
  });
});

describe('a snapshot', () => {
  it('is synced before it takes its name, and the folder after', async () => {
    const { files, calls } = watchedFiles();
    const store = await open(await newFolder(), files, 1);
    calls.length = 0;
    await put(store, aPerson());
    await store.close();
    const steps = calls.filter((call) => call.includes('snapshots')).map((call) => call.split(' ')[0]);
    expect(steps).toEqual(['remove', 'open-new', 'write', 'write', 'sync', 'rename', 'syncFolder']);
  });
});

describe('a full disk', () => {
  it('is said, leaves memory and disk as they were, and takes changes again once there is room', async () => {
    const folder = await newFolder();
    const disk = { full: false };
    const isWrite = (call: Call) => call.startsWith('write');
    const { files } = watchedFiles((call) =>
      disk.full && isWrite(call) ? systemError('ENOSPC') : undefined,
    );
    const store = await open(folder, files);
    await put(store, aPerson({ name: 'Before' }));
    disk.full = true;
    const refused = put(store, aPerson({ name: 'Meanwhile' }));
    await expect(refused).rejects.toBeInstanceOf(StoreUnwritable);
    await expect(refused).rejects.toThrow(/does not take changes at present \(it is full\)\.$/);
    expect(store.unwritable()).toContain('it is full');
    expect(namesIn(store.view())).toEqual(['Before']);
    expect(await namesOnDisk(folder)).toEqual(['Before']);
    disk.full = false;
    await put(store, aPerson({ name: 'After' }));
    expect(store.unwritable()).toBeUndefined();
    expect(await namesOnDisk(folder)).toEqual(['Before', 'After']);
    await store.close();
  });

  it('that has room again is noticed by asking, though nobody changes anything', async () => {
    const disk = { full: true };
    const { files } = watchedFiles((call) =>
      disk.full && call.startsWith('write journal') ? systemError('ENOSPC') : undefined,
    );
    const folder = await newFolder();
    disk.full = false;
    const store = await open(folder, files);
    disk.full = true;
    await put(store, aPerson()).catch(() => undefined);
    disk.full = false;
    await expect.poll(() => store.unwritable()).toBeUndefined();
    expect((await readdir(folder)).filter((name) => name.startsWith('room'))).toEqual([]);
    await store.close();
  });

  it('while a snapshot is made costs only the snapshot', async () => {
    const folder = await newFolder();
    const { files } = watchedFiles((call) =>
      call.startsWith('write snapshots') ? systemError('ENOSPC') : undefined,
    );
    const store = await open(folder, files, 1);
    await put(store, aPerson({ name: 'One' }));
    await put(store, aPerson({ name: 'Two' }));
    await store.close();
    expect(await readdir(join(folder, 'snapshots'))).toEqual([]);
    expect(warnings.splice(0)).toContain('No snapshot was made: it is full');
    expect(await namesOnDisk(folder)).toEqual(['One', 'Two']);
  });
});

describe('half a line that cannot be cut off', () => {
  it('stays the last of its file: no snapshot begins another one after it, and a start reads what was answered', async () => {
    const folder = await newFolder();
    const journalWrites = { made: 0 };
    const { files } = watchedFiles((call) => {
      if (call.startsWith('truncate')) return systemError('EIO');
      if (call !== 'write journal/000000000001.jsonl') return undefined;
      journalWrites.made += 1;
      return journalWrites.made === 2 ? systemError('EIO') : undefined;
    });
    const store = await open(folder, files, 1);
    const first = put(store, aPerson({ name: 'One' }));
    await Promise.resolve().then(() => undefined);
    // Asked for while the first is being written, so that it comes before the snapshot that the first makes due.
    const second = put(store, aPerson({ name: 'Two' }));
    await first;
    await expect(second).rejects.toThrow(/Start From Left again/);
    await store.close();
    expect(await readdir(join(folder, 'journal'))).toEqual(['000000000001.jsonl']);
    expect(await namesOnDisk(folder)).toEqual(['One']);
  });
});

describe('a failed sync', () => {
  it('makes the store read-only until it is opened again, and what it answered stays', async () => {
    const folder = await newFolder();
    const disk = { fails: false };
    const { files } = watchedFiles((call) =>
      disk.fails && call.startsWith('dataSync') ? systemError('EIO') : undefined,
    );
    const store = await open(folder, files);
    await put(store, aPerson({ name: 'Before' }));
    disk.fails = true;
    await expect(put(store, aPerson({ name: 'Meanwhile' }))).rejects.toBeInstanceOf(StoreUnwritable);
    disk.fails = false;
    await expect(put(store, aPerson({ name: 'After' }))).rejects.toThrow(/Start From Left again/);
    expect(store.unwritable()).toContain('Start From Left again');
    expect(namesIn(store.view())).toEqual(['Before']);
    await store.close();
    expect(await namesOnDisk(folder)).toEqual(['Before']);
  });
});

describe('a crash', () => {
  const [first, second] = [anId(), anId()];
  /** Two people change together in each change, so that a mix of old and new would show. */
  const states = [0, 1, 2, 3].map((number) => (number === 0 ? [] : [`Ada ${number}`, `Bram ${number}`]));

  async function changeThrice(store: OpenStore): Promise<number> {
    let answered = 0;
    for (const number of [1, 2, 3]) {
      const kept = await store
        .change(note, (writer) => {
          writer.put(aPerson({ id: first, name: `Ada ${number}` }));
          writer.put(aPerson({ id: second, name: `Bram ${number}` }));
        })
        .then(() => true)
        .catch(() => false);
      if (!kept) break;
      answered = number;
    }
    return answered;
  }

  async function countCalls(): Promise<number> {
    const { files, calls } = watchedFiles();
    const store = await open(await newFolder(), files, 1);
    await changeThrice(store);
    await store.close();
    return calls.length;
  }

  it('at any step of commits and snapshots leaves a whole state, never older than what was answered', async () => {
    const steps = await countCalls();
    expect(steps).toBeGreaterThan(20);
    for (let step = 1; step <= steps; step++) {
      const folder = await newFolder();
      const { files } = watchedFiles((_, number) => (number >= step ? systemError('EIO') : undefined));
      const store = await open(folder, files, 1).catch(() => undefined);
      const answered = store === undefined ? 0 : await changeThrice(store);
      await store?.close();
      const names = await namesOnDisk(folder);
      const state = states.findIndex((whole) => whole.join() === names.join());
      expect(state, `a crash at step ${step} left ${names}`).toBeGreaterThanOrEqual(answered);
    }
  }, 60_000);

  it('in the middle of a line leaves the state before it, and the piece of line is kept aside', async () => {
    const folder = await newFolder();
    const store = await open(folder);
    await changeThrice(store);
    await store.close();
    const journal = join(folder, 'journal/000000000001.jsonl');
    const whole = await readFile(journal);
    const lastLine = whole.lastIndexOf(10, whole.length - 2) + 1;
    for (const length of [lastLine + 1, lastLine + 40, whole.length - 2, whole.length - 1]) {
      await writeFile(journal, whole);
      await truncate(journal, length);
      expect(await namesOnDisk(folder)).toEqual(['Ada 2', 'Bram 2']);
    }
    const again = await open(folder);
    await put(again, aPerson({ name: 'C' }));
    await again.close();
    expect(await readdir(join(folder, 'torn'))).toEqual([`000000000001.${lastLine}.part`]);
    expect(await namesOnDisk(folder)).toEqual(['Ada 2', 'Bram 2', 'C']);
  });
});
