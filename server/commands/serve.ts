import type { Server } from 'node:http';
import { parseArgs } from 'node:util';
import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { openSetup } from '../services/accounts.ts';
import { tidyOriginals } from '../services/orphans.ts';
import { StoreUnwritable } from '../services/ports.ts';
import { CannotOpen } from '../store/cannotOpen.ts';
import { serveSocket } from '../store/socket.ts';
import { siteServer } from '../web/siteServer.ts';
import { answerForOthers } from './answerForOthers.ts';
import type { Command, CommandIo } from './command.ts';
import { type OpenServices, openServices, randomIds, systemClock } from './openServices.ts';
import { pinoLog } from './pinoLog.ts';
import { untilStopped } from './untilStopped.ts';

const help = `npm run from-left -- serve

Starts the site and prints its address; while there is no administrator, also the link that makes the first one
(it works once, for an hour). Stops at Ctrl+C or SIGTERM, when what is under way is done.

Settings are read from the environment: PORT, HOST, FROM_LEFT_DATA, FROM_LEFT_UPLOADS, FROM_LEFT_SAMPLE,
FROM_LEFT_FACES, FROM_LEFT_COUNCIL, FROM_LEFT_COLOUR, FROM_LEFT_LOGO, FROM_LEFT_TRUSTED_PROXIES, FROM_LEFT_SESSION_SECRET.`;

const hour = 60 * 60 * 1000;

export const serve: Command = {
  help,
  async run(args, io) {
    parseArgs({ args: [...args], options: {} });
    try {
      return await serveUntilStopped(io);
    } catch (error) {
      const sentence = sentenceOf(error);
      if (sentence === null) throw error;
      io.stderr.write(`${sentence}\n`);
      return 1;
    }
  },
};

async function serveUntilStopped(io: CommandIo): Promise<number> {
  const settings = readConfig(io.env, io);
  const log = pinoLog(io.stderr);
  const opened = await openServices(settings, { clock: systemClock, ids: randomIds, log });
  try {
    await tidy(opened);
    if (settings.sample) await loadSample(opened);
    let stopping = false;
    const server = siteServer(createApp(opened.services, opened.config, () => stopping));
    await listen(server, opened);
    const stopAnswering = await serveSocket(settings.dataFolder, answerForOthers(opened.services));
    io.stdout.write(`${await greeting(server, opened)}\n`);
    const sweeping = setInterval(() => void sweep(opened), hour).unref();
    const swept = sweep(opened);
    await untilStopped(server, () => {
      stopping = true;
    });
    clearInterval(sweeping);
    await stopAnswering();
    await swept;
    return 0;
  } finally {
    await opened.close();
  }
}

/** The next one tries again. */
async function sweep({ services }: OpenServices): Promise<void> {
  try {
    await services.sessions.sweep();
  } catch (error) {
    services.log.error({ fault: String(error) }, 'ended sessions could not be removed');
  }
}

/** Files that cannot be moved keep nobody from starting. */
async function tidy({ services }: OpenServices): Promise<void> {
  try {
    await tidyOriginals(services);
  } catch (error) {
    services.log.error({ fault: String(error) }, 'photos without a record could not be moved aside');
  }
}

/**
 * Only an empty directory is filled with the sample: one that holds anything, or ever did, is somebody's own. A
 * sample that cannot be loaded keeps nobody from starting.
 */
async function loadSample({ services }: OpenServices): Promise<void> {
  if (services.store.view().sequence > 0) return;
  try {
    await services.sample.load();
  } catch (error) {
    services.log.error({ fault: String(error) }, 'the sample could not be loaded');
  }
}

function listen(server: Server, { config }: OpenServices): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => resolve());
  });
}

/** One line: where the site is and, while there is no administrator, where the first one is made. */
async function greeting(server: Server, { services, config }: OpenServices): Promise<string> {
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  const address = `http://${host}:${port}/`;
  const token = await openSetup(services);
  if (token === null) return `From Left is at ${address}`;
  return `From Left is at ${address} – make the first account at ${address}setup/${token} (works once, for an hour)`;
}

function sentenceOf(error: unknown): string | null {
  if (error instanceof CannotOpen || error instanceof StoreUnwritable) return error.message;
  if (!(error instanceof Error && 'code' in error && 'port' in error)) return null;
  const { code, port } = error;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use already: set PORT to another one, or stop what uses it.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to one above 1023.`;
  return `The site cannot listen on port ${port}: ${error.message}.`;
}
