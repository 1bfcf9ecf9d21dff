import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../server/domain/directory/records.ts';
import { listPeople } from '../../../server/services/directory/lists.ts';
import { organisationFor } from '../../../server/services/directory/organisation.ts';
import { personFor } from '../../../server/services/directory/person.ts';
import { photoFor } from '../../../server/services/directory/photo.ts';
import { releaseFor } from '../../../server/services/directory/release.ts';
import { asking } from '../../builders/asking.ts';
import { anOccasion } from '../../builders/occasion.ts';
import { aMembership, anOrganisation, aPerson, aPhoto } from '../../builders/records.ts';

/** Records that everybody sees, each with a hidden one beside it. */
const quay = anOccasion({
  people: [{ name: 'Ada Penrose', title: 'Cllr', role: 'Chair', body: 'Tolver Council' }],
});
const [adaId = ''] = quay.personIds;
const [councilId = ''] = quay.organisationIds;

const hiding = (records: readonly AnyRecord[], kind: AnyRecord['kind']): AnyRecord[] =>
  records.map(
    (record) => (record.kind === kind ? { ...record, audience: 'comms' as const } : record) as AnyRecord,
  );

describe('a hidden photo', () => {
  const draft = aPhoto({ captionId: quay.captionId, takenOn: '2026-01-05', audience: 'comms' });
  const records = [...quay.records, draft];

  it('is not among the others of that day', () => {
    const day = (audience: 'public' | 'comms') =>
      photoFor(asking(records, audience), quay.photoId)?.sameDay.map(({ id }) => id);
    expect(day('public')).toEqual([]);
    expect(day('comms')).toEqual([draft.id]);
  });

  it('is not among the photos of its release', () => {
    const photos = (audience: 'public' | 'comms') =>
      releaseFor(asking(records, audience), quay.releaseId)?.photos.map(({ id }) => id);
    expect(photos('public')).toEqual([quay.photoId]);
    expect(photos('comms')).toEqual([quay.photoId, draft.id]);
  });

  it('is not where a role’s words lead to', () => {
    const hidden = hiding(quay.records, 'photo');
    const photo = (audience: 'public' | 'comms') =>
      personFor(asking(hidden, audience), adaId)?.roles[0]?.sayings[0]?.photo;
    expect(photo('public')).toBeNull();
    expect(photo('comms')?.id).toBe(quay.photoId);
  });
});

describe('a hidden release', () => {
  const records = hiding(quay.records, 'release');

  it('is not on the page of whoever its public caption names', () => {
    const releases = (audience: 'public' | 'comms') =>
      personFor(asking(records, audience), adaId)?.releases.map(({ id }) => id);
    expect(releases('public')).toEqual([]);
    expect(releases('comms')).toEqual([quay.releaseId]);
  });

  it('is not where a role’s words lead to', () => {
    const release = (audience: 'public' | 'comms') =>
      personFor(asking(records, audience), adaId)?.roles[0]?.sayings[0]?.release;
    expect(release('public')).toBeNull();
    expect(release('comms')?.id).toBe(quay.releaseId);
  });
});

describe('a hidden role of somebody with a page', () => {
  const bertha = aPerson({ name: 'Bertha Quill', givenName: 'Bertha', familyName: 'Quill' });
  const watch = anOrganisation({ name: 'Night Watch' });
  const records = [
    ...quay.records,
    bertha,
    watch,
    aMembership({ personId: bertha.id, organisationId: councilId, role: 'Keyholder', audience: 'comms' }),
    aMembership({ personId: bertha.id, organisationId: watch.id, role: 'Keyholder', audience: 'comms' }),
  ];
  const list = (audience: 'public' | 'comms') =>
    listPeople(asking(records, audience), { words: '', page: 1, kind: undefined, organisation: undefined });

  it('puts nobody on a body’s page', () => {
    const council = organisationFor(asking(records, 'public'), councilId);
    expect([council?.people, council?.now.length, council?.before.length]).toEqual([1, 1, 0]);
    expect(organisationFor(asking(records, 'comms'), councilId)?.people).toBe(2);
    expect(organisationFor(asking(records, 'public'), watch.id)).toBeUndefined();
  });

  it('is counted by no filter', () => {
    const counts = (audience: 'public' | 'comms') =>
      list(audience).organisations.map(({ words, count }) => [words, count]);
    expect(counts('public')).toEqual([['Tolver Council', 1]]);
    expect(counts('comms')).toEqual([
      ['Night Watch', 1],
      ['Tolver Council', 2],
    ]);
  });
});

describe('a hidden person', () => {
  const hidden = aPerson({ name: 'Ida Zoll', givenName: 'Ida', familyName: 'Zoll', audience: 'comms' });
  const list = (audience: 'public' | 'comms') =>
    listPeople(asking([...quay.records, hidden], audience), {
      words: '',
      page: 1,
      kind: undefined,
      organisation: undefined,
    });

  it('gives A to Z no letter, and no kind', () => {
    expect(list('public').letters.map(({ letter }) => letter)).toEqual(['P']);
    expect(list('comms').letters.map(({ letter }) => letter)).toEqual(['P', 'Z']);
    expect(list('public').kinds.map(({ count }) => count)).toEqual([1]);
  });
});
