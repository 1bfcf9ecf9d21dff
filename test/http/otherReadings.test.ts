import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPerson } from '../builders/records.ts';
import { type SignedIn, startSite, type TestSite } from './harness.ts';
import { draftFields, namesIn, paste, press } from './intakeSteps.ts';

let site: TestSite;
let comms: SignedIn;

beforeAll(async () => {
  site = await startSite({ env: { FROM_LEFT_COUNCIL: 'Council of the Morvoren Isles' } });
  comms = await site.signIn('comms');
});
afterAll(() => site.close());

/** Are the words after each name where somebody is from, or somebody more? The caption alone does not say. */
const towns = 'From left: Ann Hale, Marlby; Bo Lunn, Sarn; Cy Moss, Penrose';
const asThree = ['Ann Hale', 'Bo Lunn', 'Cy Moss'];
const asSix = ['Ann Hale', 'Marlby', 'Bo Lunn', 'Sarn', 'Cy Moss', 'Penrose'];

/** Here the first reading takes two houses for people. */
const houses = 'From left: Ann Hale, Rose Farm; Bo Lunn, Hill Cottage; Cy Moss, Mill House';

const page = async (id: string) => (await comms.get(`/intake/${id}`)).text;
const names = async (id: string) => namesIn(await draftFields(comms, id));
const kept = (id: string) => site.services.store.view().get('draft', id);

/** What the button of the page's first other reading posts. */
async function offered(id: string, at = 0): Promise<string> {
  const acts = [...(await page(id)).matchAll(/value="(read-as:[^"]*)"/gu)].map(([, act = '']) => act);
  const act = acts[at];
  if (act === undefined) throw new Error(`The page offers ${acts.length} other readings.`);
  return act;
}

const readAsOffered = async (id: string, typed: Record<string, string> = {}) =>
  press(comms, id, await offered(id), typed);

describe('a caption that can nearly as well be read otherwise', () => {
  it.each([
    [
      'with more people',
      towns,
      '6 people instead of 3: also Marlby, Sarn and Penrose',
      ['Marlby', 'Cy Moss'],
    ],
    [
      'with fewer people',
      houses,
      '3 people instead of 5: without Hill Cottage and Mill House',
      ['Ann Hale, Rose Farm', 'Bo Lunn, Hill Cottage', 'Cy Moss, Mill House'],
    ],
    [
      'with roles beside them',
      'From left: Ann Hale, Captain; Bo Lunn, Marlby; Cy Moss, Treasurer',
      '4 people instead of 3: also Marlby',
      ['Ann Hale, Captain', 'Marlby', 'Cy Moss, Treasurer'],
    ],
  ])('offers the other reading %s, and says what differs', async (_reason, words, difference, people) => {
    const html = await page(await paste(comms, words));
    expect(html).toContain('It can also be read as\u00a0…');
    expect(html).toContain(`fl-other__difference">${difference}</p>`);
    for (const person of people) expect(html).toContain(`<li>${person}</li>`);
  });

  it.each([
    ['a plain list', 'From left: Ann Hale, Bo Lunn and Cy Moss'],
    ['commas that do two jobs', 'From left: Ann Hale, Chairman, Bo Lunn, Secretary, and Tom Page'],
    ['nobody', 'The new slipway at Tolver, seen from the sea.'],
    ['no words', ''],
  ])('offers nothing for %s', async (_reason, words) => {
    const html = words === '' ? (await comms.get('/intake')).text : await page(await paste(comms, words));
    expect(html).not.toContain('can also be read');
    expect(html).not.toContain('read-as:');
  });

  it('says of several captions which one each reading is for', async () => {
    const id = await paste(comms, `${towns}\n\nFrom left: Flo Gray, Tolver; Gil Hart, Lanver`);
    await press(comms, id, await offered(id, 1));
    const draft = kept(id);
    expect(draft?.captions[0]?.people.map(({ name }) => name)).toEqual(asThree);
    expect(draft?.captions[1]?.people.map(({ name }) => name)).toEqual([
      'Flo Gray',
      'Tolver',
      'Gil Hart',
      'Lanver',
    ]);
  });
});

describe('“Read it as this”', () => {
  it('takes the people of that reading, in one change that says what it was', async () => {
    const id = await paste(comms, towns);
    const before = kept(id)?.version ?? 0;
    const response = await readAsOffered(id);
    expect([response.status, response.headers.location]).toEqual([303, `/intake/${id}#other-0`]);
    expect(await names(id)).toEqual(asSix);
    const changes: unknown[] = [];
    for await (const { who, why, writes } of site.services.store.since(before)) {
      changes.push({ who, why, records: writes.map((write) => [write.kind, write.id]) });
    }
    expect(changes).toEqual([
      { who: comms.account?.id, why: 'Read a caption another way', records: [['draft', id]] },
    ]);
  });

  it('marks the words of the caption as they are read now', async () => {
    const id = await paste(comms, towns);
    expect(await page(id)).toContain('<span class="fl-word fl-word--body">Marlby</span>');
    await readAsOffered(id);
    expect(await page(id)).toContain('<span class="fl-word fl-word--name">Marlby</span>');
    expect(await page(id)).toContain('6 people were read');
  });

  it('is what confirming records, each person with the caption’s own words', async () => {
    const id = await paste(comms, houses);
    await readAsOffered(id);
    expect((await press(comms, id, 'confirm')).headers.location).toBe(`/publish/${id}`);
    const view = site.services.store.view();
    const caption = view.get('caption', id);
    const mentions = view.referring('mention', 'textId', caption?.textId ?? '');
    expect(
      [...mentions]
        .sort((a, b) => a.number - b.number)
        .map(({ name, organisation, who }) => [
          name.text,
          organisation?.text,
          organisation?.start,
          who.answer,
        ]),
    ).toEqual([
      ['Ann Hale', 'Rose Farm', houses.indexOf('Rose Farm'), 'confirmed'],
      ['Bo Lunn', 'Hill Cottage', houses.indexOf('Hill Cottage'), 'confirmed'],
      ['Cy Moss', 'Mill House', houses.indexOf('Mill House'), 'confirmed'],
    ]);
    const publish = (await comms.get(`/publish/${id}`)).text;
    expect(publish).toContain('Bo Lunn');
    expect(publish).not.toMatch(/fl-naming__name[^>]*>\s*Hill Cottage/u);
  });

  it('is still chosen after a confirmed draft has become a draft again', async () => {
    const id = await paste(comms, houses);
    await readAsOffered(id);
    await press(comms, id, 'confirm');
    await comms.post(`/publish/${id}/reopen`, { version: '0' });
    expect(await names(id)).toEqual(asThree);
    expect(await page(id)).toContain('Back to the first reading');
  });

  it('keeps everything else that was typed, and another list’s corrections', async () => {
    const id = await paste(comms, `${towns}\n\nFrom left: Flo Gray and Gil Hart`);
    const second = kept(id)?.captions[1]?.people[0]?.key ?? '';
    await readAsOffered(id, { [`${second}-name`]: 'Flora Gray', 'publishedOn-year': '2026' });
    expect(kept(id)?.captions[1]?.people[0]?.name).toBe('Flora Gray');
  });

  it('finds the people of that reading in the directory', async () => {
    const known = aPerson({ name: 'Perran Sarn', givenName: 'Perran', familyName: 'Sarn' });
    await site.put(known);
    const id = await paste(comms, 'From left: Ann Hale, Marlby; Bo Lunn, Perran Sarn; Cy Moss, Penrose');
    await readAsOffered(id);
    const row = kept(id)?.captions[0]?.people.find(({ name }) => name === 'Perran Sarn');
    expect(row?.match).toBe(known.id);
  });

  it('pressed twice changes nothing the second time', async () => {
    const id = await paste(comms, towns);
    const act = await offered(id);
    await press(comms, id, act);
    const before = kept(id)?.captions;
    expect((await press(comms, id, act)).status).toBe(303);
    expect(kept(id)?.captions).toEqual(before);
  });
});

describe('“Back to the first reading”', () => {
  it('gives the first list again, with the words marked as at first', async () => {
    const id = await paste(comms, towns);
    await readAsOffered(id);
    await press(comms, id, 'first-reading:0');
    expect(await names(id)).toEqual(asThree);
    expect(await page(id)).toContain('<span class="fl-word fl-word--body">Marlby</span>');
    expect(await page(id)).not.toContain('Back to the first reading<');
  });

  it('brings back every correction that was made by hand, those of the other reading too', async () => {
    const id = await paste(comms, towns);
    await press(comms, id, 'up:r2', { 'r1-name': 'Anne Hale' });
    await press(comms, id, 'add:0');
    await readAsOffered(id, { 'r4-name': 'Di Rowe', 'r3-kind': 'staff' });
    expect(await names(id)).toEqual(asSix);
    const marlby = kept(id)?.captions[0]?.people[1]?.key ?? '';
    await press(comms, id, 'first-reading:0', { [`${marlby}-name`]: 'Mr Marlby' });
    expect(await names(id)).toEqual(['Bo Lunn', 'Anne Hale', 'Cy Moss', 'Di Rowe']);
    expect(kept(id)?.captions[0]?.people.map(({ personKind }) => personKind)[2]).toBe('staff');
    await readAsOffered(id);
    expect(await names(id)).toEqual(['Ann Hale', 'Mr Marlby', ...asSix.slice(2)]);
  });

  it('never gives a row that comes back the key of another', async () => {
    const id = await paste(comms, `${towns}\n\nFrom left: Flo Gray and Gil Hart`);
    await readAsOffered(id);
    await press(comms, id, 'add:1');
    await press(comms, id, 'first-reading:0');
    const keys = kept(id)?.captions.flatMap(({ people }) => people.map(({ key }) => key)) ?? [];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a list that was corrected', () => {
  it.each([
    ['a name', 'save', { 'r1-name': 'Anne Hale' }, 'In the list below you changed Anne Hale.'],
    ['somebody added', 'add:0', {}, 'you added somebody without a name.'],
    ['somebody taken out', 'remove:r2', {}, 'you removed Bo Lunn.'],
    ['the order', 'up:r2', {}, 'you changed the order.'],
    ['several things', 'up:r3', { 'r1-role': 'Mayor' }, 'you changed Ann Hale and changed the order.'],
  ])(
    'says before another reading is taken what it will not have: %s',
    async (_reason, act, typed, sentence) => {
      const id = await paste(comms, towns);
      await press(comms, id, act, typed);
      const html = await page(id);
      expect(html).toContain(sentence);
      expect(html).toContain('replaces that list; it is kept as it is now, and comes back when you go back.');
    },
  );

  it('says nothing of corrections where there are none', async () => {
    const html = await page(await paste(comms, towns));
    expect(html).not.toContain('In the list below you');
    expect(html).toContain('Reading it another way replaces the list below');
  });
});

describe('whom only the text names', () => {
  const withBody = `Farm shop opens on the Quay

Thursday 12 November 2026

The shop was opened on Thursday by the islands’ growers.

Hill Cottage, Chair of Morvoren Growers, said: "We are very glad to see it open at last."

${houses}`;

  it('follows the reading: somebody whom the caption no longer names is listed beside it, with what was chosen', async () => {
    const id = await paste(comms, withBody);
    const only = () => kept(id)?.mentions.map(({ name }) => name);
    expect(only()).toEqual([]);
    await readAsOffered(id);
    expect(only()).toEqual(['Hill Cottage']);
    const key = kept(id)?.mentions[0]?.key ?? '';
    await press(comms, id, 'first-reading:0', { [`${key}-role`]: 'Chairwoman', [`${key}-add`]: '' });
    expect(only()).toEqual([]);
    await readAsOffered(id);
    expect(kept(id)?.mentions).toMatchObject([{ name: 'Hill Cottage', role: 'Chairwoman', add: false }]);
  });

  it('is compared with the chosen reading under “Check these”', async () => {
    const id = await paste(
      comms,
      withBody.replace('Hill Cottage, Chair of Morvoren Growers', 'Bo Lunn, Chair of Sarn Harbour Trust'),
    );
    const difference = '“Hill Cottage” in the caption, “Sarn Harbour Trust” in the text';
    expect(await page(id)).not.toContain(difference);
    await readAsOffered(id);
    expect(await page(id)).toContain(`<strong>Bo Lunn</strong>. The organisation: ${difference}`);
  });
});

describe('refuses, with nothing changed', () => {
  it.each([
    ['a reading that the caption does not have', 'read-as:0:n0-3 n4-7'],
    ['a caption that is not there', 'read-as:7:n11-19'],
    ['no caption', 'read-as:x:n11-19'],
    ['no reading', 'read-as'],
    ['going back in a caption that is not there', 'first-reading:7'],
  ])('%s', async (_reason, act) => {
    const id = await paste(comms, towns);
    const before = kept(id);
    const response = await press(comms, id, act, { 'r1-name': 'Anne Hale' });
    expect(response.status).toBe(422);
    expect(response.text).toContain('This caption cannot be read in that way: nothing was changed.');
    expect(response.text).toContain('value="Anne Hale"');
    expect(kept(id)).toEqual(before);
  });

  it('a form that was opened before somebody else saved', async () => {
    const id = await paste(comms, towns);
    const [opened, act] = [await draftFields(comms, id), await offered(id)];
    await press(comms, id, 'save', { 'r1-name': 'Theirs' });
    const before = kept(id);
    const response = await comms.post(`/intake/${id}`, { ...opened, act });
    expect(response.status).toBe(409);
    expect(response.text).toContain('Somebody saved this draft after you opened it.');
    expect(kept(id)).toEqual(before);
  });

  it.each(['staff', 'public'] as const)(
    'anybody who is not of the communications team: %s',
    async (audience) => {
      const id = await paste(comms, towns);
      const [before, act] = [kept(id), await offered(id)];
      const other = await site.signIn(audience);
      const response = await other.post(`/intake/${id}`, { version: String(before?.version), act });
      expect(response.status).toBeGreaterThanOrEqual(300);
      expect(response.text).not.toContain('Ann Hale');
      expect(kept(id)).toEqual(before);
    },
  );

  it('a form without its token', async () => {
    const id = await paste(comms, towns);
    const [before, act] = [kept(id), await offered(id)];
    const response = await comms.agent
      .post(`/intake/${id}`)
      .type('form')
      .send({ version: String(before?.version), act });
    expect(response.status).toBe(403);
    expect(kept(id)).toEqual(before);
  });

  it('to confirm a reading that is not found any more, until the first is taken', async () => {
    const id = await paste(comms, towns);
    await readAsOffered(id);
    const draft = kept(id);
    if (draft === undefined) throw new Error('The draft is gone.');
    const captions = draft.captions.map((caption) => ({ ...caption, reading: 'n11-15 n20-24' }));
    await site.put({ ...draft, captions });
    expect(await page(id)).toContain('This caption is read differently now');
    const response = await press(comms, id, 'confirm');
    expect(response.status).toBe(422);
    expect(response.text).toContain('press “Take the first reading”');
    expect(site.services.store.view().get('caption', id)).toBeUndefined();
    await press(comms, id, 'first-reading:0');
    expect(await names(id)).toEqual(asThree);
    expect((await press(comms, id, 'confirm')).headers.location).toBe(`/publish/${id}`);
  });
});

it('reading other words forgets the choice', async () => {
  const id = await paste(comms, towns);
  await readAsOffered(id);
  await press(comms, id, 'reread', { pasted: 'From left: Flo Gray and Gil Hart' });
  expect(await names(id)).toEqual(['Flo Gray', 'Gil Hart']);
  expect(kept(id)?.captions[0]).not.toHaveProperty('reading');
});
