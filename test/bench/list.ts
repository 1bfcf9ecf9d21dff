import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duplex } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import ejs from 'ejs';
import express from 'express';
import { createApp } from '../../server/app.ts';
import { openServices, randomIds } from '../../server/commands/openServices.ts';
import { type Config, readConfig } from '../../server/config.ts';
import type { AnyRecord } from '../../server/domain/directory/records.ts';
import { openDirectory } from '../../server/services/directory/openDirectory.ts';
import type { Services } from '../../server/services/services.ts';
import { readAssetNames } from '../../server/web/assets.ts';
import { peopleModel } from '../../server/web/directory/peopleModel.ts';
import { projectRoot } from '../../server/web/root.ts';
import { words } from '../../server/web/words.ts';
import { anOccasion } from '../builders/occasion.ts';
import type { Row } from './Row.ts';

const people = 5000;
const pages = people / 50;
const rounds = 4;
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const region = { x: 0.4, y: 0.3, width: 0.05, height: 0.1 };

/**
 * A list page of 50 people that nobody has asked for since the last change, against Express and EJS with an
 * include for every person: the same page from the same templates, its people ready for them. What counts is the CPU for one page, from the
 * request to the last byte written.
 */
export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'from-left-list-'));
  await import(join(projectRoot, 'server/launch/buildAssets.mjs')).then((assets) =>
    assets.buildStaleAssets(),
  );
  const silent = { info() {}, warn() {}, error() {} };
  const settings = readConfig({ FROM_LEFT_SAMPLE: 'no', FROM_LEFT_FACES: 'off' }, { folder, home: folder });
  const { services, config, close } = await openServices(settings, {
    clock: { now: () => new Date() },
    ids: randomIds,
    log: silent,
    // Nothing here opens a picture; any file will do.
    childScript: join(projectRoot, 'package.json'),
  });
  try {
    await fill(services);
    const views = await peerViews(folder);
    const model = readyModel(services, config);
    const listeners = [createApp(services, config), peer(views, model, false), peer(views, model, true)];
    const [own = 0, first = 0, second = 0] = await inTurns(listeners, services);
    return [
      row(own, first, 'Express + EJS, an include a person', '≤ 0.35 ×'),
      row(own, second, 'the same with its view cache on', 'none: told beside it'),
    ];
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(services: Services): Promise<void> {
  const bodies = new Map<string, string>();
  for (let at = 0; at < people; at += 10) {
    const made = anOccasion({
      people: Array.from({ length: 10 }, (_, number) => ({
        name: `Given${number} Family${at + number}`,
        title: 'Cllr',
        role: `Lead member for matter ${number}`,
        body: `Body ${(at / 10) % 40}`,
        ...(number % 2 === 0 && { region }),
      })),
    });
    await services.store.change({ who: 'bench', why: 'bench' }, (writer) => {
      for (const record of inSharedBodies(made.records, bodies)) writer.put(record);
    });
  }
}

/** The records with one organisation for each name, whatever occasion it was made at. */
function inSharedBodies(records: readonly AnyRecord[], bodies: Map<string, string>): AnyRecord[] {
  const shared = new Map<string, string>();
  const fresh: string[] = [];
  for (const record of records) {
    if (record.kind !== 'organisation') continue;
    const known = bodies.get(record.name);
    if (known === undefined) fresh.push(record.id);
    bodies.set(record.name, known ?? record.id);
    shared.set(record.id, known ?? record.id);
  }
  return records.flatMap((record): AnyRecord[] => {
    if (record.kind === 'organisation') return fresh.includes(record.id) ? [record] : [];
    if (record.kind !== 'membership' || record.organisationId === null) return [record];
    return [{ ...record, organisationId: shared.get(record.organisationId) ?? record.organisationId }];
  });
}

/** Everything that the peer's templates need, ready. */
function readyModel({ store, clock }: Services, { council }: Config): object {
  const asking = openDirectory(store, clock).askedBy('public');
  const page = peopleModel(asking, { words: '', page: 2, kind: undefined, organisation: undefined });
  const shared = {
    assets: readAssetNames(),
    words,
    csrf: null,
    message: null,
    address: '/people',
    errors: [],
  };
  const visitor = { audience: 'public', accountId: null, name: null };
  return { ...shared, visitor, council: { name: council.name, logo: false }, ...page };
}

/** Our own templates, but with an include for every person. */
async function peerViews(folder: string): Promise<string> {
  const views = join(folder, 'views');
  await cp(join(projectRoot, 'views'), views, { recursive: true });
  const list = join(views, 'partials/person-cards.ejs');
  const [before = '', row = '', after = ''] = (await readFile(list, 'utf8')).split(
    /(?<=for \(const card of list\.items\) \{ %>)|(?=<% \} %><\/ul>)/u,
  );
  if (!row.includes('fl-card')) throw new Error('The list of people is written in another way now.');
  const itsOwn = "<% const { card, list, h } = it; let letter = '#'; %>";
  await writeFile(join(views, 'partials/card.ejs'), `${itsOwn}${row}`);
  await writeFile(list, `${before}<%- include('card', { card, list, h }) %>${after}`);
  return views;
}

/** Express and EJS as they come, but for the name under which templates see the model. */
function peer(views: string, model: object, isCached: boolean): RequestListener {
  const app = express();
  const options = { _with: false, localsName: 'it', cache: isCached };
  app.engine('ejs', (file, data, done) => void ejs.renderFile(file, data, options, done));
  app.set('views', views);
  if (isCached) app.enable('view cache');
  app.get('/people', (_req, res, next) => {
    res.render('pages/directory/people.ejs', model, (error: Error | null, body?: string) => {
      if (error) next(error);
      else res.render('layout/layout.ejs', { ...model, body });
    });
  });
  return app;
}

/** The least CPU in milliseconds for one page of each, measured in turns; each page is asked once after a change. */
async function inTurns(listeners: readonly RequestListener[], services: Services): Promise<number[]> {
  const least = listeners.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, listener] of listeners.entries()) {
      await addOneMore(services);
      await ask(listener, 1);
      collectGarbage();
      least[at] = Math.min(least[at] ?? 0, await cpuOfPages(listener));
    }
  }
  return least;
}

/** One more person: every page is new again. */
async function addOneMore(services: Services): Promise<void> {
  const made = anOccasion({ people: [{ name: 'One More' }] });
  await services.store.change({ who: 'bench', why: 'bench' }, (writer) => {
    for (const record of made.records) writer.put(record);
  });
}

async function cpuOfPages(listener: RequestListener): Promise<number> {
  const before = process.cpuUsage();
  for (let page = 2; page <= pages; page += 1) await ask(listener, page);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / (pages - 1);
}

/** Asks for a page of the list without a network, whose cost is the same for both and would hide the difference. */
function ask(listener: RequestListener, page: number): Promise<void> {
  const socket = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() }) as Socket;
  const req = new IncomingMessage(socket);
  Object.assign(req, { method: 'GET', url: `/people?page=${page}`, headers: { host: '127.0.0.1' } });
  const res = new ServerResponse<IncomingMessage>(req);
  res.assignSocket(socket);
  return new Promise((resolve, reject) => {
    res.on('finish', () => (res.statusCode === 200 ? resolve() : reject(new Error(`${res.statusCode}`))));
    listener(req, res as Parameters<RequestListener>[1]);
  });
}

const row = (own: number, other: number, name: string, aim: string): Row => ({
  what: `a list page of 50 of ${people} people, first time, CPU`,
  ours: `${own.toFixed(2)} ms`,
  peer: `${other.toFixed(2)} ms (${name})`,
  ratio: `${(own / other).toFixed(2)} ×`,
  aim,
});
