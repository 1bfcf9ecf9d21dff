import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, audiences } from '../../../server/domain/directory/audience.ts';
import { plainIndex } from '../../../server/domain/search/plainIndex.ts';
import type { Answer } from '../../../server/domain/search/SearchIndex.ts';
import { anOccasion } from '../../builders/occasion.ts';
import { aMembership, anOrganisation, aPerson, aPhoto } from '../../builders/records.ts';
import { viewOf } from '../../builders/view.ts';

const quay = anOccasion({
  headline: 'New slipway opens at Tolver Quay',
  body: 'Seán Ó Brádaigh thanked everybody who rowed.',
  people: [
    { name: 'Ada Penrose-Wills', title: 'Cllr', role: 'Chair of Harbours', body: 'Tolver Council' },
    { name: 'Seán O’Dowd', role: 'Pilot', body: 'Ada Lines', kind: 'partner' },
    { name: 'Bertha Quill', role: 'Net mender', kind: 'partner', naming: 'named' },
    { name: 'Zebedee Hush', role: 'Lamplighter', kind: 'partner', naming: 'withheld' },
  ],
});
const [ada = '', sean = '', bertha = '', zebedee = ''] = quay.personIds;
const index = plainIndex(viewOf(quay.records));
const ask = (words: string, audience: Audience = 'public') => index.ask({ words, audience });

const nothing: Answer = { people: [], photos: [], organisations: [], releases: [] };

describe('whom words find', () => {
  it.each([
    ['a whole name', 'Ada Penrose-Wills', [ada]],
    ['the beginning of a name', 'penr', [ada]],
    ['a part after a hyphen', 'wills', [ada]],
    ['a name without its marks', 'sean', [sean]],
    ['an apostrophe of the other kind', "o'dowd", [sean]],
    ['an apostrophe left out', 'ODOWD', [sean]],
    ['a role', 'harbours', [ada]],
    ['a body', 'tolver', [ada]],
    ['words of name and role together', 'wills chair', [ada]],
    ['a word that none has beside one that somebody has', 'wills submarine', []],
    ['the end of a word', 'rose', []],
    ['a name before a body of the same word', 'ada', [ada, sean]],
  ])('%s', (_reason, words, people) => {
    expect(ask(words).people).toEqual(people);
  });

  it('no words ask for everybody, by family name', () => {
    expect(ask('').people).toEqual([sean, ada]);
    expect(ask('', 'comms').people).toEqual([zebedee, sean, ada, bertha]);
  });
});

describe('what else words find', () => {
  it.each([
    ['a photo by the words of its caption', 'net mender', 'photos', [quay.photoId]],
    ['a photo by its alternative text', 'group', 'photos', [quay.photoId]],
    ['a photo by the headline of its release', 'slipway', 'photos', [quay.photoId]],
    ['a release by its headline', 'slipway', 'releases', [quay.releaseId]],
    ['a release by its text', 'rowed', 'releases', [quay.releaseId]],
    ['a body by its name', 'ada lines', 'organisations', [quay.organisationIds[1]]],
  ] as const)('%s', (_reason, words, list, ids) => {
    expect(ask(words)[list]).toEqual(ids);
  });
});

describe('who is asking decides what can be found', () => {
  it('somebody named in a photo only is found as words of the photo, not as a person', () => {
    expect(ask('bertha')).toEqual({ ...nothing, photos: [quay.photoId], releases: [quay.releaseId] });
    expect(ask('bertha', 'comms').people).toEqual([bertha]);
  });

  it.each(['public', 'staff'] as const)('a withheld name finds nothing at all: %s', (audience) => {
    expect(ask('zebedee', audience)).toEqual(nothing);
    expect(ask('hush', audience)).toEqual(nothing);
    expect(ask('lamplighter', audience)).toEqual(nothing);
    expect(ask('name withheld', audience)).toEqual(nothing);
  });

  it('a headline kept for staff finds its public photo for those who may read it', () => {
    const records = quay.records.map((record) =>
      record.kind === 'release' ? { ...record, audience: 'staff' as const } : record,
    );
    const photos = (audience: Audience) =>
      plainIndex(viewOf(records)).ask({ words: 'slipway', audience }).photos;
    expect(photos('public')).toEqual([]);
    expect(photos('staff')).toEqual([quay.photoId]);
  });

  it('comms find a withheld name', () => {
    expect(ask('zebedee', 'comms').people).toEqual([zebedee]);
    expect(ask('zebedee', 'comms').photos).toEqual([quay.photoId]);
  });

  it.each(audiences)('a role kept for staff finds its person for those who may see it: %s', (audience) => {
    const person = aPerson();
    const body = anOrganisation({ name: 'Night Watch' });
    const role = aMembership({
      personId: person.id,
      organisationId: body.id,
      role: 'Keyholder',
      audience: 'staff',
    });
    const { people, organisations } = plainIndex(viewOf([person, body, role])).ask({
      words: 'night',
      audience,
    });
    expect(people).toEqual(audience === 'public' ? [] : [person.id]);
    expect(organisations).toEqual(audience === 'public' ? [] : [body.id]);
  });

  it('a former name is for the communications team alone', () => {
    const person = aPerson({ otherNames: ['Ada Trelawney'] });
    const former = plainIndex(viewOf([person]));
    expect(former.ask({ words: 'trelawney', audience: 'staff' }).people).toEqual([]);
    expect(former.ask({ words: 'trelawney', audience: 'comms' }).people).toEqual([person.id]);
  });

  it('somebody merged into another is found as the other', () => {
    const kept = aPerson({ name: 'Ada Penrose' });
    const merged = aPerson({ name: 'A. Penrose', mergedInto: kept.id });
    const role = aMembership({ personId: merged.id, role: 'Diver' });
    expect(
      plainIndex(viewOf([kept, merged, role])).ask({ words: 'diver', audience: 'public' }).people,
    ).toEqual([kept.id]);
  });
});

describe('filters', () => {
  it('a kind leaves its people alone', () => {
    expect(index.ask({ words: '', audience: 'public', personKind: 'partner' }).people).toEqual([sean]);
  });

  it('a body leaves its people alone', () => {
    const organisation = quay.organisationIds[0] ?? '';
    expect(index.ask({ words: '', audience: 'public', organisation }).people).toEqual([ada]);
  });
});

describe('photos and releases stand newest first', () => {
  it('by the day of the photo; one without a day last', () => {
    const [old, undated, young] = [
      aPhoto({ takenOn: '2019-12-19' }),
      aPhoto({ takenOn: null }),
      aPhoto({ takenOn: '2025-03-01' }),
    ];
    const asked = plainIndex(viewOf([old, undated, young])).ask({ words: '', audience: 'public' });
    expect(asked.photos).toEqual([young.id, old.id, undated.id]);
  });
});

describe('whatever is typed', () => {
  it.each([
    ['a wildcard', '*'],
    ['signs of a pattern', '.*+?^$()|[]{}\\'],
    ['a zero character', '\u0000'],
    ['an emoji', '🛟'],
    ['a lone half of a pair', '\ud83d'],
    ['a thousand words that nobody has', 'xq '.repeat(1000)],
    ['ten kilobytes', 'x'.repeat(10_240)],
  ])('%s finds nothing and breaks nothing', (_reason, words) => {
    expect(ask(words, 'admin')).toEqual(nothing);
  });

  it('any text gets an answer, and never more than the empty question', () => {
    const everything = ask('', 'comms');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const { people, photos } = ask(words, 'comms');
        expect(everything.people).toEqual(expect.arrayContaining([...people]));
        expect(everything.photos).toEqual(expect.arrayContaining([...photos]));
      }),
    );
  });

  it('whatever one audience finds, the next one up finds too', () => {
    const words = fc.constantFrom(
      'ada',
      'sean',
      'bertha',
      'zebedee',
      'pilot',
      'lamplighter',
      'tolver',
      's',
      '',
    );
    fc.assert(
      fc.property(words, fc.constantFrom(0, 1, 2), (asked, at) => {
        const [lower = 'public', upper = 'staff'] = audiences.slice(at, at + 2);
        expect(ask(asked, upper).people).toEqual(expect.arrayContaining([...ask(asked, lower).people]));
      }),
    );
  });
});
