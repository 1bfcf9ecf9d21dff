import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../server/services/ports.ts';
import { diskFiles } from '../../server/store/files.ts';
import { Overtaken } from '../../server/store/journal.ts';
import { load } from '../../server/store/loading.ts';
import { openStore } from '../../server/store/openStore.ts';
import { currentFormat } from '../../server/store/schemaFormat.ts';
import { aMembership, anId, aPerson } from '../builders/records.ts';
import { newFolder } from './folder.ts';

const clock = { now: () => new Date('2026-02-01T10:00:00.000Z') };
const note = { who: 'tester', why: 'to see whether it is kept' };

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

const open = (more: { snapshotEvery?: number } = {}) => openStore({ folder, clock, ...more });

const numbersIn = async (kept: string) =>
  (await readdir(join(folder, kept))).map((name) => Number(name.slice(0, 12))).sort((a, b) => a - b);

async function changesSince(store: Awaited<ReturnType<typeof open>>, sequence: number): Promise<Change[]> {
  const changes: Change[] = [];
  for await (const change of store.since(sequence)) changes.push(change);
  return changes;
}

describe('a change', () => {
  it('is there after the store was closed and opened again, with its number as the version', async () => {
    const person = aPerson();
    const store = await open();
    const answer = await store.change(note, (writer) => {
      writer.put(person);
      return writer.get('person', person.id)?.name;
    });
    expect(answer).toBe(person.name);
    await store.close();
    const again = await open();
    expect(again.view().get('person', person.id)).toEqual({ ...person, version: 1 });
    expect(again.view().sequence).toBe(1);
    await again.close();
  });

  it('that writes nothing costs nothing: no line, no new sequence', async () => {
    const store = await open();
    expect(await store.change(note, () => 7)).toBe(7);
    expect(store.view().sequence).toBe(0);
    expect(await changesSince(store, 0)).toEqual([]);
    await store.close();
  });

  it('whose function throws rejects with that error and keeps nothing, and its neighbours are kept', async () => {
    const store = await open();
    const [first, second, third] = [aPerson(), aPerson(), aPerson()];
    const put = (person: typeof first) => store.change(note, (writer) => writer.put(person));
    const asked = [
      put(first),
      store.change(note, (writer) => {
        writer.put(second);
        throw new RangeError('no');
      }),
      put(third),
    ];
    expect((await Promise.allSettled(asked)).map((done) => done.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    await expect(asked[1]).rejects.toBeInstanceOf(RangeError);
    expect([...store.view().all('person')].map((person) => person.id)).toEqual([first.id, third.id]);
    expect((await changesSince(store, 0)).map((change) => change.sequence)).toEqual([1, 2]);
    await store.close();
  });

  it('sees what those asked for before it have put, though nobody else does yet', async () => {
    const store = await open();
    const person = aPerson();
    const first = store.change(note, (writer) => writer.put(person));
    const second = store.change(note, (writer) => writer.count('person'));
    expect(store.view().count('person')).toBe(0);
    expect(await second).toBe(1);
    await first;
    await store.close();
  });
});

describe('a snapshot', () => {
  it('is made after so many changes; the journal goes on in a file that begins after it', async () => {
    const store = await open({ snapshotEvery: 2 });
    for (let made = 0; made < 5; made++) await store.change(note, (writer) => writer.put(aPerson()));
    await store.close();
    const [snapshots, journals] = await Promise.all([numbersIn('snapshots'), numbersIn('journal')]);
    expect(snapshots.length).toBeGreaterThan(0);
    expect(journals).toEqual([1, ...snapshots.map((number) => number + 1)]);
    const again = await open();
    expect(again.view().count('person')).toBe(5);
    expect((await changesSince(again, 0)).map((change) => change.sequence)).toEqual([1, 2, 3, 4, 5]);
    expect((await changesSince(again, 3)).map((change) => change.sequence)).toEqual([4, 5]);
    await again.close();
  });
});

it('the newest two snapshots are kept', async () => {
  for (let made = 0; made < 4; made++) {
    const store = await open({ snapshotEvery: 1 });
    await store.change(note, (writer) => writer.put(aPerson()));
    await store.close();
  }
  expect(await numbersIn('snapshots')).toEqual([3, 4]);
});

describe('a refusal', () => {
  it('meets a reference to nothing, and keeps nothing', async () => {
    const store = await open();
    const membership = aMembership({ personId: anId() });
    await expect(store.change(note, (writer) => writer.put(membership))).rejects.toThrow(
      /refers to the person .* which is not there/,
    );
    expect(store.view().sequence).toBe(0);
    await store.close();
  });

  it('meets the removal of somebody who is still referred to', async () => {
    const store = await open();
    const person = aPerson();
    const membership = aMembership({ personId: person.id });
    await store.change(note, (writer) => {
      writer.put(membership);
      writer.put(person);
    });
    const remove = store.change(note, (writer) => writer.remove('person', person.id));
    await expect(remove).rejects.toThrow(`still referred to by the membership ${membership.id}`);
    await store.change(note, (writer) => {
      writer.remove('membership', membership.id);
      writer.remove('person', person.id);
    });
    expect(store.view().count('person')).toBe(0);
    await store.close();
  });

  it('meets a record that breaks its schema, naming the field', async () => {
    const store = await open();
    const change = store.change(note, (writer) => writer.put({ ...aPerson(), name: '' }));
    await expect(change).rejects.toThrow(/person cannot be kept: name/);
    expect(await readFile(join(folder, 'journal/000000000001.jsonl'), 'utf8')).not.toContain('person');
    await store.close();
  });
});

describe('a data folder', () => {
  it('is opened by one at a time', async () => {
    const store = await open();
    await expect(open()).rejects.toThrow(`in use by process ${process.pid}`);
    await store.close();
    await (await open()).close();
  });
});

describe('whoever follows', () => {
  it('is told of each change in order, sees it in the directory, and is told no more once they stop', async () => {
    const store = await open();
    const told: [number, number][] = [];
    const stop = store.follow((change) => told.push([change.sequence, store.view().count('person')]));
    const put = () => store.change(note, (writer) => writer.put(aPerson()));
    await Promise.all([put(), put()]);
    stop();
    await put();
    expect(told).toEqual([
      [1, 1],
      [2, 2],
    ]);
    await store.close();
  });

  it('and throws is a warning of the process, no harm to the change or to who follows next', async () => {
    const store = await open();
    const warned = once(process, 'warning');
    let told = 0;
    store.follow(() => {
      throw new Error('this follower fails');
    });
    store.follow(() => {
      told += 1;
    });
    await store.change(note, (writer) => writer.put(aPerson()));
    expect(told).toBe(1);
    expect(String(await warned)).toContain('this follower fails');
    await store.close();
  });
});

describe('a change that is tried only', () => {
  it('answers with what would be, and keeps nothing', async () => {
    const store = await open();
    const count = store.preview((writer) => {
      writer.put(aPerson());
      return writer.count('person');
    });
    expect(count).toBe(1);
    expect(store.view().count('person')).toBe(0);
    await store.close();
  });
});

describe('a journal', () => {
  it('takes no change that follows another than its last', async () => {
    const { journal } = await load({ files: diskFiles, folder, format: currentFormat });
    const change: Change = { sequence: 6, at: clock.now().toISOString(), ...note, writes: [] };
    await expect(journal.append([change], 5)).rejects.toBeInstanceOf(Overtaken);
    expect(journal.sequence).toBe(0);
    await journal.close();
  });
});

describe('a store that is closed', () => {
  it('takes no change and says why', async () => {
    const store = await open();
    await store.close();
    await expect(store.change(note, () => 1)).rejects.toThrow('From Left is stopping');
  });

  it('has finished what was asked of it before', async () => {
    const store = await open();
    const asked = store.change(note, (writer) => writer.put(aPerson()));
    await store.close();
    await asked;
    const again = await open();
    expect(again.view().count('person')).toBe(1);
    await again.close();
  });
});
