import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { AnyRecord } from '../../server/domain/directory/records.ts';
import { type OpenStore, openStore } from '../../server/store/openStore.ts';
import { aMembership, anId, aPerson } from '../builders/records.ts';
import type { Row } from './Row.ts';

const clock = { now: () => new Date() };
const note = { who: 'bench', why: 'to measure' };
const sizes = [1_000, 10_000, 100_000];
const writers = 50;

/** What one acknowledged change costs, whatever there is already; and what others wait for meanwhile. */
export async function run(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'from-left-bench-'));
    const store = await openStore({ folder, clock, snapshotEvery: 1_000_000_000 });
    const people = await fill(store, size);
    rows.push(await oneChange(store, people, folder));
    rows.push(await manyWriters(store, people, folder));
    await store.close();
    rows.push(await loopHold(folder));
    await rm(folder, { recursive: true });
  }
  return rows;
}

/** Each person with a membership, a thousand of them a change. */
async function fill(store: OpenStore, size: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < size; at += 1_000) {
    await store.change(note, (writer) => {
      for (let each = 0; each < 1_000; each++) {
        const id = anId();
        ids.push(id);
        writer.put(
          aPerson({ id, name: `Person ${id}`, kindReason: 'Because a body other than ours is stated.' }),
        );
        writer.put(aMembership({ personId: id, role: 'Head of Invented Things' }));
      }
    });
  }
  return ids;
}

async function oneChange(store: OpenStore, people: readonly string[], folder: string): Promise<Row> {
  const plain = await open(join(folder, 'plain'), 'a');
  const block = Buffer.alloc(4096, 'x');
  const ours: number[] = [];
  const peer: number[] = [];
  for (let at = 0; at < 300; at++) {
    ours.push(await timed(() => rename(store, people[(at * 31) % people.length] ?? '', at)));
    peer.push(
      await timed(async () => {
        await plain.write(block);
        await plain.datasync();
      }),
    );
  }
  await plain.close();
  return row(
    `one acknowledged change among ${counted(people)}`,
    middle(ours),
    middle(peer),
    'append + fdatasync of 4 KiB',
    {
      aim: 'at most 2.5 times',
      ratio: `${(middle(ours) / middle(peer)).toFixed(2)} times`,
    },
  );
}

async function manyWriters(store: OpenStore, people: readonly string[], folder: string): Promise<Row> {
  const rounds: number[] = [];
  for (let round = 0; round < 9; round++) {
    const all = () => Array.from({ length: writers }, (_, at) => rename(store, people[at] ?? '', round));
    rounds.push(await timed(() => Promise.all(all())));
  }
  const ours = middle(rounds);
  const low = new Low<{ records: AnyRecord[] }>(new JSONFile(join(folder, 'lowdb.json')), { records: [] });
  low.data.records = [...store.view().all('person'), ...store.view().all('membership')];
  const peer = await timed(() => Promise.all(Array.from({ length: writers }, () => low.write())));
  return row(
    `${writers} changes at once among ${counted(people)}`,
    ours,
    peer,
    "lowdb's own write, which never syncs",
    {
      aim: 'at least 50 times faster',
      ratio: `${(peer / ours).toFixed(0)} times faster`,
    },
  );
}

/** The longest that the event loop was held while 120 changes and a snapshot were made, against lowdb's write. */
async function loopHold(folder: string): Promise<Row> {
  const began = performance.now();
  const store = await openStore({ folder, clock, snapshotEvery: 120 });
  const start = performance.now() - began;
  const people = [...store.view().all('person')].map(({ id }) => id);
  const low = new Low<{ records: AnyRecord[] }>(new JSONFile(join(folder, 'lowdb.json')), { records: [] });
  low.data.records = [...store.view().all('person'), ...store.view().all('membership')];
  // What the start left behind is collected before the clock runs.
  await pause(1000);
  const rounds: number[] = [];
  for (let round = 0; round < 3; round++) {
    rounds.push(
      await longestHold(async () => {
        const before = await snapshotsIn(folder);
        for (let at = 0; at < 120; at++) await rename(store, people[at] ?? '', at);
        while ((await snapshotsIn(folder)) === before) await pause(10);
      }),
    );
  }
  await store.close();
  // The least disturbed round: what else runs on the machine holds the loop too.
  const ours = Math.min(...rounds);
  const peer = await longestHold(() => low.write());
  return row(
    `longest hold of the event loop, changes and a snapshot, ${counted(people)} (start: ${start.toFixed(0)} ms)`,
    ours,
    peer,
    "one write of lowdb's own",
    { aim: 'at most 50 ms', ratio: `${(peer / ours).toFixed(1)} times shorter` },
  );
}

const snapshotsIn = async (folder: string): Promise<string> =>
  (await readdir(join(folder, 'snapshots'))).filter((name) => name.endsWith('.jsonl')).join();

const rename = (store: OpenStore, id: string, at: number): Promise<void> =>
  store.change(note, (writer) => {
    const person = writer.get('person', id);
    if (person !== undefined) writer.put({ ...person, name: `Person ${id} ${at}` });
  });

async function longestHold(job: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await pause();
  delay.reset();
  // The first tick after a reset only starts the clock.
  await pause();
  await job();
  await pause();
  delay.disable();
  return delay.max / 1e6;
}

const pause = (milliseconds = 50): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const counted = (people: readonly string[]): string => `${people.length.toLocaleString('en-GB')} people`;

const row = (
  what: string,
  ours: number,
  peer: number,
  peerName: string,
  { ratio, aim }: Pick<Row, 'ratio' | 'aim'>,
): Row => ({ what, ours: `${ours.toFixed(2)} ms`, peer: `${peer.toFixed(2)} ms (${peerName})`, ratio, aim });
