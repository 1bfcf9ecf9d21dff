import { describe, expect, it } from 'vitest';
import type { Membership } from '../../../server/domain/directory/records.ts';
import { personFor } from '../../../server/services/directory/person.ts';
import { standingOf } from '../../../server/web/directory/cardModels.ts';
import { asking } from '../../builders/asking.ts';
import { anOccasion } from '../../builders/occasion.ts';
import { aMembership, aPerson } from '../../builders/records.ts';

const occasion = (on: string) =>
  anOccasion({ on, people: [{ name: 'Ada Penrose', title: 'Cllr', role: 'Chairman of Council' }] });

function roleOf(on: string, today: string, set: Partial<Membership> = {}) {
  const made = occasion(on);
  const records = made.records.map((record) =>
    record.kind === 'membership' ? { ...record, ...set } : record,
  );
  return personFor(asking(records, 'public', today), made.personIds[0] ?? '')?.roles[0];
}

describe('whether a role is held now', () => {
  it.each([
    ['seen this year', '2019-12-19', '2020-03-01', {}, true],
    ['seen twelve months ago to the day', '2019-12-19', '2020-12-19', {}, true],
    ['seen longer ago', '2019-12-19', '2020-12-20', {}, false],
    ['seen long ago, but an editor says so', '2019-12-19', '2026-01-01', { held: 'current' }, true],
    ['seen lately, but an editor says it has ended', '2019-12-19', '2020-01-01', { held: 'ended' }, false],
    ['seen lately, but its end has passed', '2019-12-19', '2020-03-01', { to: '2020-02-01' }, false],
  ] as const)('%s', (_reason, on, today, set, isCurrent) => {
    expect(roleOf(on, today, set)).toMatchObject({ isCurrent, firstSeen: on, lastSeen: on });
  });
});

describe('the words that say so', () => {
  it('quote the caption with the person’s own parts marked', () => {
    const role = roleOf('2019-12-19', '2020-03-01');
    expect(role?.sayings).toHaveLength(1);
    expect(role?.sayings[0]?.pieces).toEqual([
      { text: 'From left: ', part: null },
      { text: 'Cllr', part: 'honorific' },
      { text: ' ', part: null },
      { text: 'Ada Penrose', part: 'name' },
      { text: ', ', part: null },
      { text: 'Chairman of Council', part: 'role' },
      { text: '.', part: null },
    ]);
    expect(role?.sayings[0]?.on).toBe('2019-12-19');
    expect(role?.sayings[0]?.photo?.url).toMatch(/^\/photos\//);
  });

  it('are left out with their day while this audience may not read the text', () => {
    const made = occasion('2019-12-19');
    const records = made.records.map((record) =>
      record.kind === 'caption' ? { ...record, audience: 'comms' as const } : record,
    );
    const role = personFor(asking(records, 'public'), made.personIds[0] ?? '')?.roles[0];
    expect(role).toMatchObject({ sayings: [], firstSeen: null, lastSeen: null, isCurrent: false });
  });

  it('a role kept for comms is not told to the public', () => {
    const made = occasion('2026-01-05');
    const records = made.records.map((record) =>
      record.kind === 'membership' ? { ...record, audience: 'comms' as const } : record,
    );
    const read = personFor(asking(records, 'public'), made.personIds[0] ?? '');
    expect(read?.roles).toEqual([]);
  });
});

describe('what is said after a role', () => {
  it.each([
    ['one held now: nothing', '2026-01-05', {}, ''],
    ['one seen long ago', '2019-12-19', {}, 'as of 19 December 2019'],
    ['one that an editor ended', '2019-12-19', { to: '2020-05' }, 'until May 2020'],
  ] as const)('%s', (_what, on, set, words) => {
    const role = roleOf(on, '2026-03-01', set);
    expect(role === undefined ? undefined : standingOf(role)).toBe(words);
  });

  it.each([
    ['one that nothing dates', {}, 'date not known'],
    ['one whose beginning alone is known', { from: '2025' }, 'from 2025'],
  ])('%s', (_what, set, words) => {
    const person = aPerson();
    const records = [person, aMembership({ personId: person.id, ...set })];
    const role = personFor(asking(records, 'public'), person.id)?.roles[0];
    expect(role === undefined ? undefined : standingOf(role)).toBe(words);
  });
});
