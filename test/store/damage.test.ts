import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, stat, symlink, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../server/domain/directory/records.ts';
import { CannotOpen, StoreDamaged, StoreTooNew } from '../../server/store/cannotOpen.ts';
import { checkedLine } from '../../server/store/checkedLine.ts';
import { openStore } from '../../server/store/openStore.ts';
import { aMembership, anId, aPerson } from '../builders/records.ts';
import { newFolder } from './folder.ts';

const clock = { now: () => new Date('2026-02-01T10:00:00.000Z') };
const note = { who: 'tester', why: 'to have something' };
const open = (folder: string, snapshotEvery = 1000) => openStore({ folder, clock, snapshotEvery });

const journal = 'journal/000000000001.jsonl';
const snapshot = 'snapshots/000000000002.jsonl';
const laterJournal = 'journal/000000000003.jsonl';

/** Two changes, a snapshot of them, one change more: a start reads `snapshot` and `laterJournal`. */
async function folderWithSnapshot(): Promise<string> {
  const folder = await newFolder();
  const first = await open(folder, 2);
  for (const name of ['Ada Penrose', 'Bram Oyelaran']) {
    await first.change(note, (writer) => writer.put(aPerson({ name })));
  }
  await first.close();
  const second = await open(folder);
  await second.change(note, (writer) => writer.put(aPerson({ name: 'Cleo Tarn' })));
  await second.close();
  return folder;
}

async function fingerprints(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && !entry.name.startsWith('lock.'));
  const prints = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return [
      path,
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(prints));
}

/** Opening is refused with these words, and every file is what it was. */
async function expectRefusal(folder: string, ...words: (string | RegExp)[]): Promise<Error> {
  const before = await fingerprints(folder);
  const error = await open(folder).then(
    () => new Error('it opened'),
    (refusal: Error) => refusal,
  );
  for (const word of words) expect(error.message).toMatch(word);
  expect(await fingerprints(folder)).toEqual(before);
  return error;
}

const change = async (folder: string, file: string, to: (bytes: Buffer) => Buffer | string) =>
  writeFile(join(folder, file), to(await readFile(join(folder, file))));

const damages: readonly [string, (bytes: Buffer) => Buffer | string][] = [
  ['empty', () => ''],
  ['one letter of it another', (bytes) => bytes.toString().replace('Ada', 'Ade')],
  ['all NUL bytes', (bytes) => Buffer.alloc(bytes.length)],
  ['a byte order mark before it', (bytes) => `\ufeff${bytes}`],
  ['null', () => 'null\n'],
  ['a list', () => '[]\n'],
  ['another file altogether', () => '{"people":"x"}\n'],
  ['a line left out', (bytes) => bytes.toString().split('\n').toSpliced(1, 1).join('\n')],
  ['a line twice', (bytes) => bytes.toString().replace(/\n(.+)\n/, '\n$1\n$1\n')],
];

describe('a damaged snapshot', () => {
  it.each([
    ...damages,
    ['cut off in a line', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
    ['cut off at a line', (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf(10, -2) + 1)],
  ] as const)('(%s) is refused in words and left as it is', async (_, damaged) => {
    const folder = await folderWithSnapshot();
    await change(folder, snapshot, damaged);
    const error = await expectRefusal(folder, snapshot, 'is damaged: ', 'Move the damaged file out');
    expect(error).toBeInstanceOf(StoreDamaged);
  });

  it('can be moved away, as the words say, and everything is there', async () => {
    const folder = await folderWithSnapshot();
    await unlink(join(folder, snapshot));
    const store = await open(folder);
    expect(store.view().count('person')).toBe(3);
    await store.close();
  });
});

describe('a damaged journal', () => {
  it.each(damages)('(%s) is refused in words and left as it is', async (_, damaged) => {
    const folder = await folderWithSnapshot();
    await unlink(join(folder, snapshot));
    await change(folder, journal, damaged);
    const error = await expectRefusal(folder, 'journal', 'is damaged: ', /Restore the data folder|Start/);
    expect(error).toBeInstanceOf(StoreDamaged);
  });

  it('that a start needs names the newest good snapshot', async () => {
    const folder = await folderWithSnapshot();
    await change(folder, laterJournal, (bytes) => Buffer.concat([bytes, bytes]));
    await expectRefusal(folder, laterJournal, /line 3/, `newest good snapshot is ${join(folder, snapshot)}`);
  });

  it('in the middle names the line and what is wrong with it, though whole lines follow', async () => {
    const folder = await folderWithSnapshot();
    await unlink(join(folder, snapshot));
    await change(folder, journal, (bytes) => bytes.toString().replace('Ada', 'Ade'));
    await expectRefusal(folder, /line 2: its checksum does not fit its content/);
  });

  it.each([
    ['is missing though a snapshot ends where it begins', laterJournal, undefined],
    ['is missing between two others', journal, snapshot],
  ])('%s', async (_, missing, alsoGone) => {
    const folder = await folderWithSnapshot();
    for (const gone of [missing, alsoGone]) if (gone !== undefined) await unlink(join(folder, gone));
    await expectRefusal(folder, 'missing');
  });

  it('that is cut off before the last file is refused, though a torn last line is not', async () => {
    const folder = await folderWithSnapshot();
    await unlink(join(folder, snapshot));
    await truncate(join(folder, journal), (await stat(join(folder, journal))).size - 3);
    await expectRefusal(folder, journal, 'it has no end');
  });
});

describe('a journal whose lines are whole but wrong', () => {
  const written = async (...writes: { before: unknown; after: unknown }[]) => {
    const folder = await newFolder();
    await (await open(folder)).close();
    const lines = writes.map(({ before, after }, at) => {
      const { kind, id } = after as AnyRecord;
      const line = { format: 1, sequence: at + 1, at: '', who: 't', why: 'w' };
      return checkedLine({ ...line, writes: [{ kind, id, before, after }] });
    });
    await change(folder, journal, (bytes) => `${bytes}${lines.join('')}`);
    return folder;
  };

  it.each([
    ['a person without a name', { ...aPerson(), name: '' }, 'a person cannot be kept: name'],
    ['a kind that nobody knows', { kind: 'planet', id: 'p1234567' }, 'it is no change'],
    ['text where a list belongs', { ...aPerson(), otherNames: 'x' }, 'otherNames'],
    ['a reference to nothing', aMembership({ personId: anId() }), 'which is not there'],
    ['a number where a record belongs', null, 'it is no change'],
  ])('(%s) is refused', async (_, after, words) => {
    const folder = await written({ before: null, after: after ?? { kind: 'person', id: 7 } });
    await expectRefusal(folder, new RegExp(words, 'i'));
  });
});

describe('data of a later version', () => {
  it.each([
    ['snapshot', snapshot],
    ['journal', laterJournal],
  ])('in the %s is refused without a touch', async (_, file) => {
    const folder = await folderWithSnapshot();
    await change(folder, file, (bytes) => {
      const [header = ''] = bytes.toString().split('\n');
      const { sum: __, ...members } = JSON.parse(header) as { sum: string };
      return bytes.toString().replace(`${header}\n`, checkedLine({ ...members, format: 2 }));
    });
    const error = await expectRefusal(folder, 'later version of From Left', 'format 2');
    expect(error).toBeInstanceOf(StoreTooNew);
  });
});

describe('any file whatever in the place of', () => {
  it.each([
    ['a snapshot', snapshot],
    ['a journal file that others follow', journal],
  ])('%s is refused in words and left as it is', async (_, file) => {
    const folder = await folderWithSnapshot();
    if (file === journal) await unlink(join(folder, snapshot));
    const whole = await readFile(join(folder, file));
    const altered = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json(),
      fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
      fc.record({ at: fc.nat(whole.length - 1), by: fc.integer({ min: 1, max: 255 }) }).map(({ at, by }) => {
        const other = Buffer.from(whole);
        other[at] = ((other[at] ?? 0) + by) % 256;
        return other;
      }),
    );
    await fc.assert(
      fc.asyncProperty(altered, async (content) => {
        await writeFile(join(folder, file), content);
        expect(await expectRefusal(folder)).toBeInstanceOf(CannotOpen);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a data folder', () => {
  it('in whose place a file is, is refused in words', async () => {
    const folder = join(await newFolder(), 'data');
    await writeFile(folder, 'x');
    await expect(open(folder)).rejects.toThrow(
      `${folder} cannot be opened: a file of that name is in the way.`,
    );
  });

  it('that is a link stays one', async () => {
    const [elsewhere, here] = [await newFolder(), join(await newFolder(), 'data')];
    await symlink(elsewhere, here);
    const store = await open(here);
    await store.change(note, (writer) => writer.put(aPerson()));
    await store.close();
    expect((await lstat(here)).isSymbolicLink()).toBe(true);
    expect(await readdir(elsewhere)).toContain('journal');
  });
});

describe('modes', () => {
  it('are 0700 for folders and 0600 for files, whatever the umask', async () => {
    const before = process.umask(0);
    const folder = await folderWithSnapshot().finally(() => process.umask(before));
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const modes = entries.map(async (entry) => {
      const { mode } = await stat(join(entry.parentPath, entry.name));
      return [entry.isDirectory(), mode & 0o777];
    });
    const wrong = (await Promise.all(modes)).filter(
      ([isFolder, mode]) => mode !== (isFolder ? 0o700 : 0o600),
    );
    expect(wrong).toEqual([]);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });
});
