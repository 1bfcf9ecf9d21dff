import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSessions } from '../../server/store/sessionFiles.ts';
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
