import { describe, expect, it } from 'vitest';
import { inferKind, isOurs } from '../../../server/domain/directory/kind.ts';

const ownNames = ['Porth Enys Council', 'Council of the Enys Isles'];

const said = (honorific: string | null, role: string | null, organisation: string | null, words = '') => ({
  honorific,
  role,
  organisation,
  words: words || [honorific, 'A B', role, organisation].filter(Boolean).join(', '),
});

describe('what somebody is to the council', () => {
  it.each([
    [
      'a councillor of no stated council is ours',
      said('Cllr', 'Lead Member for Children', null),
      'councillor',
    ],
    ['a councillor of ours', said('Councillor', null, 'Porth Enys Council'), 'councillor'],
    ['a Welsh councillor', said('Y Cynghorydd', null, null), 'councillor'],
    ['a mayor by job', said(null, 'Mayor of Porth Enys', null), 'councillor'],
    ['another council’s councillor is a partner', said('Cllr', 'Leader', 'Trelawn Council'), 'partner'],
    ['staff by the body', said(null, 'Head of Service', 'Council of the Enys Isles'), 'staff'],
    ['staff by the body with an article', said(null, 'Planner', 'the Council of the Enys Isles'), 'staff'],
    ['a police rank', said('PC', null, null), 'partner'],
    ['a police body', said('PC', null, 'Westland Police'), 'partner'],
    ['a rank in words', said(null, 'Chief Constable', null), 'partner'],
    ['a nurse', said(null, 'Health Visitor/School Nurse', null), 'partner'],
    ['a forum', said(null, 'Enys Parent Carer Forum Co-ordinator', null), 'partner'],
    ['any other body', said(null, 'Practitioner', 'Five Coves Academy'), 'partner'],
    ['a job that anybody may have', said(null, 'Director of Children’s Services', null), 'unsure'],
    ['nothing to go by', said(null, null, null), 'unsure'],
    ['a title alone says nothing', said('Mrs', null, null), 'unsure'],
    ['a pupil', said(null, 'pupil', 'Five Coves Academy'), 'child'],
    ['a job that has pupils in its name', said(null, 'Pupil Referral Officer', null), 'unsure'],
    ['a school year', said(null, null, null, 'Bo Lunn (Year 6)'), 'child'],
    ['an age', said(null, null, null, 'Bo Lunn, aged 9'), 'child'],
    ['an age in brackets', said(null, null, null, 'Bo Lunn (11)'), 'child'],
    ['a school and no job', said(null, null, 'Five Coves Primary School'), 'unsure'],
    ['a school and an adult’s title', said('Mrs', null, 'Five Coves Primary School'), 'partner'],
    ['an adult’s age', said('Cllr', null, null, 'Cllr Bo Lunn, aged 91'), 'councillor'],
    ['the year of service is no school year', said('Cllr', 'Chair 2019', null), 'councillor'],
  ])('%s', (_reason, words, kind) => {
    expect(inferKind(words, ownNames).kind).toBe(kind);
  });

  it('comes with the words that decided it', () => {
    expect(inferKind(said('PC', null, null), ownNames).reason).toBe('“PC” is a rank of an outside service');
  });
});

describe('the council itself', () => {
  it.each([
    ['its name', 'Porth Enys Council', true],
    ['another of its names, other letters', 'COUNCIL OF THE ENYS ISLES', true],
    ['just the council', 'the Council', true],
    ['a longer name', 'Porth Enys Council Tenants', false],
    ['another council', 'Trelawn Council', false],
  ])('is known by %s', (_reason, name, ours) => {
    expect(isOurs(name, ownNames)).toBe(ours);
  });
});
