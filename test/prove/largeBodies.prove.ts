import type { Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderToStandIn } from '../commands/builtProgram.ts';
import { told, watchedMemory } from './processFigures.ts';
import { addComms, type RunningSite, signedInAt, startRunningSite } from './RunningSite.ts';
import { answerOf, beginPost, filesIn, keptIn, photoForm } from './uploads.ts';
import type { Visitor } from './Visitor.ts';

const megabyte = 1_000_000;
let folder: string;
let site: RunningSite;
let visitor: Visitor;
beforeAll(async () => {
  folder = folderToStandIn();
  await addComms(folder, 'ros@example.org');
  site = await startRunningSite(folder);
  visitor = await signedInAt(site.origin, 'ros@example.org');
});
afterAll(() => site.kill());

interface Large {
  readonly what: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent after the head, in this order; nobody holds more than one of them. */
  readonly body: () => Iterable<Buffer | string>;
  /** Of the answer; 0: the connection is cut without one. */
  readonly statuses: readonly number[];
}

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const photos = { 'Content-Type': 'multipart/form-data; boundary=XX' };
const json = { 'Content-Type': 'application/json' };
const inPieces = { 'Transfer-Encoding': 'chunked' };
const long = (bytes: number) => ({ 'Content-Length': String(bytes) });

const all: readonly Large[] = [
  {
    what: 'an upload that says it has 1 GB',
    path: '/intake',
    headers: { ...photos, ...long(1000 * megabyte) },
    body: () => zeros(1000),
    statuses: [413],
  },
  {
    what: 'an upload of 1 GB that does not say how long it is',
    path: '/intake',
    headers: { ...photos, ...inPieces },
    body: () => chunked([photoStart(), ...zeros(1000)]),
    statuses: [0, 413],
  },
  {
    what: 'JSON of 100 MB',
    path: '/intake',
    headers: { ...json, ...long(100 * megabyte) },
    body: () => zeros(100),
    statuses: [400, 403, 413, 415],
  },
  {
    what: 'JSON of 100 MB to the sign-in form',
    path: '/sign-in',
    headers: { ...json, ...long(100 * megabyte) },
    body: () => zeros(100),
    statuses: [400, 403, 413, 415],
  },
  {
    what: 'a form of 100 MB to the sign-in form',
    path: '/sign-in',
    headers: { ...form, ...long(100 * megabyte) },
    body: () => zeros(100),
    statuses: [413],
  },
  {
    what: 'a form of 100 MB that does not say how long it is',
    path: '/sign-in',
    headers: { ...form, ...inPieces },
    body: () => chunked(zeros(100)),
    statuses: [413],
  },
  {
    what: 'a form of 10,000 fields',
    path: '/intake',
    headers: { ...form, ...long(manyFields().length) },
    body: () => [manyFields()],
    statuses: [400, 413],
  },
  {
    what: 'a form with photos of 10,000 fields',
    path: '/intake',
    headers: { ...photos, ...inPieces },
    body: () => chunked([manyParts()]),
    statuses: [400, 413],
  },
  {
    what: 'a header of 20 KB',
    path: '/intake',
    headers: { 'X-Long': 'x'.repeat(20_000), ...long(0) },
    body: () => [],
    statuses: [431],
  },
  {
    what: 'an address of 200 KB',
    path: `/intake?q=${'x'.repeat(200_000)}`,
    headers: long(0),
    body: () => [],
    statuses: [414, 431],
  },
];

it.each(all)('$what is refused, not held in memory, and leaves nothing', async (large) => {
  const risen = watchedMemory(site.pid);
  const start = performance.now();
  const { status, sent } = await answered(large);
  const took = performance.now() - start;
  const rise = risen();
  told(
    `${large.what}: ${status === 0 ? 'cut off' : status} after ${took.toFixed(0)} ms and ${(sent / megabyte).toFixed(1)} MB, ${rise.toFixed(0)} MB more`,
  );
  expect(large.statuses).toContain(status);
  expect(rise).toBeLessThan(100);
  await expect.poll(() => filesIn(folder), { timeout: 10_000 }).toEqual([]);
  expect((await keptIn(folder)).count('draft')).toBe(0);
  expect((await fetch(`${site.origin}/healthz`)).status).toBe(200);
});

/** Sends until it is answered or cut off; answers with the status and how many bytes of the body went out. */
async function answered({ path, headers, body }: Large): Promise<{ status: number; sent: number }> {
  const socket = beginPost(visitor, path, headers);
  let isOver = false;
  const answer = answerOf(socket).then((text) => {
    isOver = true;
    return text;
  });
  let sent = 0;
  for (const piece of body()) {
    if (isOver || socket.destroyed) break;
    await Promise.race([written(socket, piece), answer]);
    sent += piece.length;
  }
  const status = Number(/^HTTP\/1\.1 (\d{3})/u.exec(await answer)?.[1] ?? 0);
  socket.destroy();
  return { status, sent };
}

const written = (socket: Socket, piece: Buffer | string): Promise<void> =>
  new Promise((resolve) => void socket.write(piece, () => resolve()));

const zero = Buffer.alloc(megabyte);

function* zeros(megabytes: number): Generator<Buffer> {
  for (let at = 0; at < megabytes; at++) yield zero;
}

function* chunked(pieces: Iterable<Buffer | string>): Generator<Buffer> {
  for (const piece of pieces) {
    yield Buffer.concat([
      Buffer.from(`${piece.length.toString(16)}\r\n`),
      Buffer.from(piece),
      Buffer.from('\r\n'),
    ]);
  }
  yield Buffer.from('0\r\n\r\n');
}

/** A true form up to where its photo's bytes begin. */
const photoStart = (): Buffer => {
  const whole = photoForm(visitor.token, Buffer.from('ffd8ffe0', 'hex'));
  return whole.subarray(0, whole.indexOf(Buffer.from('ffd8ffe0', 'hex')) + 4);
};

function manyFields(): string {
  return Array.from({ length: 10_000 }, (_, at) => `f${at}=x`).join('&');
}

const manyParts = (): string =>
  `${Array.from({ length: 10_000 }, (_, at) => `--XX\r\nContent-Disposition: form-data; name="f${at}"\r\n\r\nx\r\n`).join('')}--XX--\r\n`;
