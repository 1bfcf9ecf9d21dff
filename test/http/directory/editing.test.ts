import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Membership, Person } from '../../../server/domain/directory/records.ts';
import { anOccasion } from '../../builders/occasion.ts';
import { aMembership, aPerson } from '../../builders/records.ts';
import { type SignedIn, startSite, type TestSite } from '../harness.ts';

let site: TestSite;
let comms: SignedIn;

beforeAll(async () => {
  site = await startSite({ env: { FROM_LEFT_COUNCIL: 'Tolver Council' } });
  comms = await site.signIn('comms');
});

afterAll(() => site.close());

/** The fields of the form on a page as a browser would send them back untouched. */
function fieldsIn(html: string): Record<string, string> {
  const form = html.slice(html.indexOf('<form method="post" action="/p'));
  const fields: Record<string, string> = {};
  const asTyped = (text: string) =>
    text.replaceAll('&#34;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  for (const [, tag = ''] of form.matchAll(/<input ([^>]*)>/gu)) {
    const [, name = ''] = /name="([^"]*)"/u.exec(tag) ?? [];
    const [, value = ''] = /value="([^"]*)"/u.exec(tag) ?? [];
    if (name !== '_csrf' && (!tag.includes('checkbox') || tag.includes(' checked')))
      fields[name] = asTyped(value);
  }
  for (const [, name = '', inner = ''] of form.matchAll(
    /<select [^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/gu,
  )) {
    fields[name] = /value="([^"]*)" selected/u.exec(inner)?.[1] ?? '';
  }
  for (const [, name = '', inner = ''] of form.matchAll(
    /<textarea [^>]*name="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea>/gu,
  )) {
    fields[name] = asTyped(inner);
  }
  return fields;
}

const person = (id: string) => site.services.store.view().get('person', id);
const rolesOf = (id: string) => site.services.store.view().referring('membership', 'personId', id);

async function aSavedPerson(with_: Partial<Person> = {}, role: Partial<Membership> = {}) {
  const made = aPerson(with_);
  await site.put(made, aMembership({ personId: made.id, role: 'Harbour Master', ...role }));
  const path = `/people/${made.id}/edit`;
  return { id: made.id, path, fields: fieldsIn((await comms.get(path)).text) };
}

describe('editing a person', () => {
  it('saving an untouched form changes nothing', async () => {
    const { id, path, fields } = await aSavedPerson({
      contacts: [{ type: 'email', value: 'a@example.org', audience: 'staff' }],
    });
    const before = [person(id), rolesOf(id)];
    const answer = await comms.post(path, fields);
    expect(answer.status).toBe(303);
    expect([{ ...person(id), version: 0 }, rolesOf(id)]).toEqual([{ ...before[0], version: 0 }, before[1]]);
  });

  it('every field is saved as typed', async () => {
    const { id, path, fields } = await aSavedPerson();
    const answer = await comms.post(path, {
      ...fields,
      honorific: 'Dr',
      name: 'Róisín O’Dowd',
      givenName: 'Róisín',
      familyName: 'O’Dowd',
      postnominals: 'MBE',
      pronunciation: 'ro-SHEEN',
      otherNames: 'Rose Dowd\r\nR. Dowd\r\n',
      kind: 'partner',
      ward: 'Quayside',
      party: 'Independent',
      audience: 'staff',
      'contacts-0-type': 'phone',
      'contacts-0-value': '+44 1632 960001',
      'contacts-0-audience': 'public',
      'roles-0-to': '2026-02',
      'roles-0-held': 'ended',
      'roles-1-role': 'Chair',
      'roles-1-organisation': 'Harbour Trust',
      'roles-1-from': '2025',
      'roles-1-audience': 'public',
    });
    expect(answer.headers.location).toBe(`/people/${id}/roisin-odowd`);
    expect(person(id)).toMatchObject({
      honorific: 'Dr',
      name: 'Róisín O’Dowd',
      otherNames: ['Rose Dowd', 'R. Dowd'],
      personKind: 'partner',
      kindReason: 'chosen by an editor',
      audience: 'staff',
      contacts: [{ type: 'phone', value: '+44 1632 960001', audience: 'public' }],
    });
    const bodies = site.services.store.view();
    expect(
      rolesOf(id).map(({ role, from, to, held, organisationId }) => [
        role,
        from,
        to,
        held,
        bodies.get('organisation', organisationId ?? '')?.name,
      ]),
    ).toEqual([
      ['Harbour Master', null, '2026-02', 'ended', undefined],
      ['Chair', '2025', null, null, 'Harbour Trust'],
    ]);
  });

  it.each([
    ['no name', { name: '' }, 'name', 'Enter a name'],
    ['a kind that is none', { kind: 'boss' }, 'kind', 'Choose one'],
    [
      'everyone for somebody not sorted out',
      { kind: 'unsure', audience: 'public' },
      'audience',
      'Choose what this person is',
    ],
    [
      'an address that is none',
      { 'contacts-0-value': 'not an address' },
      'contacts-0-value',
      'Enter an e-mail address',
    ],
    [
      'a number that is none',
      { 'contacts-0-type': 'phone', 'contacts-0-value': 'call me' },
      'contacts-0-value',
      'Enter a phone number',
    ],
    ['a date in another order', { 'roles-0-from': '19/12/2019' }, 'roles-0-from', 'Enter a date'],
    [
      'an end before the beginning',
      { 'roles-0-from': '2020', 'roles-0-to': '2019' },
      'roles-0-to',
      'must not be before',
    ],
    ['a role with neither role nor body', { 'roles-0-role': '' }, 'roles-0-role', 'Enter a role'],
    ['a name too long', { name: 'x'.repeat(201) }, 'name', '200 characters'],
  ])('%s is refused beside its field, and what was typed stays', async (_what, wrong, field, sentence) => {
    const { id, path, fields } = await aSavedPerson();
    const before = person(id);
    const answer = await comms.post(path, { ...fields, ward: 'Typed <ward>', ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`href="#${field}"`);
    expect(answer.text).toContain(`id="${field}-error"`);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain('<title>Error: ');
    const { kind: _kind, ...typed } = { kind: '', ...wrong };
    expect(fieldsIn(answer.text)).toMatchObject({ ward: 'Typed <ward>', ...typed });
    expect(person(id)).toEqual(before);
  });

  it('when somebody else saved meanwhile, both versions are shown and nothing typed is lost', async () => {
    const { id, path, fields } = await aSavedPerson();
    const other = await site.signIn('comms');
    await other.post(path, { ...fields, ward: 'Theirs', 'roles-0-role': 'Their role' });
    const answer = await comms.post(path, { ...fields, ward: 'Mine', party: 'My party' });
    expect(answer.status).toBe(409);
    expect(answer.text).toMatch(/<td[^>]*>Mine<\/td><td[^>]*>Theirs<\/td>/u);
    expect(answer.text).toContain('Their role');
    expect(person(id)).toMatchObject({ ward: 'Theirs', party: null });
    const again = await comms.post(path, fieldsIn(answer.text));
    expect(again.status).toBe(303);
    expect(person(id)).toMatchObject({ ward: 'Mine', party: 'My party' });
  });

  it('a role taken away leaves what the caption says', async () => {
    const made = anOccasion({ people: [{ name: 'Ada Penrose', role: 'Diver' }] });
    await site.put(...made.records);
    const id = made.personIds[0] ?? '';
    const path = `/people/${id}/edit`;
    const fields = fieldsIn((await comms.get(path)).text);
    expect((await comms.post(path, { ...fields, 'roles-0-remove': 'yes' })).status).toBe(303);
    expect(rolesOf(id)).toEqual([]);
    const [claim] = site.services.store.view().referring('claim', 'personId', id);
    expect(claim?.membershipId).toBeNull();
  });

  it('what the editor may not see stays as it is', async () => {
    const made = aPerson({ contacts: [{ type: 'phone', value: '07700 900123', audience: 'admin' }] });
    await site.put(made, aMembership({ personId: made.id, role: 'Whistle-blower', audience: 'admin' }));
    const path = `/people/${made.id}/edit`;
    const page = await comms.get(path);
    expect(page.text).not.toMatch(/900123|Whistle/u);
    await comms.post(path, { ...fieldsIn(page.text), ward: 'Quayside' });
    expect(person(made.id)).toMatchObject({ ward: 'Quayside', contacts: made.contacts });
    expect(rolesOf(made.id)).toHaveLength(1);
  });

  it('fields that the form does not have change nothing', async () => {
    const { id, path, fields } = await aSavedPerson();
    const before = person(id);
    const extra = {
      id: 'zzzzzzzzzzzz',
      sample: 'true',
      mergedInto: 'zzzzzzzzzzzz',
      addedAt: '2000-01-01T00:00:00.000Z',
      kindReason: 'x',
      'roles-0-personId': 'zzzzzzzzzzzz',
      'roles-0-sample': 'true',
    };
    expect((await comms.post(path, { ...fields, ...extra })).status).toBe(303);
    expect({ ...person(id), version: 0 }).toEqual({ ...before, version: 0 });
    expect(rolesOf(id).map(({ personId, sample }) => [personId, sample])).toEqual([[id, false]]);
  });

  it('a role of somebody else cannot be changed through this person', async () => {
    const other = await aSavedPerson();
    const { path, fields } = await aSavedPerson();
    const [role] = rolesOf(other.id);
    const stolen = {
      'roles-0-id': role?.id ?? '',
      'roles-0-version': String(role?.version),
      'roles-0-role': 'Mine',
    };
    expect((await comms.post(path, { ...fields, ...stolen })).status).toBe(409);
    expect(rolesOf(other.id)).toEqual([role]);
  });

  it.each([
    ['nothing at all', {}],
    ['a row of a huge number', { 'roles-999-role': 'x' }],
    ['a name of the language’s own', { __proto__x: '1', constructor: '1', 'roles-0-__proto__': 'x' }],
  ])('%s is no fault of ours', async (_what, body) => {
    const { path } = await aSavedPerson();
    expect([409, 422]).toContain((await comms.post(path, body)).status);
  });
});

describe('editing a photo', () => {
  it('saves alternative text, credit and date, and shows both versions when somebody was faster', async () => {
    const made = anOccasion({ people: [] });
    await site.put(...made.records);
    const path = `/photos/${made.photoId}/edit`;
    const fields = fieldsIn((await comms.get(path)).text);
    const saved = await comms.post(path, { ...fields, altText: 'A quay', credit: 'Ida', takenOn: '2025-12' });
    expect(saved.headers.location).toBe(`/photos/${made.photoId}/a-quay`);
    expect(site.services.store.view().get('photo', made.photoId)).toMatchObject({
      altText: 'A quay',
      credit: 'Ida',
      takenOn: '2025-12',
    });
    const late = await comms.post(path, { ...fields, altText: 'A late quay' });
    expect(late.status).toBe(409);
    expect(late.text).toMatch(/<td[^>]*>A late quay<\/td><td[^>]*>A quay<\/td>/u);
    const wrong = await comms.post(path, { ...fieldsIn(late.text), takenOn: 'yesterday' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="takenOn-error"');
  });
});
