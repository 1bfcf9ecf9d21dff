import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { setUnclaimedAside } from '../services/orphans.ts';
import { countAccounts } from '../store/accountFile.ts';
import { checkOriginals, type OriginalFile } from '../store/check/checkOriginals.ts';
import { checkStore } from '../store/check/checkStore.ts';
import { counted, type Findings, faultIn } from '../store/check/Findings.ts';
import { orElse } from '../store/files.ts';
import type { Command, CommandIo, OwnedCommand } from './command.ts';
import { onOwner } from './onOwner.ts';

/**
 * Says whether data and files agree. Alone it takes no lock and changes nothing, so it may run beside the site; what
 * `--repair` moves is moved by the process that owns the data folder.
 */
export const check: Command = {
  help: `npm run from-left -- check [--repair]

Reads everything that is kept, the history included, and says in words whether data and files agree. Changes
nothing; the site may run meanwhile. Exit code 1 when something is not right.

--repair   first moves photos' files that no record names, and that are older than an hour, to "unclaimed" in the
           uploads folder, and lists them; nothing is deleted. To undo it, copy what lies there below the day's
           folder back into the uploads folder.`,
  async run(args, io) {
    const { values } = parseArgs({ args: [...args], options: { repair: { type: 'boolean' } } });
    if (values.repair === true) {
      const code = await onOwner('check', repair, args, io);
      if (code !== 0) return code;
    }
    return sayWhetherAllAgree(io);
  },
};

/** Runs where the data folder is owned. */
export const repair: OwnedCommand = async (services, _args, io) => {
  if (services.store.view().sequence === 0) {
    io.stderr.write(
      'Nothing was moved: the directory has never held anything, so this may be the wrong data folder.\n',
    );
    return 1;
  }
  const moved = await setUnclaimedAside(services);
  for (const hash of moved) io.stdout.write(`Moved to "unclaimed": the original ${hash}.\n`);
  if (moved.length === 0) io.stdout.write('There was nothing to repair.\n');
  return 0;
};

async function sayWhetherAllAgree({ env, stdout, ...io }: CommandIo): Promise<number> {
  const { dataFolder, uploadsFolder } = readConfig(env, io);
  const { good, wrong, advice = [] } = await checkAll(dataFolder, uploadsFolder);
  const sentences = [...good, ...wrong.map((sentence) => `Not right: ${sentence}`), ...advice];
  for (const sentence of sentences) stdout.write(`${sentence}\n`);
  const isRight = wrong.length === 0;
  const { length } = wrong;
  stdout.write(
    isRight ? 'Data and files agree.\n' : `${counted(length, 'thing is', 'things are')} not right.\n`,
  );
  return isRight ? 0 : 1;
}

async function checkAll(dataFolder: string, uploadsFolder: string): Promise<Findings> {
  const store = await checkStore(dataFolder);
  // After the records: a photo's files are kept before its record is.
  const originals = await originalFiles(join(uploadsFolder, 'originals'));
  const photos = checkOriginals(store.view, originals, new Date());
  const all = [store, photos, await accounts(dataFolder)];
  return {
    good: all.flatMap(({ good }) => good),
    wrong: all.flatMap(({ wrong }) => wrong),
    advice: photos.advice ?? [],
  };
}

async function accounts(folder: string): Promise<Findings> {
  try {
    return { good: [`Accounts: ${await countAccounts(folder)}.`], wrong: [] };
  } catch (error) {
    return { good: [], wrong: [faultIn('The accounts', error)] };
  }
}

async function originalFiles(folder: string): Promise<OriginalFile[]> {
  const entries = await orElse('ENOENT', readdir(folder, { recursive: true, withFileTypes: true }), []);
  const files = entries.flatMap((entry) => {
    const hash = /^([0-9a-f]{64})\.\w+$/.exec(entry.name)?.[1];
    return entry.isFile() && hash !== undefined ? [{ hash, path: join(entry.parentPath, entry.name) }] : [];
  });
  return Promise.all(
    files.map(async ({ hash, path }) => {
      const { size, mtime } = await stat(path);
      return { hash, path, bytes: size, changedAt: mtime };
    }),
  );
}
