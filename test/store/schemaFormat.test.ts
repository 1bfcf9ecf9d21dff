import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreTooNew } from '../../server/store/cannotOpen.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { RecordFormat } from '../../server/store/schemaFormat.ts';
import { aPerson } from '../builders/records.ts';
import { newFolder } from './folder.ts';

const clock = { now: () => new Date('2026-02-01T10:00:00.000Z') };
const note = { who: 'tester', why: 'to have something old' };

/** A format after today's, in which people have no ward any more but say so in how they are pronounced. */
const later: RecordFormat = {
  steps: [
    (record) =>
      record.kind === 'person'
        ? { ...record, ward: null, pronunciation: `of ${String(record.ward)}` }
        : { ...record },
  ],
};

/** Written in today's format: the first person is in a snapshot, the second in the journal only. */
async function folderOfToday() {
  const folder = await newFolder();
  const people = [aPerson({ ward: 'Quayside' }), aPerson({ ward: 'Hillside' })] as const;
  const first = await openStore({ folder, clock, snapshotEvery: 1 });
  await first.change(note, (writer) => writer.put(people[0]));
  await first.close();
  const second = await openStore({ folder, clock });
  await second.change(note, (writer) => writer.put(people[1]));
  await second.close();
  return { folder, people };
}

describe('a later version', () => {
  it('reads an older snapshot and journal as its own records, and leaves the files as they are', async () => {
    const { folder, people } = await folderOfToday();
    const journal = join(folder, 'journal/000000000002.jsonl');
    const before = await readFile(journal, 'utf8');
    const store = await openStore({ folder, clock, format: later });
    expect(people.map(({ id }) => store.view().get('person', id)?.pronunciation)).toEqual([
      'of Quayside',
      'of Hillside',
    ]);
    const read: unknown[] = [];
    for await (const change of store.since(1)) read.push(change.writes[0]?.after);
    expect(read).toMatchObject([{ id: people[1].id, ward: null }]);
    await store.close();
    expect(await readFile(journal, 'utf8')).toBe(before);
  });

  it('goes on in the same journal, and what it wrote is not migrated twice', async () => {
    const { folder, people } = await folderOfToday();
    const store = await openStore({ folder, clock, format: later });
    await store.change(note, (writer) => {
      const person = writer.get('person', people[0].id);
      if (person !== undefined) writer.put({ ...person, pronunciation: 'as it is written' });
    });
    await store.close();
    const again = await openStore({ folder, clock, format: later });
    expect(again.view().get('person', people[0].id)?.pronunciation).toBe('as it is written');
    await again.close();
  });

  it('keeps the version before it from opening what it wrote', async () => {
    const { folder } = await folderOfToday();
    const store = await openStore({ folder, clock, format: later });
    await store.change(note, (writer) => writer.put(aPerson()));
    await store.close();
    await expect(openStore({ folder, clock })).rejects.toBeInstanceOf(StoreTooNew);
  });
});
