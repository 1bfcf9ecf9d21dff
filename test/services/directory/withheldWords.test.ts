import { describe, expect, it } from 'vitest';
import { bodyFor } from '../../../server/domain/directory/claimedWords.ts';
import type { AnyRecord } from '../../../server/domain/directory/records.ts';
import { homeFor } from '../../../server/services/directory/home.ts';
import {
  listOrganisations,
  listPeople,
  listPhotos,
  listReleases,
} from '../../../server/services/directory/lists.ts';
import { organisationFor } from '../../../server/services/directory/organisation.ts';
import { personFor } from '../../../server/services/directory/person.ts';
import { photoFor } from '../../../server/services/directory/photo.ts';
import { releaseFor } from '../../../server/services/directory/release.ts';
import { search } from '../../../server/services/directory/search.ts';
import { asking } from '../../builders/asking.ts';
import { anOccasion } from '../../builders/occasion.ts';
import { aCaption, aPerson, aText } from '../../builders/records.ts';
import { viewOf } from '../../builders/view.ts';

const made = anOccasion({
  headline: 'Zebedee Hush and Ada Penrose open the slipway',
  body: 'Thanks to the Hushes. Write to zhush@example.org; Zeb Hush and Mrs Trelawney will answer.',
  altText: 'Ada Penrose beside Zebedee Hush',
  credit: 'Zebedee Hush',
  links: ['https://example.org/news/zebedee-hush-opens-slipway'],
  people: [
    {
      name: 'Ada Penrose',
      title: 'Cllr',
      role: 'Deputy to Zebedee Hush',
      body: 'Hush Boatyard',
      row: 'behind Zebedee Hush',
    },
    { name: 'Zebedee Hush', role: 'Lamplighter', kind: 'partner', naming: 'withheld' },
  ],
});
const [adaId = ''] = made.personIds;
const [bodyId = ''] = made.organisationIds;
const laterText = aText({ text: 'Later that day: Mr Hush at home.' });
const records: AnyRecord[] = [
  ...made.records.map((record) => (record.id === made.personIds[1] ? formerly(record) : record)),
  laterText,
  aCaption({ textId: laterText.id, releaseId: made.releaseId }),
];

function formerly(record: AnyRecord): AnyRecord {
  return record.kind === 'person' ? { ...record, otherNames: ['Zebedee Trelawney'] } : record;
}

/** Every answer of the directory about these records, by what was asked. */
function answers(audience: 'public' | 'staff' | 'comms'): [string, string][] {
  const asked = asking(records, audience);
  const all = { words: '', page: 1 };
  const found: [string, unknown][] = [
    ['home', homeFor(asked)],
    ['people', listPeople(asked, { ...all, kind: undefined, organisation: undefined })],
    ['photos', listPhotos(asked, all)],
    ['organisations', listOrganisations(asked, all)],
    ['releases', listReleases(asked, all)],
    ['search', search(asked, 'slipway')],
    ['person', personFor(asked, adaId)],
    ['photo', photoFor(asked, made.photoId)],
    ['organisation', organisationFor(asked, bodyId)],
    ['release', releaseFor(asked, made.releaseId)],
  ];
  // What a role rests on stays inside: it holds whole mentions, and no page or answer shows it.
  return found.map(([what, answer]) => [
    what,
    JSON.stringify(answer, (key, value) => (key === 'sources' ? [] : value)),
  ]);
}

describe('a withheld name in somebody else’s role, body, row, credit, link, headline and texts', () => {
  it.each(['public', 'staff'] as const)('is read nowhere: %s', (audience) => {
    for (const [what, answer] of answers(audience)) {
      expect([what, /.{0,30}(?:zeb|hush|lamplighter|trelawney).{0,30}/iu.exec(answer)?.[0]]).toEqual([
        what,
        undefined,
      ]);
    }
  });

  it('leaves the other words standing', () => {
    const asked = asking(records, 'public');
    const photo = photoFor(asked, made.photoId);
    expect(photo?.places[0]).toMatchObject({
      row: 'behind [name withheld]',
      role: 'Deputy to [name withheld]',
      organisation: '[name withheld] Boatyard',
    });
    expect(photo?.credit).toBe('[name withheld]');
    expect(personFor(asked, adaId)?.roles[0]).toMatchObject({
      role: 'Deputy to [name withheld]',
      organisation: { name: '[name withheld] Boatyard', slug: 'boatyard' },
    });
    expect(releaseFor(asked, made.releaseId)).toMatchObject({
      headline: '[name withheld] and Ada Penrose open the slipway',
      slug: 'and-ada-penrose-open-the-slipway',
      links: ['https://example.org/news/[name withheld]-opens-slipway'],
      captions: ['Later that day: Mr [name withheld] at home.'],
    });
  });

  it.each([82, 84, 90, 97])('is not half said where a title ends: %i letters before', (length) => {
    const altText = `${'a'.repeat(length - 4)} by Zebedee Hush at noon`;
    const long = records.map((record) => (record.kind === 'photo' ? { ...record, altText } : record));
    const title = photoFor(asking(long, 'public'), made.photoId)?.title;
    expect(title).toMatch(/^a+ by(?: \[name withheld\](?: at)?)? …$/u);
  });

  it('is found by the communications team alone', () => {
    const none = { total: 0, items: [] };
    for (const words of ['hush', 'zebedee', 'withheld']) {
      const { people, photos, organisations, releases } = search(asking(records, 'public'), words);
      expect([words, people, photos, organisations, releases]).toEqual([words, none, none, none, none]);
    }
    expect(search(asking(records, 'comms'), 'hush').organisations.total).toBe(1);
    expect(search(asking(records, 'public'), 'boatyard').organisations.total).toBe(1);
  });

  it('is all there for the communications team', () => {
    const told = answers('comms').filter(([, answer]) => answer.includes('Hush'));
    expect(told.map(([what]) => what)).toEqual(answers('comms').map(([what]) => what));
  });

  it('does not decide the order of a list', () => {
    const other = anOccasion({ people: [{ name: 'Ida Marrow', role: 'Cook', body: 'Chandlery' }] });
    const { items } = listOrganisations(asking([...records, ...other.records], 'public'), {
      words: '',
      page: 1,
    });
    expect(items.map(({ name }) => name)).toEqual(['[name withheld] Boatyard', 'Chandlery']);
  });
});

describe('the names of a withheld person who has other records', () => {
  const zebedeeId = made.personIds[1] ?? '';
  const saying = (words: string, change: (record: AnyRecord) => AnyRecord, ...more: AnyRecord[]) => {
    const text = aText({ use: 'release', text: words });
    const changed = made.records.map((record) =>
      record.kind === 'release' ? { ...record, textId: text.id } : change(record),
    );
    return releaseFor(asking([...changed, text, ...more], 'public'), made.releaseId)?.paragraphs;
  };

  it('include those of the record that theirs was merged into, and of all others merged into that', () => {
    const kept = aPerson({ name: 'Zebediah Hollow', audience: 'comms' });
    const third = aPerson({ name: 'Z. Quince', audience: 'comms', mergedInto: kept.id });
    const merged = (record: AnyRecord) =>
      record.kind === 'person' && record.id === zebedeeId ? { ...record, mergedInto: kept.id } : record;
    expect(saying('Hollow, or Quince, or Hush.', merged, kept, third)).toEqual([
      '[name withheld], or [name withheld], or [name withheld].',
    ]);
  });

  it('include given and family name where the display name is another', () => {
    const known = (record: AnyRecord) =>
      record.kind === 'person' && record.id === zebedeeId
        ? { ...record, name: 'Sunny', givenName: 'Archibald', familyName: 'Quince' }
        : record;
    expect(saying('Archibald and Mr Quince.', known)).toEqual(['[name withheld] and Mr [name withheld].']);
  });
});

describe('roles and bodies', () => {
  it('are read anew once the directory has changed', () => {
    const view = { ...viewOf(records) };
    const named = records.map((record) =>
      record.kind === 'mention' ? { ...record, naming: 'named' as const } : record,
    );
    expect(bodyFor(view, 'public', bodyId)?.name).toBe('[name withheld] Boatyard');
    Object.assign(view, viewOf(named));
    expect(bodyFor(view, 'public', bodyId)?.name).toBe('Hush Boatyard');
  });

  it('are not found by another name of the body that holds a withheld one', () => {
    const renamed = records.map((record) =>
      record.kind === 'organisation'
        ? { ...record, name: 'Quay Boatyard', otherNames: ['Hush and Sons'] }
        : record,
    );
    expect(search(asking(renamed, 'public'), 'hush').organisations.total).toBe(0);
    expect(search(asking(renamed, 'public'), 'sons').organisations.total).toBe(1);
    expect(search(asking(renamed, 'comms'), 'hush').organisations.total).toBe(1);
  });
});

describe('the names of a corrected or known person', () => {
  it.each([
    ['the reader’s words, where an editor corrected the name', { nameAsRead: 'Zebby Husch' }, 'Mr Husch'],
    ['the directory’s name, where the caption misspelt it', {}, 'Mr Hush'],
  ])('%s, are withheld too', (_what, with_, words) => {
    const text = aText({ use: 'release', text: `So said ${words}.` });
    const changed = records.map((record): AnyRecord => {
      if (record.kind === 'release') return { ...record, textId: text.id };
      if (record.kind !== 'mention' || record.naming !== 'withheld') return record;
      return { ...record, ...with_, name: { ...record.name, text: 'Z. Huush', start: null, end: null } };
    });
    const release = releaseFor(asking([...changed, text], 'public'), made.releaseId);
    expect(release?.paragraphs).toEqual(['So said Mr [name withheld].']);
  });
});
