import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnGroup } from '../builders/drawnGroup.ts';
import { aPerson } from '../builders/records.ts';
import { type SignedIn, startSite, type TestSite } from './harness.ts';
import { draftFields, namesIn, nineFaces, paste, pasteRaw, press, release } from './intakeSteps.ts';

let site: TestSite;
let comms: SignedIn;

beforeAll(async () => {
  site = await startSite({ env: { FROM_LEFT_COUNCIL: 'Council of the Morvoren Isles' } });
  comms = await site.signIn('comms');
});
afterAll(() => site.close());

const nine = [
  'Wenna Trevaskis',
  'Howard Penrose',
  'Grace Adeyemi',
  'Marian Hosking',
  'Tamsin Rowe',
  'Kit Nance',
  'Samira Nasser',
  'Harjit Sandhu',
  'Dorothy Jago',
];

describe('a whole release that is pasted', () => {
  let id: string;
  let fields: Record<string, string>;
  let page: string;
  beforeAll(async () => {
    id = await paste(comms, release);
    fields = await draftFields(comms, id);
    page = (await comms.get(`/intake/${id}`)).text;
  });

  it('gives its nine people in order', () => {
    expect(namesIn(fields)).toEqual(nine);
  });

  it('gives headline, date and link', () => {
    expect(fields.headline).toBe('Island family centre opens its doors on the Quay');
    expect([fields['publishedOn-day'], fields['publishedOn-month'], fields['publishedOn-year']]).toEqual([
      '12',
      '11',
      '2026',
    ]);
    expect(fields.links).toBe('https://www.morvoren-isles.example/family-centre');
  });

  it.each([
    [
      'a councillor',
      'r1',
      { honorific: 'Cllr', role: 'Lead Member for Children', organisation: '', kind: 'councillor' },
    ],
    [
      'a police constable',
      'r3',
      { honorific: 'PC', role: '', organisation: 'Westland Police', kind: 'partner' },
    ],
    [
      'two jobs in one',
      'r4',
      { honorific: '', role: 'Health Visitor/School Nurse', organisation: '', kind: 'partner' },
    ],
    [
      'a job at another body',
      'r6',
      { role: 'Thrive Practitioner', organisation: 'Porthwidden Academy', kind: 'partner' },
    ],
    [
      'staff of the council',
      'r7',
      { role: 'Head of Service', organisation: 'Council of the Morvoren Isles', kind: 'staff' },
    ],
    [
      'a job without a body',
      'r8',
      { role: 'Director of Children’s Services', organisation: '', kind: 'unsure' },
    ],
    ['after the stray semicolon', 'r9', { honorific: 'Cllr', role: 'Vice Chairman', kind: 'councillor' }],
  ])('reads %s', (_reason, key, said) => {
    const row = Object.fromEntries(Object.keys(said).map((field) => [field, fields[`${key}-${field}`]]));
    expect(row).toEqual(said);
  });

  it('marks the words as they were read', () => {
    expect(page).toContain(
      '<span class="fl-word fl-word--title">Cllr</span> <span class="fl-word fl-word--name">Wenna Trevaskis</span>',
    );
    expect(page).toContain('<span class="fl-word fl-word--body">Westland Police</span>');
  });

  it('lists whom only the text names', () => {
    expect(page).toContain('Also named in the text');
    expect(Object.values(fields)).toContain('Kerensa Bolitho');
  });

  it('says where caption and text differ', () => {
    expect(page).toContain('Check these');
    expect(page).toContain(
      '“Lead Member for Children” in the caption, “Lead Member for Children and Families” in the text',
    );
  });

  it('says of the undecided what the text calls them', () => {
    expect(page).toContain('the text says “Director of Children’s Services”');
  });

  it('is listed under Carry on, also after signing out and in again', async () => {
    await comms.post('/sign-out');
    comms = await site.signIn('comms');
    expect((await comms.get('/intake')).text).toContain(`/intake/${id}`);
  });
});

describe('a caption alone', () => {
  it('is read without a headline', async () => {
    const id = await paste(comms, 'L-R: Cllr Ann Hale, Mayor; Bo Lunn, Tolver Rowing Club');
    const fields = await draftFields(comms, id);
    expect(namesIn(fields)).toEqual(['Ann Hale', 'Bo Lunn']);
    expect(fields.headline).toBeUndefined();
  });

  it.each([
    ['without people', 'The new slipway at Tolver, seen from the sea.'],
    ['in another script', 'Από αριστερά: Ελένη Παπαδάκη, Γιώργος Νικολάου'],
    ['with marks that mean something to HTML', '<img src=x onerror=alert(1)> & "Cllr A B"'],
  ])('%s is a draft all the same', async (_reason, words) => {
    const response = await comms.get(`/intake/${await paste(comms, words)}`);
    expect(response.status).toBe(200);
    expect(response.text).not.toContain('<img src=x');
  });

  it('past 20 KB is refused with the limit named and everything typed kept', async () => {
    const words = `From left: ${'Ann Hale, '.repeat(2500)}`;
    const before = [...site.services.store.view().all('draft')].length;
    const response = await pasteRaw(comms, words);
    expect(response.status).toBe(422);
    expect(response.text).toContain('a caption may have 20 KB');
    expect(response.text).toContain(words.slice(0, 500));
    expect([...site.services.store.view().all('draft')]).toHaveLength(before);
  });
});

describe('what was read', () => {
  const words = 'From left: Ann Hale, Bo Lunn and Cy Moss';
  const order = async (id: string) => namesIn(await draftFields(comms, id)).join(', ');

  it('is put in another order by buttons', async () => {
    const id = await paste(comms, words);
    await press(comms, id, 'up:r3');
    expect(await order(id)).toBe('Ann Hale, Cy Moss, Bo Lunn');
    await press(comms, id, 'down:r1');
    expect(await order(id)).toBe('Cy Moss, Ann Hale, Bo Lunn');
  });

  it('is added to and taken from, and keeps what is typed at every press', async () => {
    const id = await paste(comms, words);
    await press(comms, id, 'add:0', { 'r1-name': 'Anne Hale' });
    await press(comms, id, 'remove:r2', { 'r4-name': 'Di Rowe' });
    expect(await order(id)).toBe('Anne Hale, Cy Moss, Di Rowe');
  });

  it('cannot be given people, photos or fields that the draft does not have', async () => {
    const id = await paste(comms, words);
    await press(comms, id, 'save', {
      'c0-order': 'r1 r2 r3 r99',
      'r99-name': 'Nobody',
      audience: 'public',
      by: 'me',
      id: 'other',
    });
    expect(await order(id)).toBe('Ann Hale, Bo Lunn, Cy Moss');
    expect(site.services.store.view().get('draft', id)?.by).toBe(comms.account?.id);
  });

  it('is not confirmed with a name missing or a day that is none, and says what to do beside the field', async () => {
    const id = await paste(comms, words);
    const typed = {
      'r2-name': '',
      'publishedOn-day': '31',
      'publishedOn-month': '2',
      'publishedOn-year': '2026',
    };
    const response = await press(comms, id, 'confirm', typed);
    expect(response.status).toBe(422);
    expect(response.text).toContain('<a href="#r2-name">Enter the name of person 2, or remove them</a>');
    expect(response.text).toContain('<a href="#publishedOn-day">');
    expect(response.text).toMatch(/<title>Error: /u);
    expect((await draftFields(comms, id))['publishedOn-day']).toBe('31');
  });

  it('is not saved over what somebody else saved meanwhile, and what was typed is shown', async () => {
    const id = await paste(comms, words);
    const opened = await draftFields(comms, id);
    await press(comms, id, 'save', { 'r1-name': 'Theirs' });
    const response = await comms.post(`/intake/${id}`, { ...opened, 'r1-name': 'Mine', act: 'save' });
    expect(response.status).toBe(409);
    expect(response.text).toContain('value="Mine"');
    expect((await draftFields(comms, id))['r1-name']).toBe('Theirs');
  });

  it('is read anew when the words are changed', async () => {
    const id = await paste(comms, words);
    await press(comms, id, 'reread', { pasted: 'From left: Flo Gray and Gil Hart' });
    expect(await order(id)).toBe('Flo Gray, Gil Hart');
  });

  it('goes whole when the draft is thrown away', async () => {
    const id = await paste(comms, words);
    await press(comms, id, 'discard');
    expect((await comms.get(`/intake/${id}`)).status).toBe(404);
  });
});

describe('somebody in the directory already', () => {
  it('is offered with the reason, and chosen when the name is the same', async () => {
    const known = aPerson({ name: 'Nell Carne', givenName: 'Nell', familyName: 'Carne', audience: 'comms' });
    await site.put(known);
    const id = await paste(comms, 'From left: Nell Carne and Bo Lunn');
    const fields = await draftFields(comms, id);
    expect([fields['r1-match'], fields['r2-match']]).toEqual([known.id, 'new']);
    expect((await comms.get(`/intake/${id}`)).text).toMatch(/Nell Carne \(.+\)/u);
  });

  it('is never chosen between two who are equally likely', async () => {
    await site.put(
      aPerson({ name: 'Jo Pender', givenName: 'Jo', familyName: 'Pender' }),
      aPerson({ name: 'Jo Pender', givenName: 'Jo', familyName: 'Pender' }),
    );
    const id = await paste(comms, 'From left: Jo Pender and Bo Lunn');
    expect((await draftFields(comms, id))['r1-match']).toBe('');
    const response = await press(comms, id, 'confirm');
    expect(response.status).toBe(422);
    expect(response.text).toContain('Choose who Jo Pender is');
  });

  it('is never somebody of the sample', async () => {
    await site.put(aPerson({ name: 'Sam Sample', givenName: 'Sam', familyName: 'Sample', sample: true }));
    const id = await paste(comms, 'From left: Sam Sample and Bo Lunn');
    expect((await draftFields(comms, id))['r1-match']).toBe('new');
  });
});

describe('photos of a draft', () => {
  /** Presses a button of the draft's form with a photo chosen, as a browser does. */
  const pressWithPhoto = async (
    id: string,
    act: string,
    photo: Buffer,
    typed: Record<string, string> = {},
  ) => {
    const fields = { ...(await draftFields(comms, id)), ...typed, _csrf: await comms.token(), act };
    const post = comms.agent.post(`/intake/${id}`).field('_csrf', fields._csrf);
    for (const [name, value] of Object.entries(fields)) if (name !== '_csrf') post.field(name, value);
    return await post.attach('photos', photo, 'photo.jpg');
  };
  const photosOf = (id: string) => site.services.store.view().get('draft', id)?.photos ?? [];

  it('come with the paste or later, with everything typed kept', async () => {
    const id = await paste(comms, 'From left: Ann Hale and Bo Lunn', [await nineFaces()]);
    const other = (await drawnGroup(2)).jpeg;
    expect((await pressWithPhoto(id, 'add-photos', other, { 'r1-name': 'Anne Hale' })).status).toBe(303);
    expect(photosOf(id)).toHaveLength(2);
    expect((await draftFields(comms, id))['r1-name']).toBe('Anne Hale');
  });

  it('that were chosen are kept whatever button is pressed', async () => {
    const id = await paste(comms, 'From left: Ann Hale and Bo Lunn');
    expect((await pressWithPhoto(id, 'confirm', await nineFaces())).headers.location).toBe(`/publish/${id}`);
    const caption = site.services.store.view().get('caption', id);
    expect(site.services.store.view().referring('photo', 'captionId', caption?.id ?? '')).toHaveLength(1);
  });

  it('that are there already are not added twice, and it is said', async () => {
    const photo = await nineFaces();
    const id = await paste(comms, 'From left: Ann Hale and Bo Lunn', [photo]);
    await pressWithPhoto(id, 'add-photos', photo);
    expect(photosOf(id)).toHaveLength(1);
    expect((await comms.get(`/intake/${id}`)).text).toContain('This photo is here already');
  });

  it('that are none are refused beside the field on the draft’s page, and the words are kept', async () => {
    const post = comms.agent.post('/intake').field('_csrf', await comms.token());
    const response = await post
      .field('pasted', 'From left: Ann Hale and Bo Lunn')
      .attach('photos', Buffer.from('%PDF-1.7 not a picture'), 'photo.jpg');
    expect(response.status).toBe(422);
    expect(response.text).toContain('id="photos-error"');
    expect(response.text).toContain('value="Ann Hale"');
  });

  it('are asked for when the button that adds them is pressed without one', async () => {
    const id = await paste(comms, 'From left: Ann Hale and Bo Lunn');
    expect((await press(comms, id, 'add-photos')).text).toContain('Choose a photo to add');
  });

  it('that are none are refused beside the field, and the words are kept', async () => {
    const post = comms.agent
      .post('/intake')
      .field('_csrf', await comms.token())
      .field('pasted', '');
    const response = await post.attach('photos', Buffer.from('%PDF-1.7 not a picture'), 'photo.jpg');
    expect(response.status).toBe(422);
    expect(response.text).toContain('id="photos-error"');
  });

  it('are for the communications team only until published', async () => {
    const id = await paste(comms, '', [await nineFaces()]);
    const photoId = site.services.store.view().get('draft', id)?.photos[0]?.photoId ?? '';
    expect((await site.visitor().get(`/media/${photoId}/640.webp`)).status).toBe(404);
    expect((await comms.get(`/media/${photoId}/640.webp`)).status).toBe(200);
  });
});
