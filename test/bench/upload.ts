import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import express, { type RequestHandler } from 'express';
import multer, { type StorageEngine } from 'multer';
import { arrive, listenedTo } from '../../server/images/arrive.ts';
import type { Row } from './Row.ts';

/** As large as a photo may be. */
const megabytes = 40;
const body = randomBytes(megabytes * 1_000_000);
const wanted = createHash('sha256').update(body).digest('hex');

const form = Buffer.concat([
  Buffer.from('--xYz\r\nContent-Disposition: form-data; name="photo"; filename="photo.jpg"\r\n\r\n'),
  body,
  Buffer.from('\r\n--xYz--\r\n'),
]);

/** The largest photo uploaded over HTTP until its hash is known: hashed on the way, against multer to disk, then hashed. */
export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'from-left-bench-'));
  try {
    return [row(await alternately(ourUpload(folder), theirUpload(folder)))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Multer reading the form, and the part of photos' storage that takes a file in. */
function ourUpload(folder: string): RequestHandler[] {
  const storage: StorageEngine = {
    _handleFile: (_req, file, done) => {
      arrive(listenedTo(file.stream), join(folder, randomBytes(8).toString('hex')), body.length).then(
        ({ hash }) => done(null, { filename: hash }),
        done,
      );
    },
    _removeFile: (_req, _file, done) => done(null),
  };
  return [multer({ storage }).single('photo'), (req, res) => void res.send(req.file?.filename)];
}

function theirUpload(folder: string): RequestHandler[] {
  const answer: RequestHandler = async (req, res) => {
    const hash = createHash('sha256');
    await pipeline(createReadStream(req.file?.path ?? ''), hash);
    res.send(hash.digest('hex'));
  };
  return [multer({ dest: folder }).single('photo'), answer];
}

/** The best of twenty of each, taken in turns, in MB a second. */
async function alternately(one: RequestHandler[], other: RequestHandler[]): Promise<[number, number]> {
  const servers = [await listening(one), await listening(other)] as const;
  let best: [number, number] = [0, 0];
  for (let round = 0; round < 20; round++) {
    best = [Math.max(best[0], await speed(servers[0])), Math.max(best[1], await speed(servers[1]))];
  }
  for (const server of servers) server.close();
  return best;
}

async function listening(handlers: RequestHandler[]): Promise<Server> {
  const server = createServer(express().post('/', ...handlers));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** The browser's part is done by another thread, so that only the server's is compared. */
async function speed(server: Server): Promise<number> {
  const { port } = server.address() as AddressInfo;
  const browser = new Worker(browserSource, { eval: true, workerData: { port, form } });
  const [{ seconds, answer }] = await once(browser, 'message');
  await browser.terminate();
  if (answer !== wanted) throw new Error('The hash is wrong.');
  return megabytes / seconds;
}

const browserSource = `
const { parentPort, workerData: { port, form } } = require('node:worker_threads');
const headers = { 'content-type': 'multipart/form-data; boundary=xYz', 'content-length': form.length };
const start = performance.now();
require('node:http').request({ port, method: 'POST', headers }, async (response) => {
  let answer = '';
  for await (const piece of response) answer += piece;
  parentPort.postMessage({ answer, seconds: (performance.now() - start) / 1000 });
}).end(form);
`;

const row = ([own, other]: [number, number]): Row => ({
  what: `upload of ${megabytes} MB, until its hash is known`,
  ours: `${own.toFixed(0)} MB/s`,
  peer: `${other.toFixed(0)} MB/s (multer to disk, then hash)`,
  ratio: `${(own / other).toFixed(2)} ×`,
  aim: '≥ 1.5 ×',
});
