import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FolderInUse } from '../../server/store/cannotOpen.ts';
import { takeLock } from '../../server/store/lock.ts';
import { ownIdentity } from '../../server/store/processes.ts';
import { serveSocket } from '../../server/store/socket.ts';
import { newFolder } from './folder.ts';
import { builtStoreProcess, startStoreProcess } from './processes.ts';

const clock = { now: () => new Date('2026-02-01T10:00:00.000Z') };

let built: string;
let script: string;
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'from-left-built-'));
  script = await builtStoreProcess(built);
});
afterAll(() => rm(built, { recursive: true }));

describe('a data folder', () => {
  it('that a process has is refused to the next, which names that process and its machine', async () => {
    const folder = await newFolder();
    const holder = startStoreProcess(script, [folder]);
    await holder.saying('open');
    const next = startStoreProcess(script, [folder]);
    expect(await next.saying('refused')).toContain(`in use by process ${holder.pid} on ${hostname()}`);
  });

  it('is free at once after its holder was killed', async () => {
    const folder = await newFolder();
    const holder = startStoreProcess(script, [folder]);
    await holder.saying('open');
    await holder.kill();
    await (await takeLock(folder, clock)).release();
  });

  it('has one winner when twenty start at once, also over a dead holder', async () => {
    const folder = await newFolder();
    const dead = startStoreProcess(script, [folder]);
    await dead.saying('open');
    await dead.kill();
    const all = Array.from({ length: 20 }, () => startStoreProcess(script, [folder]));
    await Promise.all(all.map((one) => Promise.race([one.saying('open'), one.saying('refused')])));
    const winners = all.filter((one) => one.lines.includes('open'));
    const losers = all.filter((one) => !one.lines.includes('open'));
    expect(winners).toHaveLength(1);
    expect(losers.map((one) => one.lines[0])).toEqual(
      losers.map(() => expect.stringContaining(`process ${winners[0]?.pid}`)),
    );
    await Promise.all(all.map((one) => one.kill()));
    expect((await readdir(folder)).filter((name) => name.includes('lock'))).toHaveLength(1);
  });

  it('is free after a release, and the lock that is left says so', async () => {
    const folder = await newFolder();
    await (await takeLock(folder, clock)).release();
    expect(await readFile(join(folder, 'lock.1'), 'utf8')).toContain('"released":true');
    await (await takeLock(folder, clock)).release();
    expect((await readdir(folder)).sort()).toEqual(['lock.2']);
  });
});

describe('a lock that another process left', () => {
  const left = async (change: Record<string, unknown>) => {
    const folder = await newFolder();
    const since = '2026-01-31T10:00:00.000Z';
    const holder = { ...(await ownIdentity()), since, released: false, ...change };
    await writeFile(join(folder, 'lock.41'), JSON.stringify(holder));
    return folder;
  };

  it.each([
    ['its number was given to a process that started later', { start: '1' }],
    ['the machine has started anew since', { boot: 'an earlier start' }],
    ['no process has its number', { pid: 4_194_303 }],
    ['it was released', { released: true }],
    ['it is on another machine and nobody answers there', { host: 'another pid:[1]' }],
    ['it is no lock at all', { pid: 'x' }],
  ])('is taken over when %s', async (_, change) => {
    const folder = await left(change);
    const lock = await takeLock(folder, clock);
    expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toEqual(['lock.42']);
    await lock.release();
  });

  it.each([
    ['that process runs', {}],
    ['it runs and when it started is not known', { start: null }],
  ])('holds while %s', async (_, change) => {
    const folder = await left(change);
    await expect(takeLock(folder, clock)).rejects.toBeInstanceOf(FolderInUse);
    expect(await readdir(folder)).toEqual(['lock.41']);
  });

  it('from another machine or container holds while somebody answers its socket', async () => {
    const folder = await left({ host: 'another pid:[1]' });
    const stop = await serveSocket(folder, async () => ({ code: 0, stdout: '', stderr: '' }));
    await expect(takeLock(folder, clock)).rejects.toThrow('on another');
    await stop();
    await (await takeLock(folder, clock)).release();
  });
});
