import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moved,
  nextKey,
  type RowLists,
  rowsOf,
  without,
  withRow,
} from '../../../server/domain/directory/draftRows.ts';
import type { DraftPerson } from '../../../server/domain/directory/records.ts';
import { emptyRow } from '../../../server/services/intake/draftFrom.ts';

const row = (key: string): DraftPerson => ({ ...emptyRow(key), name: key });
const lists = (...keys: string[]): RowLists => ({
  captions: [{ text: '', people: keys.map(row) }],
  mentions: [row('r90')],
});
const order = (given: RowLists): string =>
  (given.captions[0]?.people ?? []).map((person) => person.key).join(' ');

describe('the list of people', () => {
  it.each([
    ['moves somebody up', 'r2', -1, 'r2 r1 r3'],
    ['moves somebody down', 'r2', 1, 'r1 r3 r2'],
    ['leaves the first at the top', 'r1', -1, 'r1 r2 r3'],
    ['leaves the last at the end', 'r3', 1, 'r1 r2 r3'],
    ['takes no notice of somebody who is not there', 'r7', 1, 'r1 r2 r3'],
  ] as const)('%s', (_reason, key, by, expected) => {
    expect(order(moved(lists('r1', 'r2', 'r3'), key, by))).toBe(expected);
  });

  it('takes somebody away and leaves the others in order', () => {
    expect(order(without(lists('r1', 'r2', 'r3'), 'r2'))).toBe('r1 r3');
  });

  it('adds somebody at the end, with a key of their own', () => {
    const given = lists('r1', 'r5');
    expect(nextKey(given)).toBe('r91');
    expect(order(withRow(given, 0, row('r91')))).toBe('r1 r5 r91');
  });

  it('never adds to a caption that is not there', () => {
    expect(rowsOf(withRow(lists('r1'), 4, row('r2')))).toHaveLength(2);
  });

  it('loses nobody, however often people are moved', () => {
    const moves = fc.array(
      fc.tuple(fc.constantFrom('r1', 'r2', 'r3', 'r90'), fc.constantFrom(-1 as const, 1 as const)),
    );
    fc.assert(
      fc.property(moves, (presses) => {
        const after = presses.reduce((given, [key, by]) => moved(given, key, by), lists('r1', 'r2', 'r3'));
        expect(
          rowsOf(after)
            .map((person) => person.key)
            .sort(),
        ).toEqual(['r1', 'r2', 'r3', 'r90']);
      }),
    );
  });
});
