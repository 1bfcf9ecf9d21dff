import { cp, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../server/domain/directory/records.ts';
import type { Change } from '../../server/services/ports.ts';
import { isErased } from '../../server/store/changeLine.ts';
import { checkStore } from '../../server/store/check/checkStore.ts';
import { type OpenStore, openStore } from '../../server/store/openStore.ts';
import {
  aCaption,
  aClaim,
  aDepiction,
  aMembership,
  aMention,
  anOrganisation,
  aPerson,
  aPhoto,
  aRelease,
  aText,
} from '../builders/records.ts';
import { systemError, watchedFiles } from './faultyFiles.ts';
import { newFolder } from './folder.ts';

const clock = { now: () => new Date('2026-02-01T10:00:00.000Z') };
const note = { who: 'tester', why: 'taken in' };
const asked = { who: 'tester', why: 'asked to be forgotten' };

const words =
  'From left: Cllr Odile Marchetti MBE, Lead Member for Parks; and Tomas Greenhalgh, assistant to Odile Marchetti.';
const at = (part: string, from = 0) => {
  const start = words.indexOf(part, from);
  return { text: part, start, end: start + part.length, basis: 'stated', rule: null } as const;
};

const renamed = aPerson({ name: 'Odile Vance', givenName: 'Odile', familyName: 'Vance' });
const odile = { ...renamed, name: 'Odile Marchetti', familyName: 'Marchetti' };
const tomas = aPerson({ name: 'Tomas Greenhalgh', givenName: 'Tomas', familyName: 'Greenhalgh' });
const council = anOrganisation({ name: 'Tolver Council' });
const text = aText({ text: words });
const body = aText({ use: 'release', text: 'Councillor Marchetti said: "O. Marchetti’s park is open."' });
const release = aRelease({
  textId: body.id,
  headline: 'Marchetti opens park',
  links: ['https://example.org/news/odile-marchetti-opens-park'],
});
const caption = aCaption({ textId: text.id, releaseId: release.id });
const photo = aPhoto({ captionId: caption.id, altText: 'Odile Marchetti and another in a park' });
const membership = aMembership({
  personId: odile.id,
  organisationId: council.id,
  role: 'Lead Member for Parks',
});
const hers = aMention({
  textId: text.id,
  honorific: at('Cllr'),
  name: at('Odile Marchetti'),
  postnominals: at('MBE'),
  role: at('Lead Member for Parks'),
  personId: odile.id,
});
const herQuote = aMention({
  textId: body.id,
  source: 'body',
  name: { text: 'Marchetti', start: 11, end: 20, basis: 'stated', rule: null },
  personId: odile.id,
});
const his = aMention({
  textId: text.id,
  number: 2,
  name: at('Tomas Greenhalgh'),
  role: at('assistant to Odile Marchetti'),
  personId: tomas.id,
});
const claim = aClaim({ mentionId: hers.id, personId: odile.id, membershipId: membership.id });
const depiction = aDepiction({ photoId: photo.id, personId: odile.id, mentionId: hers.id });

const everything: AnyRecord[] = [
  ...[tomas, council, text, body, release, caption, photo, odile],
  ...[membership, hers, herQuote, his, claim, depiction],
];

/** She was known under another name first; one change writes both of them; snapshots were made on the way. */
async function peopledFolder(): Promise<string> {
  const folder = await newFolder();
  const store = await openStore({ folder, clock, snapshotEvery: 2 });
  await store.change(note, (writer) => writer.put(renamed));
  await store.change(note, (writer) => {
    for (const record of everything) writer.put(record);
  });
  await store.change({ ...note, why: 'Odile Marchetti rang' }, (writer) => {
    writer.put({ ...odile, ward: 'Quayside' });
    writer.put({ ...tomas, ward: 'Hillside' });
  });
  await store.close();
  return folder;
}

const forms = /marchetti|odile|vance|\bMBE\b/i;

async function filesHolding(folder: string, form: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(
    files.map(async (file) => [file, await readFile(file, 'utf8')] as const),
  );
  return contents.filter(([file, content]) => form.test(`${file}\n${content}`)).map(([file]) => file);
}

async function allChanges(store: OpenStore): Promise<Change[]> {
  const changes: Change[] = [];
  for await (const change of store.since(0)) changes.push(change);
  return changes;
}

const allRecords = (store: OpenStore) =>
  everything.map(({ kind, id }) => store.view().get(kind, id)).filter((record) => record !== undefined);

describe('somebody who is erased', () => {
  it('is in no file of the data folder in any form, and was in many', async () => {
    const folder = await peopledFolder();
    expect((await filesHolding(folder, forms)).length).toBeGreaterThan(2);
    const store = await openStore({ folder, clock });
    await store.erase(odile.id, asked);
    expect(await filesHolding(folder, forms)).toEqual([]);
    await store.close();
    expect(await filesHolding(folder, forms)).toEqual([]);
  });

  it('is gone from the directory; where they were named and stood, somebody is, without a name', async () => {
    const store = await openStore({ folder: await peopledFolder(), clock });
    await store.erase(odile.id, asked);
    const view = store.view();
    expect(view.get('person', odile.id)).toBeUndefined();
    expect(view.count('membership') + view.count('claim')).toBe(0);
    expect(view.get('mention', hers.id)).toMatchObject({
      ...{ personId: null, naming: 'withheld', honorific: null, role: null },
      name: { text: '█'.repeat('Odile Marchetti'.length), start: hers.name.start },
    });
    expect(view.get('depiction', depiction.id)).toMatchObject({ personId: null, mentionId: hers.id });
    expect(view.get('release', release.id)?.headline).toBe('█████████ opens park');
    await store.close();
  });

  it('leaves every place in a text where it was, and others’ names and words as they were', async () => {
    const store = await openStore({ folder: await peopledFolder(), clock });
    await store.erase(odile.id, asked);
    const kept = store.view().get('text', text.id)?.text ?? '';
    expect(kept).toHaveLength(words.length);
    const mention = store.view().get('mention', his.id);
    expect(mention?.name.text).toBe('Tomas Greenhalgh');
    for (const part of [mention?.name, mention?.role]) {
      expect(kept.slice(part?.start ?? 0, part?.end ?? 0)).toBe(part?.text);
    }
    await store.close();
  });

  it('leaves the history whole: no number is missing, and each line says when it lost something', async () => {
    const folder = await peopledFolder();
    const store = await openStore({ folder, clock });
    await store.erase(odile.id, asked);
    const changes = await allChanges(store);
    expect(changes.map((change) => change.sequence)).toEqual([1, 2, 3, 4]);
    expect(changes[0]?.writes[0]).toMatchObject({ before: null, after: { erased: true } });
    expect(changes[2]?.why).toBe('███████████████ rang');
    await store.close();
    const journal = await readFile(join(folder, 'journal/000000000001.jsonl'), 'utf8');
    expect(journal).toContain('"erasedAt":"2026-02-01T10:00:00.000Z"');
  });

  it('leaves what the same change did to others able to be undone', async () => {
    const store = await openStore({ folder: await peopledFolder(), clock });
    await store.erase(odile.id, asked);
    const both = (await allChanges(store))[2];
    const [herWrite, hisWrite] = both?.writes ?? [];
    expect(herWrite?.before).toEqual({ erased: true });
    const before = hisWrite?.before;
    if (before == null || isErased(before)) throw new Error('his record is not there to go back to');
    await store.change(asked, (writer) => writer.put(before));
    expect(store.view().get('person', tomas.id)?.ward).toBe(tomas.ward);
    await store.close();
  });

  it('stays forgotten when the folder is opened again, from the snapshot and from the journal alone', async () => {
    const folder = await peopledFolder();
    const store = await openStore({ folder, clock });
    await store.erase(odile.id, asked);
    const kept = allRecords(store);
    await store.close();
    expect((await checkStore(folder)).wrong).toEqual([]);
    const again = await openStore({ folder, clock });
    expect(allRecords(again)).toEqual(kept);
    await again.close();
    for (const name of await readdir(join(folder, 'snapshots')))
      await unlink(join(folder, 'snapshots', name));
    const replayed = await openStore({ folder, clock });
    expect(allRecords(replayed)).toEqual(kept);
    await replayed.close();
  });

  it('is forgotten with whoever was merged into them', async () => {
    const folder = await newFolder();
    const store = await openStore({ folder, clock });
    const other = aPerson({ name: 'Otylia Brandt', mergedInto: renamed.id });
    await store.change(note, (writer) => {
      writer.put(renamed);
      writer.put(other);
    });
    await store.erase(renamed.id, asked);
    expect(await filesHolding(folder, /otylia|brandt|vance/i)).toEqual([]);
    expect(store.view().count('person')).toBe(0);
    await store.close();
  });
});

describe('an erasure that a crash interrupts', () => {
  it('at any step is finished by the next start', async () => {
    const peopled = await peopledFolder();
    const copied = async () => {
      const folder = await newFolder();
      await cp(peopled, folder, { recursive: true });
      return folder;
    };
    const steps = await stepsOfErasing(await copied(), undefined);
    expect(steps).toBeGreaterThan(15);
    for (let step = 1; step <= steps; step += 1) {
      const folder = await copied();
      await stepsOfErasing(folder, step);
      const store = await openStore({ folder, clock });
      // A crash before anything was asked of the disk for good leaves everything as it was, to be asked again.
      if (store.view().get('person', odile.id) !== undefined) await store.erase(odile.id, asked);
      await store.close();
      expect(await filesHolding(folder, forms), `after a crash at step ${step}`).toEqual([]);
    }
  }, 60_000);

  async function stepsOfErasing(folder: string, failing: number | undefined): Promise<number> {
    const count = { on: false, steps: 0 };
    const { files } = watchedFiles(() => {
      if (!count.on) return undefined;
      count.steps += 1;
      return failing !== undefined && count.steps >= failing ? systemError('EIO') : undefined;
    });
    const store = await openStore({ folder, clock, files, warn: () => undefined });
    count.on = true;
    const done = store.erase(odile.id, asked);
    await (failing === undefined ? done : done.catch(() => undefined));
    await store.close();
    return count.steps;
  }
});

it('a torn line that was kept aside goes with an erasure', async () => {
  const folder = await peopledFolder();
  const journal = join(folder, 'journal/000000000003.jsonl');
  const last = (await readdir(join(folder, 'journal'))).sort().at(-1) ?? journal;
  const file = join(folder, 'journal', last);
  await writeFile(file, `${await readFile(file, 'utf8')}{"sum":"x","name":"Odile Marchetti`);
  const store = await openStore({ folder, clock });
  expect(await readdir(join(folder, 'torn'))).toHaveLength(1);
  await store.erase(odile.id, asked);
  expect(await readdir(join(folder, 'torn'))).toEqual([]);
  await store.close();
});
