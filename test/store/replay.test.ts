import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnyRecord } from '../../server/domain/directory/records.ts';
import type { View } from '../../server/domain/directory/view.ts';
import type { Writer } from '../../server/services/ports.ts';
import { recordKinds } from '../../server/store/layer.ts';
import { openStore } from '../../server/store/openStore.ts';
import { aMembership, anOrganisation, aPerson } from '../builders/records.ts';
import { newFolder } from './folder.ts';

const clock = { now: () => new Date('2026-02-01T10:00:00.000Z') };
const note = { who: 'tester', why: 'by chance' };

/** Few ids, so that records are replaced, removed and put again, and refer to each other. */
const number = fc.integer({ min: 1, max: 5 });
const idOf = (letter: string, at: number) => `${letter}0000000${at}`;

type Step = (writer: Writer) => void;

/** Memberships move between people and bodies more often than anything else happens. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ at: number, name: fc.string({ minLength: 1 }), into: fc.option(number) }).map(
    ({ at, name, into }): Step =>
      (writer) =>
        writer.put(aPerson({ id: idOf('p', at), name, mergedInto: into === null ? null : idOf('p', into) })),
  ),
  number.map(
    (at): Step =>
      (writer) =>
        writer.put(anOrganisation({ id: idOf('o', at) })),
  ),
  {
    weight: 4,
    arbitrary: fc.record({ at: number, person: number, body: number }).map(
      ({ at, person, body }): Step =>
        (writer) =>
          writer.put(
            aMembership({
              id: idOf('m', at),
              personId: idOf('p', person),
              organisationId: idOf('o', body),
            }),
          ),
    ),
  },
  fc.record({ kind: fc.constantFrom('person', 'organisation', 'membership'), at: number }).map(
    ({ kind, at }): Step =>
      (writer) =>
        writer.remove(kind, idOf(kind.slice(0, 1), at)),
  ),
);

const allOf = (view: View): AnyRecord[] => recordKinds.flatMap((kind): AnyRecord[] => [...view.all(kind)]);

/** What `referring` answers for every reference there could be. */
const referringOf = (view: View) =>
  ids.map((id) => [
    view.referring('membership', 'personId', id),
    view.referring('membership', 'organisationId', id),
    view.referring('person', 'mergedInto', id),
  ]);

/** The same by looking at every record. */
const scanned = (view: View) => {
  const where = (kind: 'membership' | 'person', field: string, id: string) =>
    [...view.all(kind)].filter((record) => Reflect.get(record, field) === id);
  return ids.map((id) => [
    where('membership', 'personId', id),
    where('membership', 'organisationId', id),
    where('person', 'mergedInto', id),
  ]);
};

const ids = ['p', 'o'].flatMap((letter) => [1, 2, 3, 4, 5].map((at) => idOf(letter, at)));

it('any sequence of changes, read back from disk, is what memory held, its references answered as by a scan', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 25 }),
      fc.integer({ min: 2, max: 9 }),
      async (changes, snapshotEvery) => {
        const folder = await newFolder();
        const store = await openStore({ folder, clock, snapshotEvery });
        await store.change(note, (writer) => {
          for (const id of ids) writer.put(id.startsWith('p') ? aPerson({ id }) : anOrganisation({ id }));
        });
        await Promise.allSettled(
          changes.map((steps) =>
            store.change(note, (writer) => {
              for (const one of steps) one(writer);
              expect(referringOf(writer)).toEqual(scanned(writer));
              expect(writer.count('person')).toBe([...writer.all('person')].length);
            }),
          ),
        ).then((done) => {
          const failed = done.flatMap((one) => (one.status === 'rejected' ? [one.reason.name] : []));
          expect(failed.filter((name) => name !== 'Refused')).toEqual([]);
        });
        const kept = { sequence: store.view().sequence, all: allOf(store.view()) };
        expect(referringOf(store.view())).toEqual(scanned(store.view()));
        await store.close();
        const again = await openStore({ folder, clock });
        expect({ sequence: again.view().sequence, all: allOf(again.view()) }).toEqual(kept);
        expect(referringOf(again.view())).toEqual(scanned(again.view()));
        await again.close();
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
