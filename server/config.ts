import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** The settings, typed and validated: the only reader of the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute folders. */
  readonly dataFolder: string;
  readonly uploadsFolder: string;
  /** Whether an empty data folder is filled with the sample council. */
  readonly sample: boolean;
  /** Whether faces are looked for in photos. */
  readonly faces: boolean;
  readonly council: CouncilSettings;
  /** How many reverse proxies in front are trusted to say who is asking and whether it came by https. */
  readonly trustedProxies: number;
  /** null: made once and kept in the data folder. */
  readonly sessionSecret: string | null;
  readonly limits: Limits;
}

/** How the pages present the council, and which names mean "us". */
export interface CouncilSettings {
  readonly name: string;
  /** Every name of the council in captions; the first is `name`. */
  readonly names: readonly string[];
  /** `#rrggbb`, the one accent colour. */
  readonly colour: string;
  /** Absolute path of an SVG or PNG, or null. */
  readonly logo: string | null;
}

export interface Limits {
  readonly photoBytes: number;
  readonly photoPixels: number;
  readonly captionBytes: number;
  readonly releaseBytes: number;
}

/** Where paths count from; both absolute. */
export interface Places {
  /** Where the user stands. */
  readonly folder: string;
  /** Where the program lies. */
  readonly home: string;
}

/** One sentence per mistake, for a person to mend. */
export class SettingsWrong extends Error {
  override readonly name = 'SettingsWrong';
  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.join('\n'));
  }
}

const defaults = { council: 'Your Council', colour: '#1d5b79' };
const mebibyte = 1024 * 1024;

const number = (name: string, least: number, most: number, otherwise: number) =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      if (typed === undefined || typed.trim() === '') return otherwise;
      const value = Number(typed);
      if (Number.isInteger(value) && value >= least && value <= most) return value;
      context.addIssue(`${name} must be a whole number from ${least} to ${most}, not "${typed}".`);
      return z.NEVER;
    });

const isHostName = (text: string) =>
  isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/iu.test(text);

const environment = z.object({
  PORT: number('PORT', 0, 65_535, 3000),
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine(isHostName, 'HOST must be a host name or an IP address, such as 127.0.0.1 or 0.0.0.0.'),
  FROM_LEFT_DATA: z.string().min(1, 'FROM_LEFT_DATA must name a folder.').optional(),
  FROM_LEFT_UPLOADS: z.string().min(1, 'FROM_LEFT_UPLOADS must name a folder.').optional(),
  FROM_LEFT_SAMPLE: z.enum(['yes', 'no'], 'FROM_LEFT_SAMPLE must be yes or no.').optional(),
  FROM_LEFT_FACES: z.enum(['on', 'off'], 'FROM_LEFT_FACES must be on or off.').default('on'),
  FROM_LEFT_COUNCIL: z
    .string()
    .default(defaults.council)
    .transform((names) =>
      names
        .split(';')
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .refine(
      (names) => names.length > 0,
      'FROM_LEFT_COUNCIL must hold the council\'s name; other names of it may follow, each after a ";".',
    ),
  FROM_LEFT_COLOUR: z
    .string()
    .default(defaults.colour)
    .refine(
      (colour) => /^#[0-9a-f]{6}$/iu.test(colour),
      'FROM_LEFT_COLOUR must be a colour such as #1d5b79.',
    ),
  FROM_LEFT_LOGO: z
    .string()
    .regex(/\.(svg|png)$/iu, 'FROM_LEFT_LOGO must be the path of an SVG or PNG file.')
    .optional(),
  FROM_LEFT_TRUSTED_PROXIES: number('FROM_LEFT_TRUSTED_PROXIES', 0, 8, 0),
  FROM_LEFT_SESSION_SECRET: z
    .string()
    .min(32, 'FROM_LEFT_SESSION_SECRET must have at least 32 characters.')
    .optional(),
  FROM_LEFT_PHOTO_MEGABYTES: number('FROM_LEFT_PHOTO_MEGABYTES', 1, 500, 40),
  FROM_LEFT_PHOTO_MEGAPIXELS: number('FROM_LEFT_PHOTO_MEGAPIXELS', 1, 200, 80),
});

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * The settings in an environment. A relative path that is given counts from where the user stands; the folders that
 * are used unless told otherwise lie in the program's own. An empty value counts as not set.
 * Throws `SettingsWrong` with one sentence per mistake.
 */
export function readConfig(env: NodeJS.ProcessEnv, { folder, home }: Places): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new SettingsWrong(parsed.error.issues.map((issue) => issue.message));
  const set = parsed.data;
  const folderOf = (given: string | undefined, usual: string) =>
    given === undefined ? resolve(home, usual) : resolve(folder, given);
  return {
    port: set.PORT,
    host: set.HOST,
    dataFolder: folderOf(set.FROM_LEFT_DATA, 'data'),
    uploadsFolder: folderOf(set.FROM_LEFT_UPLOADS, 'uploads'),
    sample: set.FROM_LEFT_SAMPLE === undefined ? loopback.has(set.HOST) : set.FROM_LEFT_SAMPLE === 'yes',
    faces: set.FROM_LEFT_FACES === 'on',
    council: {
      name: set.FROM_LEFT_COUNCIL[0] ?? defaults.council,
      names: set.FROM_LEFT_COUNCIL,
      colour: set.FROM_LEFT_COLOUR,
      logo: set.FROM_LEFT_LOGO === undefined ? null : resolve(folder, set.FROM_LEFT_LOGO),
    },
    trustedProxies: set.FROM_LEFT_TRUSTED_PROXIES,
    sessionSecret: set.FROM_LEFT_SESSION_SECRET ?? null,
    limits: {
      photoBytes: set.FROM_LEFT_PHOTO_MEGABYTES * mebibyte,
      photoPixels: set.FROM_LEFT_PHOTO_MEGAPIXELS * 1_000_000,
      captionBytes: 20 * 1024,
      releaseBytes: 200 * 1024,
    },
  };
}
