import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SignedIn, startSite, type TestSite } from './harness.ts';
import { draftFields, formFields, nineFaces, paste, press, pressPublish, release } from './intakeSteps.ts';

let site: TestSite;
let comms: SignedIn;
let id: string;
let picture: Buffer;

beforeAll(async () => {
  site = await startSite({
    env: { FROM_LEFT_COUNCIL: 'Council of the Morvoren Isles' },
    now: '2026-11-24T12:00:00.000Z',
  });
  comms = await site.signIn('comms');
});
afterAll(() => site.close());

const view = () => site.services.store.view();
const photoOf = () =>
  [...view().all('photo')].find((photo) => view().get('caption', photo.captionId ?? '')?.releaseId === id);
const mentionOf = (name: string) =>
  [...view().all('mention')].filter((mention) => mention.name.text === name);
const keyOf = (name: string) => mentionOf(name).at(-1)?.personId ?? '';
const publicPage = async (path: string) => (await site.visitor().get(path)).text;

beforeEach(async () => {
  for (const release of view().all('release')) await comms.post(`/publish/${release.id}/take-back`);
  picture = await nineFaces();
  id = await paste(comms, release, [picture]);
  expect((await press(comms, id, 'confirm')).headers.location).toBe(`/publish/${id}`);
});

const named = [
  'Grace Adeyemi',
  'Marian Hosking',
  'Tamsin Rowe',
  'Kit Nance',
  'Samira Nasser',
  'Harjit Sandhu',
];
const councillors = ['Wenna Trevaskis', 'Howard Penrose', 'Dorothy Jago'];

describe('what was confirmed', () => {
  it('is in the directory for the communications team, and for nobody else', async () => {
    expect((await comms.get('/people')).text).toContain('Grace Adeyemi');
    for (const path of [
      '/',
      '/people',
      '/photos',
      '/releases',
      '/search?q=Wenna',
      '/api/v1/people',
      `/releases/${id}`,
    ]) {
      const page = await publicPage(path);
      for (const name of [...named, ...councillors]) expect(page, `${name} on ${path}`).not.toContain(name);
    }
  });

  it('is all kept for the communications team, record by record', () => {
    const captions = view().referring('caption', 'releaseId', id);
    const photos = captions.flatMap((caption) => view().referring('photo', 'captionId', caption.id));
    const people = named.map((name) => view().get('person', keyOf(name)));
    const kept = [view().get('release', id), ...captions, ...photos, ...people];
    expect(kept.map((record) => record?.audience)).toEqual(kept.map(() => 'comms'));
    expect(mentionOf('Tamsin Rowe').at(-1)?.naming).toBeNull();
  });

  it('keeps the caption’s words in the photo and gives the directory the fuller ones', () => {
    const [inPhoto] = mentionOf('Wenna Trevaskis').filter((mention) => mention.source === 'caption');
    expect(inPhoto?.role?.text).toBe('Lead Member for Children');
    const roles = view()
      .referring('membership', 'personId', inPhoto?.personId ?? '')
      .map((held) => held.role);
    expect(roles).toEqual(['Lead Member for Children and Families']);
  });

  it('adds whom only the text names to the directory and to no photo', () => {
    const person = keyOf('Kerensa Bolitho');
    expect(view().get('person', person)?.name).toBe('Kerensa Bolitho');
    expect(view().referring('depiction', 'personId', person)).toEqual([]);
  });

  it('knows the people of an earlier release again', async () => {
    const people = view().count('person');
    const again = await paste(comms, release);
    await press(comms, again, 'confirm');
    expect(view().count('person')).toBe(people);
  });

  it('is confirmed once, however often the button is pressed', async () => {
    const before = view().sequence;
    expect((await comms.post(`/intake/${id}`, { act: 'confirm', version: '1' })).headers.location).toBe(
      `/publish/${id}`,
    );
    expect(view().sequence).toBe(before);
  });
});

describe('publishing', () => {
  it('offers the councillors a page and names the others under this photo only, and says so', async () => {
    const page = (await comms.get(`/publish/${id}`)).text;
    expect(page).toContain('3 get a public page, 6 are named under this photo only, nobody is withheld.');
  });

  it('shows what the public will see before anything happens', async () => {
    const page = (await comms.get(`/publish/${id}`)).text;
    expect(page.slice(page.indexOf('What the public will see'))).toContain('Tamsin Rowe');
    expect((await site.visitor().get(`/releases/${id}`)).status).toBe(404);
  });

  it('shows it as the public would, without a name that is to be withheld', async () => {
    const shown = await pressPublish(comms, id, 'look', { [`naming-${keyOf('Tamsin Rowe')}`]: 'withheld' });
    const preview = shown.text.slice(shown.text.indexOf('What the public will see'));
    expect(preview).toContain('Island family centre');
    expect(preview).not.toMatch(/Tamsin|Rowe\b/u);
    expect(view().get('release', id)?.audience).toBe('comms');
  });

  it('gives three people a page and names six as plain words', async () => {
    await pressPublish(comms, id, 'publish');
    const page = await publicPage(`/photos/${photoOf()?.id}/-`.replace('/-', ''));
    const photoPage = (await site.visitor().get(`/photos/${photoOf()?.id}`).redirects(2)).text;
    expect(page).toBeDefined();
    for (const name of [...named, ...councillors]) expect(photoPage).toContain(name);
    for (const name of councillors) expect(photoPage).toContain(`/people/${keyOf(name)}/`);
    for (const name of named) expect(photoPage).not.toContain(keyOf(name));
    const people = await publicPage('/people');
    for (const name of councillors) expect(people).toContain(name);
    for (const name of named) expect(people).not.toContain(name);
    for (const name of named) expect((await site.visitor().get(`/people/${keyOf(name)}`)).status).toBe(404);
  });

  it('does not give a page to somebody whose kind is undecided, whatever is posted', async () => {
    const key = keyOf('Harjit Sandhu');
    const response = await pressPublish(comms, id, 'publish', { [`naming-${key}`]: 'page' });
    expect(response.status).toBe(422);
    expect(view().get('person', key)?.audience).toBe('comms');
  });

  it('keeps every form of a withheld name from the public, and the photo back', async () => {
    await pressPublish(comms, id, 'publish', { [`naming-${keyOf('Tamsin Rowe')}`]: 'withheld' });
    const releasePage = (await site.visitor().get(`/releases/${id}`).redirects(2)).text;
    expect(releasePage).toContain('Island family centre');
    expect((await site.visitor().get(`/photos/${photoOf()?.id}`)).status).toBe(404);
    expect((await site.visitor().get(`/media/${photoOf()?.id}/640.webp`)).status).toBe(404);
    for (const path of [
      '/',
      '/photos',
      '/people',
      '/releases',
      `/api/v1/releases/${id}`,
      '/search?q=parent+carer',
      '/api/v1/search?q=forum',
    ]) {
      const page = (await site.visitor().get(path).redirects(2)).text;
      expect(page, path).not.toMatch(/Tamsin|Rowe\b/u);
    }
    expect((await site.visitor().get('/search?q=Rowe')).text).toContain('<strong>0</strong> found');
  });

  it('is refused when somebody changed the publication since the page was opened', async () => {
    const fields = { act: 'publish', version: '1' };
    const response = await comms.post(`/publish/${id}`, fields);
    expect(response.status).toBe(409);
    expect((await site.visitor().get(`/releases/${id}`)).status).toBe(404);
  });

  it('is taken back in one press, with the pages that rest on it', async () => {
    await pressPublish(comms, id, 'publish');
    expect(
      (
        await site
          .visitor()
          .get(`/people/${keyOf('Wenna Trevaskis')}`)
          .redirects(2)
      ).status,
    ).toBe(200);
    await comms.post(`/publish/${id}/take-back`);
    for (const path of [
      `/releases/${id}`,
      `/photos/${photoOf()?.id}`,
      `/people/${keyOf('Wenna Trevaskis')}`,
    ]) {
      expect((await site.visitor().get(path)).status, path).toBe(404);
    }
    expect(await publicPage('/people')).not.toContain('Trevaskis');
  });
});

describe('choosing again once published', () => {
  it.each(['named', 'withheld'])('%s instead of a page takes the page down', async (naming) => {
    await pressPublish(comms, id, 'publish');
    const key = keyOf('Wenna Trevaskis');
    expect(await publicPage('/people')).toContain('Trevaskis');
    expect((await pressPublish(comms, id, 'publish', { [`naming-${key}`]: naming })).status).toBe(303);
    expect((await site.visitor().get(`/people/${key}`)).status).toBe(404);
    expect(await publicPage('/people')).not.toContain('Trevaskis');
    expect((await site.visitor().get('/api/v1/people')).text).not.toContain('Trevaskis');
  });

  it('a page stays when another public text gives it, and goes with the last of them', async () => {
    await pressPublish(comms, id, 'publish');
    const other = await paste(comms, 'From left: Cllr Wenna Trevaskis, Warden of the Quay', [
      await nineFaces(),
    ]);
    await press(comms, other, 'confirm');
    await pressPublish(comms, other, 'publish');
    const key = keyOf('Wenna Trevaskis');
    const page = async () => (await site.visitor().get(`/people/${key}`).redirects(2)).text;
    expect(await page()).toContain('Warden of the Quay');
    await comms.post(`/publish/${other}/take-back`);
    expect(await page()).toContain('Wenna Trevaskis');
    expect(await page()).not.toContain('Warden of the Quay');
    expect((await site.visitor().get('/search?q=warden')).text).toContain('<strong>0</strong> found');
    await comms.post(`/publish/${id}/take-back`);
    expect((await site.visitor().get(`/people/${key}`)).status).toBe(404);
  });

  it('is asked of everybody: a form that leaves somebody out publishes nothing', async () => {
    const version = /name="version" value="(\d+)"/u.exec((await comms.get(`/publish/${id}`)).text)?.[1] ?? '';
    const response = await comms.post(`/publish/${id}`, { act: 'publish', version });
    expect(response.status).toBe(422);
    expect(response.text).toContain('Choose what the public gets of');
    expect((await site.visitor().get(`/releases/${id}`)).status).toBe(404);
  });

  it('a photo held back here is public nowhere else, byte for byte', async () => {
    const other = await paste(comms, 'From left: Cllr Una Roskilly', [picture]);
    await press(comms, other, 'confirm');
    await pressPublish(comms, other, 'publish');
    const shown = [...view().all('photo')].filter((one) => one.captionId === other)[0]?.id;
    expect((await site.visitor().get(`/media/${shown}/640.webp`)).status).toBe(200);
    await pressPublish(comms, id, 'publish', { [`naming-${keyOf('Tamsin Rowe')}`]: 'withheld' });
    expect((await site.visitor().get(`/media/${shown}/640.webp`)).status).toBe(404);
    await pressPublish(comms, other, 'publish');
    expect((await site.visitor().get(`/media/${shown}/640.webp`)).status).toBe(404);
    await pressPublish(comms, id, 'publish', { [`naming-${keyOf('Tamsin Rowe')}`]: 'named' });
  });
});

describe('taking back by hand', () => {
  it('takes one photo from the public, and nothing else', async () => {
    await pressPublish(comms, id, 'publish');
    await comms.post(`/photos/${photoOf()?.id}/take-back`);
    expect((await site.visitor().get(`/photos/${photoOf()?.id}`)).status).toBe(404);
    expect((await site.visitor().get(`/releases/${id}`).redirects(2)).status).toBe(200);
  });

  it('takes one person’s page from the public', async () => {
    await pressPublish(comms, id, 'publish');
    const key = keyOf('Wenna Trevaskis');
    await comms.post(`/people/${key}/take-back`);
    expect((await site.visitor().get(`/people/${key}`)).status).toBe(404);
    expect(await publicPage('/people')).not.toContain('Trevaskis');
  });
});

describe('what becomes known later', () => {
  const edit = async (key: string, fields: Record<string, string>) => {
    const html = (await comms.get(`/people/${key}/edit`)).text;
    return await comms.post(`/people/${key}/edit`, { ...formFields(html), ...fields });
  };

  it('a child loses page, name and photo until each is published anew', async () => {
    await pressPublish(comms, id, 'publish');
    const key = keyOf('Kit Nance');
    expect((await edit(key, { kind: 'child' })).status).toBe(303);
    expect((await site.visitor().get(`/photos/${photoOf()?.id}`)).status).toBe(404);
    expect((await site.visitor().get(`/releases/${id}`).redirects(2)).text).not.toContain('Nance');
    await edit(key, { kind: 'partner' });
  });

  it('somebody matched at intake and set to not sure loses the public page', async () => {
    await pressPublish(comms, id, 'publish');
    const key = keyOf('Wenna Trevaskis');
    const other = await paste(comms, 'From left: Wenna Trevaskis and Bo Lunn');
    await press(comms, other, 'confirm', { 'r1-match': key, 'r1-kind': 'unsure' });
    expect((await site.visitor().get(`/people/${key}`)).status).toBe(404);
    const again = await paste(comms, 'From left: Wenna Trevaskis and Bo Lunn');
    await press(comms, again, 'confirm', { 'r1-match': key, 'r1-kind': 'councillor' });
  });
});

describe('a child of a name that is in the directory', () => {
  it('is asked about at the field, and takes nobody’s page', async () => {
    await pressPublish(comms, id, 'publish');
    const other = await paste(comms, 'From left: Wenna Trevaskis and Bo Lunn');
    const typed = { 'r1-match': keyOf('Wenna Trevaskis'), 'r1-kind': 'child' };
    const response = await press(comms, other, 'confirm', typed);
    expect(response.status).toBe(422);
    expect(response.text).toContain('choose “New person” for a child of that name');
    expect((await press(comms, other, 'confirm', { ...typed, 'r1-match': 'new' })).status).toBe(303);
  });
});

describe('somebody taken out of the list', () => {
  it('is asked about all the same, since the caption still says the name', async () => {
    const draft = await paste(comms, 'From left: Cllr Ann Hale and Ivo Krum', [await nineFaces()]);
    await press(comms, draft, 'remove:r2');
    await press(comms, draft, 'confirm');
    const [mention] = mentionOf('Ivo Krum');
    expect(mention).toMatchObject({ personId: null, naming: null });
    expect((await comms.get(`/publish/${draft}`)).text).toContain('taken out of the list');
    await pressPublish(comms, draft, 'publish', { [`naming-${mention?.id}`]: 'withheld' });
    const photo = [...view().all('photo')].find((one) => one.captionId === draft);
    expect((await site.visitor().get(`/photos/${photo?.id}`)).status).toBe(404);
    await pressPublish(comms, draft, 'publish', { [`naming-${mention?.id}`]: 'named' });
    const page = (await site.visitor().get(`/photos/${photo?.id}`).redirects(2)).text;
    expect(page).toContain('Ann Hale');
    expect(page).toContain('Ivo Krum');
  });
});

describe('going back to the draft', () => {
  const reopen = () => comms.post(`/publish/${id}/reopen`);

  it('brings back all that was typed, and leaves nobody behind', async () => {
    const people = view().count('person');
    const draft = await paste(comms, 'From left: Zoe Quill and Yan Perrow', [await nineFaces()]);
    await press(comms, draft, 'confirm', { 'r1-role': 'Harbour master' });
    expect(view().count('person')).toBe(people + 2);
    expect((await comms.post(`/publish/${draft}/reopen`)).headers.location).toBe(`/intake/${draft}`);
    expect(view().count('person')).toBe(people);
    expect((await draftFields(comms, draft))['r1-role']).toBe('Harbour master');
    expect(view().get('draft', draft)?.photos).toHaveLength(1);
    expect((await press(comms, draft, 'confirm')).headers.location).toBe(`/publish/${draft}`);
  });

  it('is refused while it is public', async () => {
    await pressPublish(comms, id, 'publish');
    expect((await reopen()).text).toContain('Take it back first');
    expect(view().get('release', id)?.audience).toBe('public');
  });

  it('is refused once somebody in it was withheld, which would be forgotten', async () => {
    await pressPublish(comms, id, 'publish', { [`naming-${keyOf('Tamsin Rowe')}`]: 'withheld' });
    await comms.post(`/publish/${id}/take-back`);
    expect((await reopen()).text).toContain('Somebody in it is withheld');
    expect(mentionOf('Tamsin Rowe').at(-1)?.naming).toBe('withheld');
  });

  it('gives nobody a page back that was taken away since', async () => {
    const first = await paste(comms, 'From left: Cllr Pol Rescorla', [await nineFaces()]);
    await press(comms, first, 'confirm');
    await pressPublish(comms, first, 'publish');
    const key = keyOf('Pol Rescorla');
    const second = await paste(comms, 'From left: Pol Rescorla and Bo Lunn', [await nineFaces()]);
    await press(comms, second, 'confirm', { 'r1-match': key, 'r1-kind': 'staff' });
    await comms.post(`/people/${key}/take-back`);
    expect((await comms.post(`/publish/${second}/reopen`)).text).toContain('was changed since');
    expect((await site.visitor().get(`/people/${key}`)).status).toBe(404);
  });

  it('and publishing at the same moment leave one of the two, whole', async () => {
    for (let round = 0; round < 6; round += 1) {
      const draft = await paste(comms, `From left: Cllr Moment ${'ABCDEF'[round]}nning`, [await nineFaces()]);
      await press(comms, draft, 'confirm');
      await Promise.all([comms.post(`/publish/${draft}/reopen`), pressPublish(comms, draft, 'publish')]);
      const isDraft = view().get('draft', draft) !== undefined;
      const caption = view().get('caption', draft);
      expect(isDraft).toBe(caption === undefined);
      const people = (await publicPage('/people?q=moment')).includes(`${'ABCDEF'[round]}nning`);
      expect(people).toBe(!isDraft && caption?.audience === 'public');
    }
  });

  it('is refused once somebody worked on what was confirmed, and changes nothing', async () => {
    const photo = photoOf();
    if (photo === undefined) throw new Error('The release has no photo.');
    await site.services.store.change({ who: 'test', why: 'edit photo' }, (writer) =>
      writer.put({ ...photo, credit: 'Somebody' }),
    );
    expect((await reopen()).text).toContain('This cannot become a draft again');
    expect(view().get('release', id)).toBeDefined();
  });

  it('is refused when another release names somebody of it by now', async () => {
    const draft = await paste(comms, 'From left: Xan Orchard and Wil Nance');
    await press(comms, draft, 'confirm');
    const again = await paste(comms, 'From left: Xan Orchard and Vic Moon');
    await press(comms, again, 'confirm');
    expect((await comms.post(`/publish/${draft}/reopen`)).text).toContain('named in another release');
    expect(view().get('caption', draft)).toBeDefined();
  });
});

describe('a child in a caption', () => {
  it('has no record in the directory, and is named only after a second confirmation', async () => {
    const child = await paste(comms, 'From left: Cllr Ann Hale and pupil Ned Gray (Year 6)', [
      await nineFaces(),
    ]);
    await press(comms, child, 'confirm', { 'r2-kind': 'child' });
    const mention = mentionOf('Ned Gray').at(-1);
    expect(mention).toMatchObject({ child: true, personId: null });
    const key = `naming-${mention?.id}`;
    expect((await comms.get(`/publish/${child}`)).text).toMatch(/1 is withheld/u);
    expect((await pressPublish(comms, child, 'publish', { [key]: 'named' })).status).toBe(422);
    const twice = { [key]: 'named', [`child-${mention?.id}`]: 'yes' };
    expect((await pressPublish(comms, child, 'publish', twice)).status).toBe(303);
  });
});
