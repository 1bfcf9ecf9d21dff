import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { countAccounts } from '../store/accountFile.ts';
import { checkOriginals, type OriginalFile } from '../store/check/checkOriginals.ts';
import { checkStore } from '../store/check/checkStore.ts';
import { counted, type Findings, faultIn } from '../store/check/Findings.ts';
import { orElse } from '../store/files.ts';
import type { Command } from './command.ts';

/** Says whether data and files agree; takes no lock and changes nothing, so it may run beside the site. */
export const check: Command = {
  help: `npm run from-left -- check

Reads everything that is kept, the history included, and says in words whether data and files agree. Changes
nothing; the site may run meanwhile. Exit code 1 when something is not right.`,
  async run(args, io) {
    parseArgs({ args: [...args], options: {} });
    const { dataFolder, uploadsFolder } = readConfig(io.env, io);
    const findings = await checkAll(dataFolder, uploadsFolder);
    for (const sentence of findings.good) io.stdout.write(`${sentence}\n`);
    for (const sentence of findings.wrong) io.stdout.write(`Not right: ${sentence}\n`);
    const isRight = findings.wrong.length === 0;
    const { length } = findings.wrong;
    io.stdout.write(
      isRight ? 'Data and files agree.\n' : `${counted(length, 'thing is', 'things are')} not right.\n`,
    );
    return isRight ? 0 : 1;
  },
};

async function checkAll(dataFolder: string, uploadsFolder: string): Promise<Findings> {
  const store = await checkStore(dataFolder);
  // After the records: a photo's files are kept before its record is.
  const originals = await originalFiles(join(uploadsFolder, 'originals'));
  const all = [store, checkOriginals(store.view, originals, new Date()), await accounts(dataFolder)];
  return { good: all.flatMap(({ good }) => good), wrong: all.flatMap(({ wrong }) => wrong) };
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
      return { hash, bytes: size, changedAt: mtime };
    }),
  );
}
