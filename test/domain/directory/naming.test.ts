import { describe, expect, it } from 'vitest';
import { mayHaveNaming, proposeNaming } from '../../../server/domain/directory/naming.ts';
import { aMention, anId, aPerson } from '../../builders/records.ts';

const mention = aMention({ textId: anId(), naming: null });

describe('how somebody is proposed to be named', () => {
  it.each([
    ['a councillor gets a page', { personKind: 'councillor', audience: 'comms' }, 'page'],
    ['staff are named in the photo only', { personKind: 'staff', audience: 'comms' }, 'named'],
    ['a partner is named in the photo only', { personKind: 'partner', audience: 'comms' }, 'named'],
    ['somebody with a public page keeps it', { personKind: 'partner', audience: 'public' }, 'page'],
    ['somebody undecided is named in the photo only', { personKind: 'unsure', audience: 'comms' }, 'named'],
    ['somebody undecided gets no page even with one', { personKind: 'unsure', audience: 'public' }, 'named'],
    ['a child is withheld', { personKind: 'child', audience: 'comms' }, 'withheld'],
  ] as const)('%s', (_reason, fields, naming) => {
    expect(proposeNaming(mention, aPerson(fields)).naming).toBe(naming);
  });

  it('a child without a record is withheld', () => {
    expect(proposeNaming({ ...mention, child: true }, undefined).naming).toBe('withheld');
  });

  it('somebody whom only the text names is named there', () => {
    expect(proposeNaming(mention, undefined).naming).toBe('named');
  });

  it('what was decided before stands', () => {
    const decided = { ...mention, naming: 'withheld' } as const;
    expect(proposeNaming(decided, aPerson({ personKind: 'councillor' })).naming).toBe('withheld');
  });

  it('a page decided before goes when it is no longer known what they are', () => {
    const decided = { ...mention, naming: 'page' } as const;
    expect(proposeNaming(decided, aPerson({ personKind: 'unsure' })).naming).toBe('named');
  });
});

describe('a public page', () => {
  it.each([
    ['a councillor', aPerson({ personKind: 'councillor' }), true],
    ['a member of staff', aPerson({ personKind: 'staff' }), true],
    ['a child', aPerson({ personKind: 'child' }), false],
    ['somebody undecided', aPerson({ personKind: 'unsure' }), false],
    ['somebody with no record', undefined, false],
  ])('may be had by %s: %s', (_reason, person, may) => {
    expect(mayHaveNaming('page', person)).toBe(may);
  });
});
