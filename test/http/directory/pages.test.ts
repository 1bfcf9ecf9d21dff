import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Audience, audiences } from '../../../server/domain/directory/audience.ts';
import { drawnGroup, receive } from '../../builders/drawnGroup.ts';
import { anOccasion, type MadeOccasion } from '../../builders/occasion.ts';
import { aPerson } from '../../builders/records.ts';
import { type SignedIn, startSite, type TestSite } from '../harness.ts';

const nobody = 'zzzzzzzzzzzz';
const hostile = '"><img src=x onerror=alert(1)>';

let site: TestSite;
let quay: MadeOccasion;
let hidden: MadeOccasion;
let visitors: Record<Audience, SignedIn>;

beforeAll(async () => {
  site = await startSite({ env: { FROM_LEFT_COUNCIL: 'Tolver Council' } });
  const group = await drawnGroup(4);
  const received = await receive(site.services.images, group);
  const photoHash = received.original.hash;
  const [a, b, c, d] = group.faces;
  quay = anOccasion({
    photoHash,
    headline: 'Ada Penrose opens the slipway for Zebedee Hush',
    body: 'Zebedee Hush held the lamp. See https://example.org/report?a=1&b=2 or https://example.org/zhush.',
    altText: 'Zebedee Hush lights the way for a group on the quay',
    credit: 'Zebedee Hush',
    links: ['https://example.org/news/zebedee-hush', 'https://example.org/news/slipway'],
    people: [
      { name: 'Ada Penrose', title: 'Cllr', role: 'Chair', body: 'Tolver Council', ...(a && { region: a }) },
      { name: 'Bertha Quill', role: 'Net mender', kind: 'partner', naming: 'named', ...(b && { region: b }) },
      {
        name: 'Zebedee Hush',
        role: 'Lamplighter',
        kind: 'staff',
        naming: 'withheld',
        ...(c && { region: c }),
      },
      {
        name: 'Seán Ó Brádaigh',
        role: 'Pilot to Zebedee Hush',
        body: 'Hush Pilots',
        kind: 'partner',
        ...(d && { region: d }),
      },
    ],
  });
  hidden = anOccasion({
    photoHash,
    audience: 'comms',
    headline: 'Not yet out',
    people: [{ name: 'Ida Marrow', role: 'Cook', body: 'Kitchen', kind: 'staff', audience: 'comms' }],
  });
  await site.put(...quay.records, ...hidden.records);
  const signedIn = await Promise.all(audiences.map((audience) => site.signIn(audience)));
  const [pub, staff, comms, admin] = signedIn;
  if (!pub || !staff || !comms || !admin) throw new Error('nobody signed in');
  visitors = { public: pub, staff, comms, admin };
});

afterAll(() => site.close());

const rooms = () => [
  ['people', quay.personIds[0] ?? '', hidden.personIds[0] ?? ''],
  ['photos', quay.photoId, hidden.photoId],
  ['organisations', quay.organisationIds[0] ?? '', hidden.organisationIds[0] ?? ''],
  ['releases', quay.releaseId, hidden.releaseId],
];

describe('a record that is hidden is as one that is not there', () => {
  it.each(['', '/api/v1'])('page and JSON answer the same, byte for byte: "%s"', async (prefix) => {
    for (const [room, , hiddenId = ''] of rooms()) {
      for (const audience of ['public', 'staff'] as const) {
        const withHidden = await visitors[audience].get(`${prefix}/${room}/${hiddenId}`);
        const withNobody = await visitors[audience].get(`${prefix}/${room}/${nobody}`);
        expect([room, withHidden.status]).toEqual([room, 404]);
        expect(withHidden.text).toBe(withNobody.text);
      }
      const seen = await visitors.comms.get(`${prefix}/${room}/${hiddenId}`);
      expect([room, seen.status]).toEqual([room, prefix === '' ? 301 : 200]);
    }
  });

  it('a wrong slug of a hidden record does not lead to the right one', async () => {
    const answer = await visitors.public.get(`/people/${hidden.personIds[0]}/some-slug`);
    expect(answer.status).toBe(404);
    expect(answer.headers.location).toBeUndefined();
  });

  it('a photo’s files follow the photo', async () => {
    for (const [audience, status] of [
      ['public', 404],
      ['staff', 404],
      ['comms', 200],
    ] as const) {
      const file = await visitors[audience].get(`/media/${hidden.photoId}/640.webp`);
      expect([audience, file.status]).toEqual([audience, status]);
    }
  });
});

describe('addresses', () => {
  it.each([
    ['without a slug', ''],
    ['with an old or wrong slug', '/ada-quill'],
  ])('%s lead to the right one', async (_what, slug) => {
    for (const [room, id] of rooms()) {
      const answer = await visitors.public.get(`/${room}/${id}${slug}`);
      expect(answer.status).toBe(301);
      const page = await visitors.public.get(answer.headers.location ?? '');
      expect([room, page.status]).toEqual([room, 200]);
    }
  });

  it('of somebody merged into another lead to the other', async () => {
    const kept = aPerson({ name: 'Ada Kept' });
    const merged = aPerson({ name: 'Ada Merged', mergedInto: kept.id });
    await site.put(kept, merged);
    const answer = await visitors.public.get(`/people/${merged.id}/ada-merged`);
    expect(answer.headers.location).toBe(`/people/${kept.id}/ada-kept`);
  });
});

describe('what the public reads', () => {
  const pages = [
    '/',
    '/people',
    '/photos',
    '/organisations',
    '/releases',
    '/search?q=quay',
    '/search?q=hush',
  ];

  /** Every record of the quay that the public sees. */
  const own = (): [string, string][] => [
    ['people', quay.personIds[0] ?? ''],
    ['people', quay.personIds[3] ?? ''],
    ['photos', quay.photoId],
    ['organisations', quay.organisationIds[0] ?? ''],
    ['organisations', quay.organisationIds[1] ?? ''],
    ['releases', quay.releaseId],
  ];

  it.each(['public', 'staff'] as const)('holds no form of a withheld name, page or JSON: %s', async (who) => {
    const visitor = visitors[who];
    const found = async ([room, id]: [string, string]) =>
      (await visitor.get(`/${room}/${id}`)).headers.location ?? '';
    const paths = [
      ...pages,
      ...pages.slice(1).map((page) => `/api/v1${page}`),
      ...(await Promise.all(own().map(found))),
      ...own().map(([room, id]) => `/api/v1/${room}/${id}`),
    ];
    for (const path of paths) {
      const { text, status } = await visitor.get(path);
      const answer = text.replaceAll('q=hush', '').replace(/value="hush"|“hush”|hush –/giu, '');
      const leak = /.{0,40}(?:zebedee|hush|lamplighter).{0,40}/iu.exec(
        `${path} ${answer}`.replace('q=hush', ''),
      );
      expect([path, status, leak?.[0]]).toEqual([path, 200, undefined]);
    }
  });

  it('is all told to comms, page and JSON', async () => {
    for (const [room, id] of own().slice(1)) {
      if (id === quay.organisationIds[0]) continue;
      expect([room, (await visitors.comms.get(`/api/v1/${room}/${id}`)).text]).toEqual([
        room,
        expect.stringMatching(/Hush/u),
      ]);
    }
  });

  it('makes no link of an address from which a name was taken', async () => {
    const { headers } = await visitors.public.get(`/releases/${quay.releaseId}`);
    const { text } = await visitors.public.get(headers.location ?? '');
    expect(text).toContain('<li>https://example.org/news/[name withheld]</li>');
    expect(text).toContain('href="https://example.org/news/slipway"');
    expect(text).toContain('or https://example.org/[name withheld].');
  });

  it('names under the photo, in order from left, who may be named; links only who has a page', async () => {
    const { headers } = await visitors.public.get(`/photos/${quay.photoId}`);
    const { text } = await visitors.public.get(headers.location ?? '');
    const names = [...text.matchAll(/fl-strip__name">(?:<a [^>]*>)?(?:<span [^>]*>)?([^<]+)/gu)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['Cllr Ada Penrose', 'Bertha Quill', 'Not named', 'Seán Ó Brádaigh']);
    expect(text.match(/href="\/people\/[a-z0-9]+\//gu)).toHaveLength(2);
    expect(text).not.toContain('Who can see this');
  });

  it('shows a door only when somebody stands behind it', async () => {
    const { text } = await visitors.public.get('/');
    expect(text).toContain('>Councillors<');
    expect(text).toContain('>Partners<');
    expect(text).not.toContain('>Staff<');
    expect((await visitors.comms.get('/')).text).toContain('>Staff<');
  });

  it('makes web addresses in a release into links, and nothing else', async () => {
    const { headers } = await visitors.public.get(`/releases/${quay.releaseId}`);
    const { text } = await visitors.public.get(headers.location ?? '');
    expect(text).toContain('href="https://example.org/report?a=1&amp;b=2"');
    expect(text).not.toContain('From left:');
  });

  it('comms are told who can see a page', async () => {
    const { headers } = await visitors.comms.get(`/photos/${hidden.photoId}`);
    const { text } = await visitors.comms.get(headers.location ?? '');
    expect(text).toMatch(/Who can see this: <strong>communications team<\/strong>/u);
  });
});

describe('the search page', () => {
  it.each(['/search', '/search?q=', '/search?q=%20'])(
    'says what to do while nothing is asked: %s',
    async (path) => {
      const { text } = await visitors.public.get(path);
      expect(text).toContain('Type a name, a role, a ward, an organisation');
      expect(text).not.toContain('Nothing was found');
      expect(text).not.toContain('found for');
    },
  );

  it('finds a photo beside its release by words of the headline', async () => {
    const { body } = await visitors.public.get('/api/v1/search?q=opens%20slipway');
    expect(body.photos.map(({ id }: { id: string }) => id)).toEqual([quay.photoId]);
    expect(body.releases.map(({ id }: { id: string }) => id)).toEqual([quay.releaseId]);
  });

  it('does not say what to do once something is asked', async () => {
    expect((await visitors.public.get('/search?q=slipway')).text).not.toContain('Type a name');
  });
});

describe('a photo’s files', () => {
  it('come as exactly what they are, and may not do anything', async () => {
    const { headers, status } = await visitors.public.get(`/media/${quay.photoId}/640.webp`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'public, max-age=60, must-revalidate',
    });
    const again = await site
      .visitor()
      .get(`/media/${quay.photoId}/640.webp`)
      .set('If-None-Match', headers.etag ?? '');
    expect(again.status).toBe(304);
  });

  it.each(['641.webp', '640.png', '0640.webp', '640.webp.jpg', '..%2f..%2foriginals', '-1.jpg'])(
    'an unknown size is not there: %s',
    async (file) => {
      expect((await visitors.public.get(`/media/${quay.photoId}/${file}`)).status).toBe(404);
    },
  );

  it('the original is for comms alone, as a download under its own name', async () => {
    const path = `/photos/${quay.photoId}/original`;
    expect((await visitors.public.get(path)).status).toBe(303);
    expect((await visitors.staff.get(path)).status).toBe(403);
    const { status, headers } = await visitors.comms.get(path);
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe('attachment; filename=quay.jpg');
    expect(headers['content-type']).toBe('image/jpeg');
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('what is asked of a list', () => {
  it.each([
    ['a kind that is none', 'kind=boss'],
    ['a page that is no number', 'page=two'],
    ['a page before the first', 'page=0'],
    ['an organisation that is no id', 'organisation=../etc'],
  ])('%s is refused with a sentence', async (_what, query) => {
    const page = await visitors.public.get(`/people?${query}`);
    expect(page.status).toBe(400);
    const json = await visitors.public.get(`/api/v1/people?${query}`);
    expect(json.status).toBe(400);
    expect(json.body.error).toMatch(/must be/u);
  });

  it.each([
    ['a page past the end', 'page=999999', 404],
    ['words of ten kilobytes', `q=${'x'.repeat(10_240)}`, 200],
    ['signs of a pattern', `q=${encodeURIComponent('.*+?^$()|[]{}\\')}`, 200],
    ['half a pair and a zero', 'q=%F0%9F%9B%9F%00', 200],
    ['a field twice', 'q=ada&q=bertha', 200],
    ['a field as a list', 'q[]=ada&__proto__[x]=1', 200],
  ])('%s breaks nothing', async (_what, query, status) => {
    for (const path of ['/people', '/api/v1/people']) {
      expect((await visitors.public.get(`${path}?${query}`)).status).toBe(status);
    }
  });
});

describe('whatever people type stands literally on the page', () => {
  it('in every field of every record', async () => {
    const made = anOccasion({
      headline: `${hostile} headline`,
      body: `${hostile} body javascript:alert(1) http://${hostile}`,
      altText: `${hostile} alt`,
      credit: `${hostile} credit`,
      people: [{ name: `Ada ${hostile}`, title: hostile, role: `${hostile} role`, body: `${hostile} body` }],
    });
    const records = made.records.map((record) =>
      record.kind === 'person'
        ? { ...record, ward: hostile, party: hostile, pronunciation: hostile, postnominals: hostile }
        : record,
    );
    await site.put(...records);
    const paths = [
      '/',
      '/people',
      '/photos',
      '/organisations',
      '/releases',
      `/search?q=${encodeURIComponent(hostile)}`,
      `/people?q=${encodeURIComponent(hostile)}`,
      `/people/${made.personIds[0]}`,
      `/photos/${made.photoId}`,
      `/organisations/${made.organisationIds[0]}`,
      `/releases/${made.releaseId}`,
    ];
    for (const path of paths) {
      const first = await visitors.comms.get(path);
      const { text, status } =
        first.status === 301 ? await visitors.comms.get(first.headers.location ?? '') : first;
      expect([path, status]).toEqual([path, 200]);
      expect([path, text.includes('<img src=x'), /href="javascript/u.test(text)]).toEqual([
        path,
        false,
        false,
      ]);
      expect([path, text.includes('&lt;img src=x onerror=alert(1)&gt;')]).toEqual([path, true]);
    }
    for (const path of [`/people/${made.personIds[0]}/edit`, `/photos/${made.photoId}/edit`]) {
      expect((await visitors.comms.get(path)).text).not.toContain('<img src=x');
    }
  });
});
