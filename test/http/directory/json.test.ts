import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Audience } from '../../../server/domain/directory/audience.ts';
import { answers } from '../../../server/web/directory/answers.ts';
import { anOccasion, type MadeOccasion } from '../../builders/occasion.ts';
import { aMembership, anOrganisation, aPerson } from '../../builders/records.ts';
import { type SignedIn, startSite, type TestSite } from '../harness.ts';

let site: TestSite;
let quay: MadeOccasion;
let visitors: Record<'public' | 'staff' | 'comms', SignedIn>;

beforeAll(async () => {
  site = await startSite();
  quay = anOccasion({
    people: [
      {
        name: 'Ada Penrose',
        title: 'Cllr',
        role: 'Chair',
        body: 'Tolver Council',
        region: { x: 0.4, y: 0.3, width: 0.1, height: 0.2 },
      },
      { name: 'Bertha Quill', kind: 'partner', naming: 'named' },
      { name: 'Zebedee Hush', kind: 'staff', naming: 'withheld' },
    ],
  });
  const [id = ''] = quay.personIds;
  const records = quay.records.map((record) =>
    record.kind === 'person' && record.id === id
      ? {
          ...record,
          otherNames: ['Ada Trelawney'],
          contacts: [
            { type: 'email' as const, value: 'ada@example.org', audience: 'public' as const },
            { type: 'phone' as const, value: '07700 900123', audience: 'comms' as const },
          ],
        }
      : record,
  );
  const night = anOrganisation({ name: 'Night Watch' });
  const watch = aMembership({ personId: id, organisationId: night.id, role: 'Keyholder', audience: 'staff' });
  await site.put(...records, night, watch);
  visitors = {
    public: await site.signIn('public'),
    staff: await site.signIn('staff'),
    comms: await site.signIn('comms'),
  };
});

afterAll(() => site.close());

const one = () => ({
  people: quay.personIds[0] ?? '',
  photos: quay.photoId,
  organisations: quay.organisationIds[0] ?? '',
  releases: quay.releaseId,
});

/** Every field of an answer as a path; the same field of every item of a list is one. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => fieldsOf(item, `${path}[]`)))];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    fieldsOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

describe('answers are as described', () => {
  it.each(['people', 'photos', 'organisations', 'releases', 'search'] as const)(
    'the list of %s',
    async (room) => {
      for (const visitor of Object.values(visitors)) {
        const { body, headers } = await visitor.get(`/api/v1/${room}?q=tolver`);
        expect(headers['content-type']).toBe('application/json; charset=utf-8');
        expect(answers[room].parse(body)).toEqual(body);
      }
    },
  );

  it.each([
    ['people', 'person'],
    ['photos', 'photo'],
    ['organisations', 'organisation'],
    ['releases', 'release'],
  ] as const)('one of %s', async (room, answer) => {
    const { body } = await visitors.comms.get(`/api/v1/${room}/${one()[room]}`);
    expect(answers[answer].strict().parse(body)).toEqual(body);
  });
});

describe('the list of people', () => {
  it('has exactly these fields and, for the public, these people', async () => {
    const { body } = await visitors.public.get('/api/v1/people');
    const [id] = quay.personIds;
    expect(body).toEqual({
      people: [
        {
          id,
          slug: 'ada-penrose',
          url: `/people/${id}/ada-penrose`,
          name: 'Ada Penrose',
          honorific: 'Cllr',
          kind: 'councillor',
          roles: [
            {
              role: 'Chair',
              organisation: 'Tolver Council',
              from: null,
              to: null,
              firstSeen: '2026-01-05',
              lastSeen: '2026-01-05',
            },
          ],
          portrait: {
            photo: quay.photoId,
            src: `/media/${quay.photoId}/1280.jpg`,
            box: { x: 0.345, y: 0.1993, width: 0.21, height: 0.4667 },
          },
        },
      ],
      total: 1,
      page: 1,
    });
  });

  it.each([
    ['public', 1],
    ['staff', 1],
    ['comms', 3],
  ] as const)('counts for %s what it shows', async (audience, total) => {
    expect((await visitors[audience].get('/api/v1/people')).body.total).toBe(total);
  });

  it.each([
    ['kind=councillor', 1],
    ['kind=partner', 0],
    ['q=chair', 1],
    ['q=keyholder', 0],
    ['organisation=zzzzzzzzzzzz', 0],
  ])('narrows: %s', async (query, total) => {
    expect((await visitors.public.get(`/api/v1/people?${query}`)).body.total).toBe(total);
  });
});

describe('which fields of a person and a photo each audience is told', () => {
  const own = async (audience: 'public' | 'staff' | 'comms', room: 'people' | 'photos') =>
    (await visitors[audience].get(`/api/v1/${room}/${one()[room]}`)).body;

  it('the public: no field that is not meant for it', async () => {
    expect(fieldsOf(await own('public', 'people')).sort()).toMatchInlineSnapshot(`
      [
        "contacts[].type",
        "contacts[].value",
        "honorific",
        "id",
        "kind",
        "name",
        "party",
        "photos[].altText",
        "photos[].files[].src",
        "photos[].files[].type",
        "photos[].files[].width",
        "photos[].height",
        "photos[].id",
        "photos[].on",
        "photos[].slug",
        "photos[].title",
        "photos[].url",
        "photos[].width",
        "portrait.box.height",
        "portrait.box.width",
        "portrait.box.x",
        "portrait.box.y",
        "portrait.photo",
        "portrait.src",
        "postnominals",
        "pronunciation",
        "releases[].headline",
        "releases[].id",
        "releases[].on",
        "releases[].slug",
        "releases[].url",
        "roles[].current",
        "roles[].firstSeen",
        "roles[].from",
        "roles[].lastSeen",
        "roles[].organisation",
        "roles[].role",
        "roles[].sayings[].on",
        "roles[].sayings[].photo.title",
        "roles[].sayings[].photo.url",
        "roles[].sayings[].release.title",
        "roles[].sayings[].release.url",
        "roles[].sayings[].words",
        "roles[].to",
        "slug",
        "url",
        "ward",
      ]
    `);
  });

  it('a person for each audience', async () => {
    const told = (body: { contacts: { value: string }[]; roles: { role: string }[] }) => [
      body.contacts.map(({ value }) => value),
      body.roles.map(({ role }) => role),
    ];
    expect(told(await own('public', 'people'))).toEqual([['ada@example.org'], ['Chair']]);
    expect(told(await own('staff', 'people'))).toEqual([['ada@example.org'], ['Chair', 'Keyholder']]);
    expect(told(await own('comms', 'people'))).toEqual([
      ['ada@example.org', '07700 900123'],
      ['Chair', 'Keyholder'],
    ]);
  });

  it('the places of a photo for each audience', async () => {
    const names = async (audience: 'public' | 'staff' | 'comms') =>
      (await own(audience, 'photos')).people.map(({ name }: { name: string | null }) => name);
    expect(await names('public')).toEqual(['Cllr Ada Penrose', 'Bertha Quill', null]);
    expect(await names('staff')).toEqual(['Cllr Ada Penrose', 'Bertha Quill', null]);
    expect(await names('comms')).toEqual(['Cllr Ada Penrose', 'Bertha Quill', 'Zebedee Hush']);
  });
});

describe('mistakes are answered in JSON, with a sentence', () => {
  it.each([
    ['/api/v1/people/zzzzzzzzzzzz', 404],
    ['/api/v1/people?kind=boss', 400],
    ['/api/v1/people?page=9', 404],
    ['/api/v1/nothing', 404],
  ])('%s', async (path, status) => {
    const answer = await visitors.public.get(path);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatch(/^[A-Z].*\.$/u);
  });
});

describe('a sample', () => {
  it('is marked as such and kept out of search engines on every page that shows it', async () => {
    const sampled = await startSite();
    const made = anOccasion({
      sample: true,
      people: [{ name: 'Ada Penrose', role: 'Chair', body: 'Sample Trust' }],
    });
    await sampled.put(...made.records);
    const visitor = await sampled.signIn('public' satisfies Audience);
    for (const path of ['/', '/people', '/photos', '/organisations', '/releases', '/search?q=ada']) {
      const { text, headers } = await visitor.get(path);
      expect([path, text.includes('aria-label="Sample"'), headers['x-robots-tag']]).toEqual([
        path,
        true,
        'noindex',
      ]);
    }
    await sampled.close();
  });

  it('leaves pages that do not show it unmarked', async () => {
    await site.put(aPerson({ name: 'Zoe Sampled', audience: 'comms', sample: true }));
    expect((await visitors.public.get('/people')).text).not.toContain('aria-label="Sample"');
  });
});
