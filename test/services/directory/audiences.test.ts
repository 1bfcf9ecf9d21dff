import { describe, expect, it } from 'vitest';
import { type Audience, audiences } from '../../../server/domain/directory/audience.ts';
import { organisationFor } from '../../../server/services/directory/organisation.ts';
import { personFor } from '../../../server/services/directory/person.ts';
import { photoFor } from '../../../server/services/directory/photo.ts';
import { releaseFor } from '../../../server/services/directory/release.ts';
import { asking } from '../../builders/asking.ts';
import { anOccasion } from '../../builders/occasion.ts';
import { aDepiction, aPerson } from '../../builders/records.ts';

/** Everybody's answer to "is it there?": by audience, from the public to the administrators. */
const seenBy = (read: (audience: Audience) => unknown) =>
  audiences.filter((audience) => read(audience) !== undefined);

describe('who sees a record', () => {
  it.each([
    ['public', ['public', 'staff', 'comms', 'admin']],
    ['staff', ['staff', 'comms', 'admin']],
    ['comms', ['comms', 'admin']],
    ['admin', ['admin']],
  ] as const)('kept for %s', (audience, expected) => {
    const made = anOccasion({
      audience,
      people: [{ name: 'Ada Penrose', role: 'Diver', body: 'Tolver Divers', audience }],
    });
    const [personId = ''] = made.personIds;
    const [bodyId = ''] = made.organisationIds;
    const { records } = made;
    expect(seenBy((who) => personFor(asking(records, who), personId))).toEqual(expected);
    expect(seenBy((who) => photoFor(asking(records, who), made.photoId))).toEqual(expected);
    expect(seenBy((who) => releaseFor(asking(records, who), made.releaseId))).toEqual(expected);
    expect(seenBy((who) => organisationFor(asking(records, who), bodyId))).toEqual(expected);
  });

  it('somebody merged into another is read as the other', () => {
    const kept = aPerson();
    const merged = aPerson({ name: 'A. Penrose', mergedInto: kept.id });
    expect(personFor(asking([kept, merged], 'public'), merged.id)?.id).toBe(kept.id);
  });

  it('two records merged into each other by mistake do not hang the reading', () => {
    const a = aPerson();
    const b = aPerson({ mergedInto: a.id });
    expect(() => personFor(asking([{ ...a, mergedInto: b.id }, b], 'public'), a.id)).not.toThrow();
  });
});

const row = anOccasion({
  headline: 'Bertha Quill and Ada Penrose open the slipway',
  body: 'Thanks went to Zebedee Hush, who held the lamp.',
  altText: 'Zebedee Hush and three others on the quay',
  people: [
    { name: 'Ada Penrose', title: 'Cllr', role: 'Chair' },
    { name: 'Bertha Quill', role: 'Net mender', kind: 'partner', naming: 'named' },
    { name: 'Zebedee Hush', role: 'Lamplighter', kind: 'partner', naming: 'withheld' },
    { name: 'Ida Marrow', role: 'Cook', kind: 'unsure', naming: null },
  ],
});

describe('the places of a photo', () => {
  it('the public reads who may be named, goes to whoever has a page, and meets the others as unnamed', () => {
    const places = photoFor(asking(row.records, 'public'), row.photoId)?.places ?? [];
    expect(places.map(({ number, name, role, url }) => [number, name, role, url !== null])).toEqual([
      [1, 'Cllr Ada Penrose', 'Chair', true],
      [2, 'Bertha Quill', 'Net mender', false],
      [3, null, null, false],
      [4, null, null, false],
    ]);
  });

  it('comms read everybody', () => {
    const places = photoFor(asking(row.records, 'comms'), row.photoId)?.places ?? [];
    expect(places.map(({ name }) => name)).toEqual([
      'Cllr Ada Penrose',
      'Bertha Quill',
      'Zebedee Hush',
      'Ida Marrow',
    ]);
  });

  it.each(['public', 'staff'] as const)(
    'no form of a withheld name is in anything that is read: %s',
    (audience) => {
      const asked = asking(row.records, audience);
      const read = JSON.stringify([
        photoFor(asked, row.photoId),
        releaseFor(asked, row.releaseId),
        personFor(asked, row.personIds[0] ?? ''),
      ]);
      expect(read).toContain('Penrose');
      for (const word of ['Zebedee', 'Hush', 'Lamplighter', 'Ida', 'Marrow', 'zebedee', 'hush']) {
        expect(read).not.toContain(word);
      }
    },
  );

  it('no face is cut out where the name may not be read; a stranger’s may be', () => {
    const region = { x: 0.1, y: 0.1, width: 0.1, height: 0.1 };
    const stranger = aDepiction({ photoId: row.photoId, number: 5 });
    const records = [...row.records, stranger].map((record) =>
      record.kind === 'depiction' ? { ...record, region } : record,
    );
    const faces = (audience: Audience) =>
      photoFor(asking(records, audience), row.photoId)?.places.map(
        ({ face, cut }) => face !== null && cut !== null,
      );
    expect(faces('public')).toEqual([true, true, false, false, true]);
    expect(faces('comms')).toEqual([true, true, true, true, true]);
  });

  it('a caption kept for comms names nobody under a public photo', () => {
    const records = row.records.map((record) =>
      record.kind === 'caption' || record.kind === 'release'
        ? { ...record, audience: 'comms' as const }
        : record,
    );
    const photo = photoFor(asking(records, 'public'), row.photoId);
    expect(photo?.caption).toEqual([]);
    expect(photo?.release).toBeNull();
    expect(photo?.places.map(({ name }) => name)).toEqual([null, null, null, null]);
  });

  it('who stands there is not told while it is only suggested', () => {
    const records = row.records.map((record) =>
      record.kind === 'depiction'
        ? { ...record, who: { ...record.who, answer: 'suggested' as const } }
        : record,
    );
    expect(photoFor(asking(records, 'public'), row.photoId)?.places[0]?.name).toBeNull();
    expect(photoFor(asking(records, 'comms'), row.photoId)?.places[0]?.name).toBe('Cllr Ada Penrose');
  });

  it('somebody with a page who is named in this photo only is not connected with it', () => {
    const records = row.records.map((record) =>
      record.kind === 'mention' && record.number === 1 ? { ...record, naming: 'named' as const } : record,
    );
    const [adaId = ''] = row.personIds;
    expect(photoFor(asking(records, 'public'), row.photoId)?.places[0]).toMatchObject({
      name: 'Cllr Ada Penrose',
      url: null,
    });
    expect(personFor(asking(records, 'public'), adaId)).toMatchObject({ photos: [], releases: [] });
  });
});

describe('contacts', () => {
  it.each([
    ['public', ['office@example.org']],
    ['staff', ['office@example.org', '01632 960001']],
    ['comms', ['office@example.org', '01632 960001', '07700 900123']],
  ] as const)('each has its own audience: %s', (audience, expected) => {
    const person = aPerson({
      contacts: [
        { type: 'email', value: 'office@example.org', audience: 'public' },
        { type: 'phone', value: '01632 960001', audience: 'staff' },
        { type: 'phone', value: '07700 900123', audience: 'comms' },
      ],
    });
    const contacts = personFor(asking([person], audience), person.id)?.contacts ?? [];
    expect(contacts.map(({ value }) => value)).toEqual(expected);
  });

  it('who can see a record is told to comms alone', () => {
    const person = aPerson();
    expect(personFor(asking([person], 'public'), person.id)?.keptFor).toBeNull();
    expect(personFor(asking([person], 'staff'), person.id)?.keptFor).toBeNull();
    expect(personFor(asking([person], 'comms'), person.id)?.keptFor).toBe('public');
  });
});
