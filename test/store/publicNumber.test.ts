import { expect, it } from 'vitest';
import type { AnyRecord } from '../../server/domain/directory/records.ts';
import { openStore } from '../../server/store/openStore.ts';
import { anId, anOrganisation, aPerson, aRelease, aText } from '../builders/records.ts';
import { newFolder } from './folder.ts';

const clock = { now: () => new Date('2026-02-01T10:00:00.000Z') };
const note = { who: 'tester', why: 'to see whether pages must be made again' };
const madeAt = '2026-02-01T10:00:00.000Z';

const aDraft = (): AnyRecord => ({
  ...{ id: anId(), version: 0, kind: 'draft', pasted: '', headline: '', publishedOn: '', links: '' },
  ...{ captions: [], mentions: [], photos: [], by: 'tester', addedAt: madeAt, savedAt: madeAt },
});

const published = aPerson({ audience: 'public' });
const hidden = aPerson({ audience: 'comms' });

it.each<[string, AnyRecord, boolean]>([
  ['a public person is changed', { ...published, ward: 'Quayside' }, true],
  ['a public person is taken back', { ...published, audience: 'comms' }, true],
  ['a hidden person is published', { ...hidden, audience: 'public' }, true],
  ['a hidden person is changed', { ...hidden, ward: 'Quayside' }, false],
  ['a hidden release is added', aRelease({ audience: 'comms' }), false],
  ['a text is added, which a public page may show', aText(), true],
  ['a body is added, which a public page may show', anOrganisation(), true],
  ['a draft is saved', aDraft(), false],
])('when %s', async (_, record, moves) => {
  const store = await openStore({ folder: await newFolder(), clock });
  await store.change(note, (writer) => {
    writer.put(published);
    writer.put(hidden);
  });
  const before = store.publicNumber();
  await store.change(note, (writer) => writer.put(record));
  expect(store.publicNumber() !== before).toBe(moves);
  await store.close();
});

it('moves when a public record is removed, and never back to a number it had, also over a new start', async () => {
  const folder = await newFolder();
  const store = await openStore({ folder, clock });
  await store.change(note, (writer) => writer.put(published));
  const before = store.publicNumber();
  await store.change(note, (writer) => writer.remove('person', published.id));
  expect(store.publicNumber()).toBeGreaterThan(before);
  await store.close();
  const again = await openStore({ folder, clock });
  expect(again.publicNumber()).toBeGreaterThan(before);
  await again.close();
});
