import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { folderToStandIn } from '../commands/builtProgram.ts';
import { noise } from '../images/pictures.ts';
import { told } from './processFigures.ts';
import { addComms, signedInAt, startRunningSite } from './RunningSite.ts';
import { type Call, callsIn } from './systemCalls.ts';
import { keptIn } from './uploads.ts';
import { draftIn } from './Visitor.ts';

const isThere = straceIsThere();
if (!isThere) told('not proved here: strace is missing');

it.skipIf(!isThere)('each acknowledged change and photo is on disk before its answer goes out', async () => {
  const folder = folderToStandIn();
  await addComms(folder, 'ros@example.org');
  const site = await startRunningSite(folder, { UV_USE_IO_URING: '0' });
  const visitor = await signedInAt(site.origin, 'ros@example.org');
  const traced = join(folder, 'calls');
  const strace = await attached(site.pid, traced);

  const ids: string[] = [];
  const paste = async (words: string, photos: readonly Buffer[] = []) => {
    const id = draftIn(await visitor.paste(words, photos));
    if (id === undefined) throw new Error('The draft was not taken.');
    ids.push(id);
    return id;
  };
  for (let at = 0; at < 20; at++) await paste(`From left: Number ${at}, Harbour Master.`);
  // Together they share a sync.
  await Promise.all(Array.from({ length: 20 }, (_, at) => paste(`From left: Together ${at}, Pilot.`)));
  const withPhotos: string[] = [];
  // Wide enough for every rendition to be one of its own.
  for (let at = 0; at < 5; at++) {
    withPhotos.push(
      await paste('', [
        await noise(2100 + at, 80)
          .jpeg()
          .toBuffer(),
      ]),
    );
  }
  await pause(300);
  strace.kill('SIGINT');
  await once(strace, 'exit');
  await site.kill();

  const calls = callsIn(readFileSync(traced, 'latin1'));
  for (const id of ids) expect(journalled(calls, id), id).toEqual(['write', 'fdatasync', 'answer']);
  const photos = [...(await keptIn(folder)).all('photo')];
  expect(photos).toHaveLength(withPhotos.length);
  const { length } = photos.flatMap(({ originals }) => originals.map(({ hash }) => provePhoto(calls, hash)));
  told(
    `${ids.length} changes: write, fdatasync, answer; ${length} photos of nine files: write, fsync, rename, fsync of the folder, record`,
  );
});

/** The order in which a draft was written to the journal, synced, and acknowledged. */
function journalled(calls: readonly Call[], id: string): string[] {
  const written = calls.find((call) => isWrite(call) && isJournal(call) && call.data.includes(id));
  const synced = calls.find(
    (call) => call.name === 'fdatasync' && isJournal(call) && call.began > (written?.ended ?? Number.NaN),
  );
  const answered = calls.find(
    (call) => isSent(call) && /HTTP\/1\.1 303/u.test(call.data) && call.data.includes(`/intake/${id}`),
  );
  const steps = [
    ['write', written?.ended],
    ['fdatasync', synced?.ended],
    ['answer', answered?.began],
  ] as const;
  return steps
    .filter(([, at]) => at !== undefined)
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([step]) => step);
}

/** Throws unless the original and each rendition was written and synced before it was named, and its name before its record. */
function provePhoto(calls: readonly Call[], hash: string): string {
  const moves = calls.filter((call) => call.name.startsWith('rename') && call.to.includes(hash));
  const [original, renditions] = [
    moves.find((call) => call.to.includes('/originals/')),
    moves.find((call) => call.to.includes('/renditions/')),
  ];
  if (original === undefined || renditions === undefined)
    throw new Error(`${hash} was not moved into place.`);
  const wrote = lastBefore(calls, original.began, (call) => isWrite(call) && call.path === original.from);
  const synced = lastBefore(calls, original.began, (call) => isSync(call) && call.path === original.from);
  expect(synced.began).toBeGreaterThan(wrote.ended);

  const files = calls.filter((call) => isSync(call) && call.path.startsWith(`${renditions.from}/`));
  expect(new Set(files.map((call) => call.path)).size).toBe(8);
  for (const file of files) {
    expect(file.ended).toBeLessThan(renditions.began);
    const last = lastBefore(calls, renditions.began, (call) => isWrite(call) && call.path === file.path);
    expect(last.ended).toBeLessThan(file.began);
  }
  lastBefore(calls, renditions.began, (call) => isSync(call) && call.path === renditions.from);

  const record = calls.find((call) => isWrite(call) && isJournal(call) && call.data.includes(hash));
  if (record === undefined) throw new Error(`${hash} was never recorded.`);
  for (const move of [original, renditions]) {
    const parent = move.to.slice(0, move.to.lastIndexOf('/'));
    const named = lastBefore(calls, record.began, (call) => isSync(call) && call.path === parent);
    expect(named.began).toBeGreaterThan(move.ended);
  }
  return hash;
}

/** The last such call that ended before that line; throws when there is none. */
function lastBefore(calls: readonly Call[], line: number, fits: (call: Call) => boolean): Call {
  const found = calls.findLast((call) => call.ended < line && fits(call));
  if (found === undefined) throw new Error(`Nothing of the kind came before line ${line}: ${fits}`);
  return found;
}

const isWrite = ({ name }: Call): boolean => /^p?writev?(64)?$/u.test(name);
const isSync = ({ name }: Call): boolean => name === 'fsync' || name === 'fdatasync';
const isJournal = ({ path }: Call): boolean => path.includes('/data/journal/');
const isSent = ({ name, path }: Call): boolean =>
  path.includes('socket:') || path.includes('TCP') || name.startsWith('send');

async function attached(pid: number, file: string): Promise<ChildProcess> {
  const names = 'write,writev,pwrite64,pwritev,fdatasync,fsync,rename,renameat,renameat2,sendto,sendmsg';
  const strace = spawn('strace', [
    ...['-f', '-y', '-s', '100000', '-e', `trace=${names}`, '-e', 'signal=none', '-o', file],
    ...['-p', String(pid)],
  ]);
  await once(strace.stderr, 'data');
  await pause(300);
  return strace;
}

function straceIsThere(): boolean {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
    return process.platform === 'linux';
  } catch {
    return false;
  }
}
