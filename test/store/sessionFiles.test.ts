import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreUnwritable } from '../../server/services/ports.ts';
import { openAccounts } from '../../server/store/accountFile.ts';
import { openSessions } from '../../server/store/sessionFiles.ts';
import { systemError, watchedFiles } from './faultyFiles.ts';
import { newFolder } from './folder.ts';

const start = Date.parse('2026-02-01T10:00:00.000Z');
const minutes = (count: number) => new Date(start + count * 60_000);

async function someSessions() {
  const folder = await newFolder();
  const time = { now: minutes(0) };
  const sessions = await openSessions({ folder, clock: { now: () => time.now } });
  const names = () => readdir(join(folder, 'sessions'));
  const onlyFile = async () => join(folder, 'sessions', (await names())[0] ?? '');
  return { sessions, time, names, onlyFile };
}

describe('a session', () => {
  it('gives back what was written, until it ends', async () => {
    const { sessions, time } = await someSessions();
    await sessions.write('id-one', { cookie: { path: '/' }, account: 'a1' }, minutes(30), 'a1');
    expect(await sessions.read('id-one')).toEqual({ cookie: { path: '/' }, account: 'a1' });
    time.now = minutes(30);
    expect(await sessions.read('id-one')).toBeNull();
  });

  it('that is touched ends later, its content the same; touching nothing makes nothing', async () => {
    const { sessions, time, names } = await someSessions();
    await sessions.write('id-one', { n: 1 }, minutes(30), null);
    await sessions.touch('id-one', minutes(60));
    await sessions.touch('id-two', minutes(60));
    time.now = minutes(45);
    expect(await sessions.read('id-one')).toEqual({ n: 1 });
    expect(await names()).toHaveLength(1);
  });

  it('that was removed is gone, also when a touch was under way', async () => {
    const { sessions, names } = await someSessions();
    await sessions.write('id-one', { n: 1 }, minutes(30), null);
    await Promise.all([sessions.touch('id-one', minutes(60)), sessions.remove('id-one')]);
    expect(await sessions.read('id-one')).toBeNull();
    expect(await names()).toEqual([]);
  });

  it('keeps its id out of the file and of its name, and is for its owner only', async () => {
    const { sessions, names, onlyFile } = await someSessions();
    await sessions.write('id-in-the-clear', { n: 1 }, minutes(30), null);
    expect((await names()).join()).toMatch(/^[0-9a-f]{64}\.json$/);
    expect(await readFile(await onlyFile(), 'utf8')).not.toContain('id-in-the-clear');
    expect((await stat(await onlyFile())).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['empty', ''],
    ['cut off', '{"expiresAt":"2026'],
    ['of the wrong shape', '{"expiresAt":7,"accountId":null,"content":{}}'],
  ])('whose file is %s is none', async (_, text) => {
    const { sessions, onlyFile } = await someSessions();
    await sessions.write('id-one', { n: 1 }, minutes(30), null);
    await writeFile(await onlyFile(), text);
    expect(await sessions.read('id-one')).toBeNull();
  });

  it('of an account ends with all the others of it, and nobody else’s does', async () => {
    const { sessions } = await someSessions();
    await sessions.write('one', { n: 1 }, minutes(30), 'a1');
    await sessions.write('two', { n: 2 }, minutes(30), 'a1');
    await sessions.write('three', { n: 3 }, minutes(30), 'a2');
    await sessions.removeOf('a1');
    expect(await Promise.all(['one', 'two', 'three'].map((id) => sessions.read(id)))).toEqual([
      null,
      null,
      { n: 3 },
    ]);
  });
});

describe('a sweep', () => {
  it('takes what has ended, what is damaged and what was never finished, and says how many', async () => {
    const { sessions, time, names, onlyFile } = await someSessions();
    await sessions.write('damaged', { n: 0 }, minutes(90), null);
    const damaged = await onlyFile();
    await writeFile(damaged, 'x');
    await writeFile(`${damaged}.tmp`, 'x');
    await sessions.write('ended', { n: 1 }, minutes(30), null);
    await sessions.write('lasting', { n: 2 }, minutes(90), null);
    time.now = minutes(31);
    expect(await sessions.sweep()).toBe(2);
    expect(await names()).toHaveLength(1);
    expect(await sessions.read('lasting')).toEqual({ n: 2 });
  });
});

describe('sessions in which nobody is signed in', () => {
  const opened = async () => {
    const folder = await newFolder();
    const again = () => openSessions({ folder, clock: { now: () => minutes(0) }, mostAnonymous: 3 });
    const names = () => readdir(join(folder, 'sessions'));
    return { again, names, sessions: await again() };
  };

  it('are so many at the most, whoever is signed in: the oldest goes first', async () => {
    const { sessions, names } = await opened();
    await sessions.write('signed-in', {}, minutes(30), 'a1');
    for (const id of ['one', 'two', 'three', 'four', 'five'])
      await sessions.write(id, { id }, minutes(30), null);
    expect(await names()).toHaveLength(4);
    const left = await Promise.all(['signed-in', 'one', 'two', 'three'].map((id) => sessions.read(id)));
    expect(left).toEqual([{}, null, null, { id: 'three' }]);
  });

  it('of an earlier process count from the first sweep on', async () => {
    const { sessions, again, names } = await opened();
    for (const [at, id] of ['one', 'two', 'three'].entries())
      await sessions.write(id, {}, minutes(30 + at), null);
    const later = await again();
    await later.write('four', {}, minutes(30), null);
    expect(await later.sweep()).toBe(1);
    expect(await names()).toHaveLength(3);
    expect(await later.read('one')).toBeNull();
  });

  it('that sign in are no longer counted', async () => {
    const { sessions, names } = await opened();
    await sessions.write('one', {}, minutes(30), null);
    await sessions.write('one', {}, minutes(30), 'a1');
    for (const id of ['two', 'three', 'four']) await sessions.write(id, {}, minutes(30), null);
    expect(await names()).toHaveLength(4);
  });
});

describe.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES'])('while the disk says %s', (code) => {
  it('a session is refused in words, and what was kept is read', async () => {
    let fails = false;
    const { files } = watchedFiles((call) =>
      fails && call.startsWith('open-new') ? systemError(code) : undefined,
    );
    const folder = await newFolder();
    const sessions = await openSessions({ folder, files, clock: { now: () => minutes(0) } });
    await sessions.write('one', { n: 1 }, minutes(30), 'a1');
    fails = true;
    const refused = sessions.write('two', { n: 2 }, minutes(30), 'a1');
    await expect(refused).rejects.toThrow(StoreUnwritable);
    await expect(refused).rejects.toThrow(/^Signing in and out is not possible at present: the disk .*\.$/u);
    expect(await sessions.read('one')).toEqual({ n: 1 });
  });

  it('an account is refused in words', async () => {
    const { files } = watchedFiles((call) => (call.startsWith('open-new') ? systemError(code) : undefined));
    const accounts = await openAccounts(await newFolder(), files);
    const refused = accounts.putSetupLink({ hash: 'x', expiresAt: minutes(60).toISOString() });
    await expect(refused).rejects.toThrow(StoreUnwritable);
    expect(accounts.setupLink()).toBeNull();
  });
});
