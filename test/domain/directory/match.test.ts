import { describe, expect, it } from 'vitest';
import { candidatesFor, likeliest } from '../../../server/domain/directory/match.ts';
import { aMembership, anOrganisation, aPerson } from '../../builders/records.ts';
import { viewOf } from '../../builders/view.ts';

const person = (name: string, more: Parameters<typeof aPerson>[0] = {}) => {
  const [givenName = null, ...rest] = name.split(' ');
  return aPerson({ name, givenName, familyName: rest.at(-1) ?? null, ...more });
};

const found = (known: string, sought: string) =>
  candidatesFor(viewOf([person(known)]), { name: sought, role: null, organisation: null });

describe('whom a mention may mean', () => {
  it.each([
    ['the same name', 'Nell Carne', 'Nell Carne', 'same'],
    ['other letters and marks', 'Siân O’Neill', "SIAN O'NEILL", 'same'],
    ['the name people go by', 'Robert Francis', 'Bob Francis', 'nickname'],
    ['an initial', 'Alison Stedman', 'A. Stedman', 'initial'],
    ['a letter more in the family name', 'Lisa Woolley', 'Lisa Wooley', 'letter off'],
    ['another letter at its beginning', 'Lisa Woolley', 'Lisa Voolley', 'letter off'],
  ])('is found by %s', (_reason, known, sought, degree) => {
    expect(found(known, sought)[0]?.degree).toBe(degree);
  });

  it.each([
    ['another family name', 'Nell Carne', 'Nell Pascoe'],
    ['the family name alone, with nothing else in common', 'Nell Carne', 'Ros Carne'],
    ['names that only begin alike', 'Tamsin Rowe', 'Tamsin Rowland'],
  ])('is not found by %s', (_reason, known, sought) => {
    expect(found(known, sought)).toEqual([]);
  });

  it('is found by the family name when the role is the same', () => {
    const known = person('Eleanor Carne');
    const role = aMembership({ personId: known.id, role: 'Harbour master' });
    const candidates = candidatesFor(viewOf([known, role]), {
      name: 'Ros Carne',
      role: 'harbour master',
      organisation: null,
    });
    expect(candidates[0]).toMatchObject({ personId: known.id, degree: 'family name' });
    expect(candidates[0]?.reason).toContain('same role (Harbour master)');
  });

  it('puts who shares a body before who does not', () => {
    const [one, two] = [person('Nell Carne'), person('Nell Carne')];
    const body = anOrganisation({ name: 'Tolver Harbour Trust' });
    const role = aMembership({ personId: two.id, role: null, organisationId: body.id });
    const sought = { name: 'Nell Carne', role: null, organisation: 'the Tolver Harbour Trust' };
    expect(candidatesFor(viewOf([one, two, body, role]), sought).map((c) => c.personId)).toEqual([
      two.id,
      one.id,
    ]);
  });

  it('is never somebody of the sample, nor somebody merged into another', () => {
    const kept = person('Nell Carne');
    const others = [person('Nell Carne', { sample: true }), person('Nell Carne', { mergedInto: kept.id })];
    const sought = { name: 'Nell Carne', role: null, organisation: null };
    expect(candidatesFor(viewOf([kept, ...others]), sought).map((c) => c.personId)).toEqual([kept.id]);
  });
});

describe('the likeliest', () => {
  const candidate = (personId: string, degree: 'same' | 'nickname') => ({ personId, degree, reason: '' });
  it.each([
    ['is the only one of the same name', [candidate('a', 'same'), candidate('b', 'nickname')], 'a'],
    ['is nobody when two are equally like', [candidate('a', 'same'), candidate('b', 'same')], undefined],
    ['is nobody whose name is only like', [candidate('a', 'nickname')], undefined],
    ['is nobody when nobody is found', [], undefined],
  ])('%s', (_reason, candidates, expected) => {
    expect(likeliest(candidates)?.personId).toBe(expected);
  });
});
