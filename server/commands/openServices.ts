import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { AppConfig } from '../app.ts';
import type { Config } from '../config.ts';
import { openFaceFinder } from '../images/faces/openFaceFinder.ts';
import { openImages } from '../images/openImages.ts';
import type { Log } from '../services/log.ts';
import type { Clock, Ids } from '../services/ports.ts';
import { createSample } from '../services/sample.ts';
import type { Services } from '../services/services.ts';
import { openAccounts } from '../store/accountFile.ts';
import { inWords } from '../store/inWords.ts';
import { openStore } from '../store/openStore.ts';
import { argon2Passwords } from '../store/passwords.ts';
import { sampleFolder } from '../store/sampleFolder.ts';
import { secretFile } from '../store/secretFile.ts';
import { openSessions } from '../store/sessionFiles.ts';
import { projectRoot } from '../web/root.ts';

export interface OpenServices {
  readonly services: Services;
  readonly config: AppConfig;
  /** Finishes what waits and lets go of the data folder. */
  close(): Promise<void>;
}

/** What a test may put in the place of chance, time and the built children. */
export interface Surroundings {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly childScript?: string;
  readonly faceScript?: string;
}

/** Takes the data folder for this process and joins everything that works on it. Rejects in words (`CannotOpen`). */
export async function openServices(config: Config, around: Surroundings): Promise<OpenServices> {
  const { clock, ids, log, childScript, faceScript } = around;
  const folder = config.dataFolder;
  const store = await openStore({ folder, clock });
  try {
    const images = openImages({
      folder: config.uploadsFolder,
      limits: config.limits,
      ...(childScript === undefined ? {} : { childScript }),
    });
    const faceFinder = config.faces
      ? openFaceFinder({
          limits: config.limits,
          ...(faceScript === undefined ? {} : { childScript: faceScript }),
        })
      : null;
    const { accounts, sessions, secret } = await inWords(folder, async () => ({
      accounts: await openAccounts(folder),
      sessions: await openSessions({ folder, clock }),
      secret: config.sessionSecret ?? (await secretFile(folder)),
    }));
    const passwords = argon2Passwords();
    const sample = createSample({
      ...{ store, images, ids, clock },
      folder: sampleFolder(join(projectRoot, 'data/sample')),
    });
    const { limits, council } = config;
    const made = { store, images, faceFinder, accounts, sessions, passwords, clock, ids, log, sample };
    const services: Services = { ...made, ownNames: council.names, limits };
    const close = async () => {
      await faceFinder?.close();
      await images.close();
      await store.close();
    };
    return { services, config: { ...config, sessionSecret: secret }, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}

export const systemClock: Clock = { now: () => new Date() };

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Bytes from here on are not used: they would make the first letters likelier. */
const even = 256 - (256 % letters.length);

/** Ids from the system's source of chance. */
export const randomIds: Ids = {
  next: () => {
    let id = '';
    while (id.length < 12) {
      for (const byte of randomBytes(16)) {
        if (byte < even && id.length < 12) id += letters[byte % letters.length];
      }
    }
    return id;
  },
};
