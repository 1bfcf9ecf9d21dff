import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request, { type Response } from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { type App, type AppConfig, createApp } from '../../server/app.ts';
import { openServices, randomIds } from '../../server/commands/openServices.ts';
import { readConfig } from '../../server/config.ts';
import type { Audience } from '../../server/domain/directory/audience.ts';
import type { AnyRecord } from '../../server/domain/directory/records.ts';
import type { Account, AccountAudience } from '../../server/services/accountPorts.ts';
import { addAccount } from '../../server/services/accounts.ts';
import type { LogFacts } from '../../server/services/log.ts';
import type { Store } from '../../server/services/ports.ts';
import type { Services } from '../../server/services/services.ts';
import { siteServer } from '../../server/web/siteServer.ts';
import { buildChild } from '../images/childScript.ts';

export interface SiteOptions {
  /** Settings as in the environment; folders are the site's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the clock stands at first; noon on 1 March 2026 unless given. */
  readonly now?: string;
  /** Changes a service before the site is made from it: to count calls or to make one fail. */
  readonly around?: (services: Services) => Services;
  /** The built child that finds faces; without one, finding is turned off. */
  readonly faceScript?: string;
}

/** The real site over folders of its own, with a clock that stands still until it is moved. */
export interface TestSite {
  readonly app: App;
  readonly services: Services;
  readonly config: AppConfig;
  readonly clock: TestClock;
  /** What was logged, newest last. */
  readonly logged: readonly (LogFacts & { readonly message: string })[];
  /** Puts records into the store as they are. */
  put(...records: readonly AnyRecord[]): Promise<void>;
  /** A new visitor with cookies of their own. */
  visitor(): TestAgent;
  /** A visitor of this audience: `public` is not signed in. */
  signIn(audience: Audience): Promise<SignedIn>;
  /** Listens on a free port, for browsers and bare sockets; answers with the origin. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

export interface SignedIn {
  readonly agent: TestAgent;
  /** null for the public. */
  readonly account: Account | null;
  /** The form token of this session. */
  token(): Promise<string>;
  get(path: string): Promise<Response>;
  /** Posts a form with its token. */
  post(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<Response>;
}

export interface TestClock {
  now(): Date;
  set(instant: string): void;
  /** May be negative: a clock set back. */
  advance(milliseconds: number): void;
}

export const password = 'three quiet harbour words';

/** Starts a site; `close()` it in `afterAll` or `afterEach`. */
export async function startSite(options: SiteOptions = {}): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), 'from-left-site-'));
  const clock = testClock(options.now ?? '2026-03-01T12:00:00.000Z');
  const logged: (LogFacts & { message: string })[] = [];
  const note = (facts: LogFacts, message: string) => void logged.push({ ...facts, message });
  const settings = readConfig(
    {
      PORT: '0',
      FROM_LEFT_SAMPLE: 'no',
      FROM_LEFT_FACES: options.faceScript === undefined ? 'off' : 'on',
      ...options.env,
    },
    { folder, home: folder },
  );
  const opened = await openServices(settings, {
    clock,
    ids: randomIds,
    log: { info: note, warn: note, error: note },
    childScript: await buildChild(),
    ...(options.faceScript === undefined ? {} : { faceScript: options.faceScript }),
  });
  const services = options.around?.(opened.services) ?? opened.services;
  const app = createApp(services, opened.config);
  const servers: Server[] = [];
  return {
    app,
    services,
    config: opened.config,
    clock,
    logged,
    put: (...records) =>
      services.store.change({ who: 'test', why: 'test' }, (writer) => {
        for (const record of records) writer.put(record);
      }),
    visitor: () => request.agent(app),
    signIn: (audience) => signIn({ app, services }, audience),
    listen: () => listen(app, servers),
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The token of the first form on a page. */
export function tokenIn(html: string): string {
  const token = /name="_csrf" value="([^"]+)"/u.exec(html)?.[1];
  if (token === undefined) throw new Error('The page has no form with a token.');
  return token;
}

/** Adds an account; its password is `password`. */
export function anAccount(services: Services, audience: AccountAudience): Promise<Account> {
  const email = `${services.ids.next()}@example.org`;
  return addAccount(services, { email, name: `Somebody of ${audience}`, password }, audience);
}

/** The store with some of its answers put in place of its own: a disk that is full, a read that fails. */
export function storeWith(store: Store, instead: Partial<Store>): Store {
  return new Proxy(store, {
    get(target, key) {
      const own: unknown = Reflect.get(instead, key) ?? Reflect.get(target, key);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}

async function signIn(
  { app, services }: { app: App; services: Services },
  audience: Audience,
): Promise<SignedIn> {
  const agent = request.agent(app);
  const account = audience === 'public' ? null : await anAccount(services, audience);
  if (account !== null) {
    const _csrf = tokenIn((await agent.get('/sign-in')).text);
    await agent.post('/sign-in').type('form').send({ _csrf, email: account.email, password }).expect(303);
  }
  let known: string | undefined;
  const token = async () => {
    known ??= tokenIn((await agent.get(account === null ? '/sign-in' : '/no-such-page')).text);
    return known;
  };
  return {
    agent,
    account,
    token,
    get: async (path) => agent.get(path),
    post: async (path, fields = {}) =>
      agent
        .post(path)
        .type('form')
        .send({ _csrf: await token(), ...fields }),
  };
}

async function listen(app: App, servers: Server[]): Promise<string> {
  const server = siteServer(app);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site has no port.');
  return `http://127.0.0.1:${address.port}`;
}

function testClock(instant: string): TestClock {
  let now = Date.parse(instant);
  return {
    now: () => new Date(now),
    set: (to) => {
      now = Date.parse(to);
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
