import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createApp } from '../../server/app.ts';
import { openServices, randomIds, systemClock } from '../../server/commands/openServices.ts';
import { readConfig } from '../../server/config.ts';
import { aPerson } from '../builders/records.ts';
import type { Row } from './Row.ts';

const path = '/people';
const rounds = 4000;
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

interface Way {
  readonly what: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A public page asked for again, in three ways, beside `node:http` sending the very same bytes and headers. */
export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'from-left-bench-'));
  const config = readConfig({ FROM_LEFT_SAMPLE: 'no', FROM_LEFT_FACES: 'off' }, { folder, home: folder });
  const opened = await openServices(config, {
    ...{ clock: systemClock, ids: randomIds, log: quiet },
    // No picture is opened here.
    childScript: fileURLToPath(import.meta.url),
  });
  await opened.services.store.change({ who: 'bench', why: 'bench' }, (writer) => {
    for (let at = 0; at < 50; at += 1) writer.put(aPerson({ name: `Somebody ${at}`, audience: 'public' }));
  });
  const ours = await listening(createServer(createApp(opened.services, opened.config)));
  const etag = (await asked(ours, {})).headers.etag ?? '';
  const rows = [];
  for (const way of ways(etag)) rows.push(await measured(ours, way));
  ours.close();
  await opened.close();
  await rm(folder, { recursive: true, force: true });
  return rows;
}

const ways = (etag: string): Way[] => [
  { what: 'a public page again, 200', headers: { 'accept-encoding': 'identity' } },
  { what: 'a public page again, compressed', headers: { 'accept-encoding': 'gzip, deflate, br' } },
  {
    what: 'a public page again, 304',
    headers: { 'accept-encoding': 'gzip, deflate, br', 'if-none-match': etag },
  },
];

async function measured(ours: Server, way: Way): Promise<Row> {
  const { status, headers, body } = await asked(ours, way.headers);
  const same = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(date|connection|keep-alive)$/u.test(name)),
  );
  const peer = await listening(
    createServer((_req, res) => {
      res.writeHead(status, same);
      res.end(status === 304 ? undefined : body);
    }),
  );
  await cpuOf(ours, way);
  await cpuOf(peer, way);
  const both = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < 5; round += 1) {
    both.ours.push(await cpuOf(ours, way));
    both.peer.push(await cpuOf(peer, way));
  }
  peer.close();
  const [mine, theirs] = [Math.min(...both.ours), Math.min(...both.peer)];
  return {
    what: `${way.what} (${body.length} bytes; CPU of the server, best of 5)`,
    ours: `${mine.toFixed(1)} µs`,
    peer: `${theirs.toFixed(1)} µs (node:http, same bytes)`,
    ratio: `${(mine / theirs).toFixed(2)} ×`,
    aim: '≤ 1.5 ×',
  };
}

/** Microseconds of this process's CPU a request: whoever asks is a process of its own. */
async function cpuOf(server: Server, way: Way): Promise<number> {
  const url = `http://127.0.0.1:${portOf(server)}${path}`;
  const before = process.cpuUsage();
  await promisify(execFile)(process.execPath, [
    '-e',
    asker,
    url,
    JSON.stringify(way.headers),
    String(rounds),
  ]);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / rounds;
}

/** Asks again and again over one connection. */
const asker = `
const { Agent, get } = require('node:http');
const [url, headers, rounds] = process.argv.slice(1);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const ask = (left) => left === 0 ? agent.destroy() : get(url, { agent, headers: JSON.parse(headers) }, (answer) => answer.resume().on('end', () => ask(left - 1)));
ask(Number(rounds));`;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function asked(server: Server, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const port = portOf(server);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject).end();
  });
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
