import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Depiction } from '../../../server/domain/directory/records.ts';
import { depictionsOf } from '../../../server/services/photos/told.ts';
import { keep, photoOfPeople, regionsOf, sideBySide, unplaced } from '../../builders/facesOf.ts';
import { anOccasion, type MadeOccasion } from '../../builders/occasion.ts';
import { type SignedIn, startSite, type TestSite } from '../harness.ts';
import { formFields, paste, press as pressDraft } from '../intakeSteps.ts';

const three = ['Ada Penrose', 'Bertha Quill', 'Cyril Oates'].map((name) => ({ name }));

let site: TestSite;
let comms: SignedIn;
let hash: string;
/** How many faces the finder finds. */
let faces = 3;
let fault: Error | undefined;

beforeAll(async () => {
  const finder = {
    find: () => (fault === undefined ? Promise.resolve(sideBySide(faces)) : Promise.reject(fault)),
    close: async () => {},
  };
  site = await startSite({ around: (services) => ({ ...services, faceFinder: finder }) });
  comms = await site.signIn('comms');
  hash = (await keep(site.services.images, await photoOfPeople(3))).original.hash;
});
afterAll(() => site?.close());

async function aPhotoOf(people = three, found = 3): Promise<MadeOccasion> {
  faces = found;
  fault = undefined;
  const made = anOccasion({ people, photoHash: hash });
  await site.put(...unplaced(made.records));
  await press(made, 'find');
  return made;
}

const pathOf = ({ photoId }: MadeOccasion): string => `/photos/${photoId}/faces`;
const page = async (made: MadeOccasion): Promise<string> => (await comms.get(pathOf(made))).text;
const formIn = (html: string): string => /<form [^>]*class="fl-faces"[\s\S]*?<\/form>/u.exec(html)?.[0] ?? '';
const fields = async (made: MadeOccasion): Promise<Record<string, string>> =>
  formFields(formIn(await page(made)));
const press = async (made: MadeOccasion, act: string, typed: Record<string, string> = {}) =>
  comms.post(pathOf(made), { ...(await fields(made)), ...typed, act });

const places = ({ photoId }: MadeOccasion): Depiction[] => depictionsOf(site.services.store.view(), photoId);
const answers = (made: MadeOccasion): string[] => places(made).map(({ where }) => where.answer);
const sentence = async (made: MadeOccasion): Promise<string> =>
  /id="faces-sentence">([^<]*)</u.exec(await page(made))?.[1] ?? '';
const field = (made: MadeOccasion, at: number): string => `face-${places(made)[at]?.id ?? ''}`;
const chosen = async (made: MadeOccasion): Promise<string[]> => {
  const typed = await fields(made);
  return places(made).map(({ id }) => typed[`face-${id}`] ?? 'none');
};

describe('the page says how names and faces stand', () => {
  it.each([
    ['as many faces as names', 3, '3 names, 3 faces, all placed: please check, then confirm.'],
    [
      'a face too many',
      4,
      '3 names, 4 faces: 1 face more than names, perhaps of somebody who is not in the list. Nobody is placed without you.',
    ],
    ['a face too few', 2, '3 names, 2 faces: 1 face not found. Nobody is placed without you.'],
  ])('%s', async (_, found, said) => {
    expect(await sentence(await aPhotoOf(three, found))).toBe(said);
  });

  it('that finding is turned off', async () => {
    const off = await startSite();
    const made = anOccasion({ people: three });
    await off.put(...unplaced(made.records));
    const { text } = await (await off.signIn('comms')).get(pathOf(made));
    expect(text).toContain('Finding faces is turned off: the order of the caption can be confirmed');
    expect(text).not.toContain('Find the faces again');
    await off.close();
  });

  it('and lists faces that were placed without the finder', async () => {
    const off = await startSite();
    const people = regionsOf(3).map((region, at) => ({ name: `Somebody Number${at}`, region }));
    const made = anOccasion({ people });
    await off.put(...made.records);
    const { text } = await (await off.signIn('comms')).get(pathOf(made));
    expect(text).toContain('3 names, 3 faces: all confirmed.');
    expect(Object.values(formFields(formIn(text))).slice(-3)).toEqual(['1', '2', '3']);
    await off.close();
  });

  it('that the finder failed, and nothing is changed', async () => {
    const made = await aPhotoOf();
    const before = places(made);
    fault = new Error('out of order');
    await press(made, 'find');
    expect(await page(made)).toContain('The faces could not be looked for. Nothing was changed.');
    expect(places(made)).toEqual(before);
  });

  it('to nobody but the communications team', async () => {
    const made = await aPhotoOf();
    expect((await (await site.signIn('staff')).get(pathOf(made))).status).toBe(403);
    expect((await site.visitor().get(pathOf(made))).status).toBe(303);
  });
});

describe('one button confirms all places', () => {
  it('and the public sees the rings only then', async () => {
    const made = await aPhotoOf();
    const publicly = async () =>
      (await site.visitor().get(`/photos/${made.photoId}/a-group-on-the-quay`)).text;
    expect(await publicly()).not.toContain('fl-ring');
    expect((await press(made, 'confirm')).status).toBe(303);
    expect(answers(made)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(places(made)[0]?.where.by).toBe(comms.account?.id);
    expect((await publicly()).match(/class="fl-ring"/gu)).toHaveLength(3);
    expect(await sentence(made)).toBe('3 names, 3 faces: all confirmed.');
  });

  it('also of somebody by order alone, whose face is not marked', async () => {
    const made = await aPhotoOf();
    await press(made, 'confirm', { [field(made, 1)]: '' });
    expect(answers(made)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(places(made)[1]?.region).toBeNull();
  });

  it('and finding again changes none of them', async () => {
    const made = await aPhotoOf();
    await press(made, `swap:${places(made)[0]?.id ?? ''}`);
    await press(made, 'confirm');
    const before = places(made);
    await press(made, 'find');
    expect(places(made)).toEqual(before);
  });
});

describe('faces are chosen by number', () => {
  it('and saved as suggested, not confirmed', async () => {
    const made = await aPhotoOf();
    await press(made, 'save', { [field(made, 0)]: '2', [field(made, 1)]: '1' });
    expect(await chosen(made)).toEqual(['2', '1', '3']);
    expect(answers(made)).toEqual(['suggested', 'suggested', 'suggested']);
  });

  it('somebody changes places with the next', async () => {
    const made = await aPhotoOf();
    await press(made, `swap:${places(made)[1]?.id ?? ''}`);
    expect(await chosen(made)).toEqual(['1', '3', '2']);
  });

  it('and kept when the faces are found again', async () => {
    const made = await aPhotoOf();
    await press(made, 'find', { [field(made, 0)]: '3', [field(made, 2)]: '1' });
    expect(await chosen(made)).toEqual(['3', '2', '1']);
    expect(answers(made)).toEqual(['suggested', 'suggested', 'suggested']);
  });

  it('nobody is next to the last', async () => {
    const made = await aPhotoOf();
    await press(made, `swap:${places(made)[2]?.id ?? ''}`);
    expect(await chosen(made)).toEqual(['1', '2', '3']);
  });

  it('a likely way is taken, and its stranger with it', async () => {
    const made = await aPhotoOf(three, 4);
    expect(await page(made)).toContain('is nobody in the list.');
    await press(made, 'likely:0');
    expect((await chosen(made)).filter((number) => number !== '')).toHaveLength(3);
    expect(answers(made)).toEqual(['suggested', 'suggested', 'suggested']);
    expect(await sentence(made)).toBe(
      '3 names, 4 faces (1 of nobody in the list), all placed: please check, then confirm.',
    );
  });

  it('a likely way may leave somebody without a face, who is then confirmed by order alone', async () => {
    const made = await aPhotoOf(three, 2);
    await press(made, 'likely:0');
    expect((await chosen(made)).filter((number) => number !== '')).toEqual(['1', '2']);
    expect(await sentence(made)).toBe('3 names, 2 faces: 2 placed, 1 not marked.');
    await press(made, 'confirm');
    expect(answers(made)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(await sentence(made)).toBe('3 names, 2 faces: all confirmed.');
  });

  it('a stranger gives the others their places, to be looked at before they are confirmed', async () => {
    const made = await aPhotoOf(three, 4);
    await press(made, 'confirm', { 'stranger-2': 'yes' });
    expect(await chosen(made)).toEqual(['1', '3', '4']);
    expect(answers(made)).toEqual(['suggested', 'suggested', 'suggested']);
  });
});

describe('what cannot be is refused, and nothing is changed', () => {
  it.each([
    ['two people on one face', '1', '1', /Face 1 is given to Ada Penrose and to Bertha Quill/u],
    ['a face that is not there', '1', '12', /Choose a face that is in the photo for Bertha Quill/u],
    ['what is no number', '1', '1 OR 1', /Choose a face that is in the photo for Bertha Quill/u],
  ])('%s', async (_, first, second, said) => {
    const made = await aPhotoOf();
    const before = places(made);
    const answer = await press(made, 'confirm', { [field(made, 0)]: first, [field(made, 1)]: second });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(said);
    expect(answer.text).toContain(`id="${field(made, 1)}-error"`);
    expect(places(made)).toEqual(before);
  });

  it('a face of somebody in the list that is said to be nobody’s', async () => {
    const made = await aPhotoOf();
    const answer = await press(made, 'confirm', { 'stranger-3': 'yes' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Face 3 is given to nobody in the list and to Cyril Oates');
  });

  it('a way that is not offered', async () => {
    expect((await press(await aPhotoOf(three, 4), 'likely:9')).status).toBe(422);
  });

  it('a form that is older than what somebody else saved: both are shown', async () => {
    const made = await aPhotoOf();
    const old = await fields(made);
    await press(made, 'confirm', { [field(made, 2)]: '' });
    const late = await comms.post(pathOf(made), { ...old, act: 'confirm' });
    expect(late.status).toBe(409);
    expect(late.text).toMatch(/Cyril Oates<\/th><td[^>]*>Face 3<\/td><td[^>]*>Not marked<\/td>/u);
    expect(formFields(formIn(late.text))[field(made, 2)]).toBe('3');
    expect(places(made)[2]?.region).toBeNull();
  });

  it('a place in another photo', async () => {
    const [made, other] = [await aPhotoOf(), await aPhotoOf()];
    await press(made, 'save', { [field(other, 0)]: '3' });
    expect(await chosen(other)).toEqual(['1', '2', '3']);
  });
});

describe('the way to the page', () => {
  it('is on the photo’s page, for the communications team alone', async () => {
    const made = await aPhotoOf();
    const path = `/photos/${made.photoId}/a-group-on-the-quay`;
    expect((await comms.get(path)).text).toContain('Names on faces: 3 suggested, please confirm');
    expect((await site.visitor().get(path)).text).not.toContain('Names on faces');
  });

  it('is on the publish page, where faces have been found by then', async () => {
    const id = await confirmedPublication(['Dora Wick', 'Edwin Tarn', 'Freda Nance']);
    const publish = (await comms.get(`/publish/${id}`)).text;
    expect(publish).toMatch(/href="\/photos\/\w+\/faces">Names on faces: 3 suggested, please confirm</u);
  });
});

describe('a publication becomes a draft again', () => {
  it('after its faces were found', async () => {
    const id = await confirmedPublication(['Gwen Hale', 'Hugo Marl', 'Ines Carr']);
    expect((await comms.post(`/publish/${id}/reopen`)).headers.location).toBe(`/intake/${id}`);
  });

  it('but not when somebody has confirmed places since: that work would be lost', async () => {
    const id = await confirmedPublication(['Jory Penn', 'Kerra Lowe', 'Loveday Pask']);
    const path = /href="(\/photos\/\w+\/faces)"/u.exec((await comms.get(`/publish/${id}`)).text)?.[1] ?? '';
    await comms.post(path, { ...formFields(formIn((await comms.get(path)).text)), act: 'confirm' });
    const answer = await comms.post(`/publish/${id}/reopen`);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Something of it was changed since');
  });
});

/** A caption with a photo of as many faces, confirmed on the draft's page; answers with the publication's id. */
async function confirmedPublication(names: readonly string[]): Promise<string> {
  faces = names.length;
  fault = undefined;
  const words = `From left: ${names.map((name) => `${name}, Clerk`).join('; ')}.`;
  const id = await paste(comms, words, [await photoOfPeople(names.length)]);
  await pressDraft(comms, id, 'confirm');
  return id;
}
