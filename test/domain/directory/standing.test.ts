import { describe, expect, it } from 'vitest';
import { isCurrent, seenIn } from '../../../server/domain/directory/standing.ts';

const claims = (...days: (string | null)[]) => seenIn(days.map((on) => ({ on })));

describe('first and last seen', () => {
  it('are the earliest and the latest dated claim', () => {
    expect(claims('2020-05-01', null, '2019-12-19')).toEqual({ first: '2019-12-19', last: '2020-05-01' });
  });

  it('are unknown when no claim is dated', () => {
    expect(claims(null)).toEqual({ first: null, last: null });
  });
});

describe('a role is current', () => {
  const today = '2026-11-24';
  it.each([
    ['seen within twelve months', null, null, '2025-11-24', true],
    ['seen a day too long ago', null, null, '2025-11-23', false],
    ['seen in a month whose end is recent enough', null, null, '2025-11', true],
    ['seen in a year whose end is recent enough', null, null, '2025', true],
    ['seen long ago, but an editor says it is held', 'current', null, '2019-12-19', true],
    ['seen yesterday, but an editor says it ended', 'ended', null, '2026-11-23', false],
    ['its end has passed', 'current', '2026-11-23', '2026-11-23', false],
    ['its end is today', null, '2026-11-24', '2026-11-23', true],
    ['never seen', null, null, null, false],
  ] as const)('%s', (_reason, held, to, last, expected) => {
    expect(isCurrent({ held, to }, { first: last, last }, today)).toBe(expected);
  });
});
