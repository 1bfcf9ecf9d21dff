import { mkdir, readdir, readFile, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/commands/check.ts';
import { openAccounts } from '../../server/store/accountFile.ts';
import { openStore } from '../../server/store/openStore.ts';
import { aPerson, aPhoto } from '../builders/records.ts';
import { newFolder } from '../store/folder.ts';
import { buildProgram, runCommand, startCommand } from './builtProgram.ts';

const clock = { now: () => new Date('2026-02-01T10:00:00.000Z') };
const note = { who: 'tester', why: 'to have something' };
const hash = 'ab'.repeat(32);
const bytes = Buffer.from('a picture, for all that check knows');
const original = {
  hash,
  name: 'picnic.jpg',
  type: 'jpeg',
  bytes: bytes.length,
  addedAt: '2026-02-01T10:00:00.000Z',
} as const;

async function someData() {
  const folder = await newFolder();
  const data = join(folder, 'data');
  const store = await openStore({ folder: data, clock, snapshotEvery: 3 });
  for (const name of ['Ada Penrose', 'Bram Oyelaran', 'Cleo Tarn', 'Dov Amis']) {
    await store.change(note, (writer) => writer.put(aPerson({ name })));
  }
  await store.change(note, (writer) => writer.put(aPhoto({ originals: [original] })));
  await store.close();
  await openAccounts(data);
  const kept = join(folder, 'uploads/originals/ab');
  await mkdir(kept, { recursive: true });
  const file = join(kept, `${hash}.jpg`);
  await writeFile(file, bytes);
  return { folder, data, file, kept };
}

async function checked(folder: string): Promise<{ code: number; said: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await check.run([], {
    stdin: new PassThrough(),
    stdout,
    stderr,
    env: {},
    folder,
    home: folder,
  });
  stdout.end();
  return { code, said: await text(stdout) };
}

describe('check', () => {
  it('says of whole data what there is and that data and files agree', async () => {
    const { folder } = await someData();
    const { code, said } = await checked(folder);
    expect(said).toContain('Journal: 5 changes, each as it was written.');
    expect(said).toMatch(/Snapshot of change \d: whole, and what the journal says\./);
    expect(said).toContain('4 people, 1 photo; whatever refers to something finds it.');
    expect(said).toContain('Photos: 1 original, all on disk.');
    expect(said).toMatch(/Data and files agree\.\n$/);
    expect(code).toBe(0);
  });

  it('finds nothing wrong where nothing is kept yet', async () => {
    const { code, said } = await checked(await newFolder());
    expect(said).toContain('Directory: empty');
    expect(code).toBe(0);
  });

  it('runs beside a process that has the folder, and changes nothing', async () => {
    const { folder, data } = await someData();
    const store = await openStore({ folder: data, clock });
    const before = await readdir(data, { recursive: true });
    expect((await checked(folder)).code).toBe(0);
    expect(await readdir(data, { recursive: true })).toEqual(before);
    await store.close();
  });

  it.each([
    ['a word of an old journal file', 'journal/000000000001.jsonl', 'Ada', 'Ide', 'checksum does not fit'],
    ['a word of a snapshot', 'snapshots/', 'Bram', 'Brim', 'its end does not fit its content'],
    ['the end of an accounts file', 'accounts.json', '}', '', 'accounts.json is damaged'],
  ])('names the file when %s was altered', async (_, start, from, to, words) => {
    const { folder, data } = await someData();
    await writeFile(join(data, 'accounts.json'), '{"format":1,"accounts":[],"setupLink":null}');
    const all = await readdir(data, { recursive: true });
    const name = all.find((path) => path.startsWith(start) && /\.jsonl?$/.test(path)) ?? start;
    await writeFile(join(data, name), (await readFile(join(data, name), 'utf8')).replace(from, to));
    const { code, said } = await checked(folder);
    expect(said).toContain(name);
    expect(said).toContain(words);
    expect(said).toMatch(/1 thing is not right\.\n$/);
    expect(code).toBe(1);
  });

  it('names the photo whose original is gone or of another size', async () => {
    const { folder, file } = await someData();
    await writeFile(file, 'shorter');
    expect((await checked(folder)).said).toContain(`has 7 bytes, not ${bytes.length}`);
    await unlink(file);
    const { code, said } = await checked(folder);
    expect(said).toMatch(/photo t\d+ has lost its original "picnic\.jpg"/);
    expect(code).toBe(1);
  });

  it('names a file that no photo has, once it is older than an hour', async () => {
    const { folder, kept } = await someData();
    const stranger = 'cd'.repeat(32);
    await writeFile(join(kept, `${stranger}.png`), 'x');
    expect((await checked(folder)).code).toBe(0);
    const earlier = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await utimes(join(kept, `${stranger}.png`), earlier, earlier);
    const { code, said } = await checked(folder);
    expect(said).toContain(`No photo has the original ${stranger}`);
    expect(said).toContain('check --repair');
    expect(code).toBe(1);
  });

  it('knows no option but --repair', async () => {
    const io = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough(), env: {} };
    await expect(check.run(['--mend'], { ...io, folder: '/', home: '/' })).rejects.toThrow("'--mend'");
  });
});

describe('check --repair', () => {
  const stranger = 'cd'.repeat(32);
  const earlier = new Date(Date.now() - 2 * 60 * 60 * 1000);
  const strangerIn = async (folder: string) => {
    const file = join(folder, 'uploads/originals/cd', `${stranger}.png`);
    await mkdir(join(folder, 'uploads/originals/cd'), { recursive: true });
    await writeFile(file, 'somebody’s picture');
    await utimes(file, earlier, earlier);
  };
  const uploads = async (folder: string) =>
    (await readdir(join(folder, 'uploads'), { recursive: true })).sort();

  it('moves what no photo has aside and says so; a second time there is nothing to do', async () => {
    await buildProgram();
    const { folder, file } = await someData();
    await strangerIn(folder);
    const first = await runCommand(['check', '--repair'], folder);
    expect(first.stdout).toContain(`Moved to "unclaimed": the original ${stranger}.`);
    expect(first.stdout).toMatch(/Data and files agree\.\n$/u);
    expect(first.code).toBe(0);
    const after = await uploads(folder);
    const aside = after.find((name) => name.startsWith('unclaimed/') && name.endsWith('.png')) ?? '';
    expect(aside).toMatch(/^unclaimed\/\d{4}-\d\d-\d\d\/originals\/cd\//u);
    expect(await readFile(join(folder, 'uploads', aside), 'utf8')).toBe('somebody’s picture');
    expect(await readFile(file)).toEqual(bytes);
    const second = await runCommand(['check', '--repair'], folder);
    expect(second.stdout).toContain('There was nothing to repair.');
    expect(await uploads(folder)).toEqual(after);
  });

  it('is done by the site while that runs', async () => {
    const { folder } = await someData();
    await strangerIn(folder);
    const site = await startCommand(['serve'], folder, { PORT: '0', FROM_LEFT_SAMPLE: 'no' });
    try {
      await site.says(/\n/u);
      expect(site.stderr()).toContain('left alone');
      expect((await runCommand(['check', '--repair'], folder)).stdout).toContain(stranger);
    } finally {
      site.process.kill('SIGTERM');
      await site.ended;
    }
  });

  it('moves nothing where the directory never held anything', async () => {
    const folder = await newFolder();
    await strangerIn(folder);
    const before = await uploads(folder);
    const { code, stderr } = await runCommand(['check', '--repair'], folder);
    expect(code).toBe(1);
    expect(stderr).toContain('Nothing was moved');
    expect(await uploads(folder)).toEqual(expect.arrayContaining(before));
  });
});
