import { parseArgs } from 'node:util';
import type { OwnedCommand } from './command.ts';
import { type Command, WrongUse } from './command.ts';
import { onOwner } from './onOwner.ts';

const help = `npm run from-left -- sample load
npm run from-left -- sample remove

load     puts an invented council's release, people and drawn photo into the directory
remove   takes every trace of them out again`;

export const sample: Command = {
  help,
  async run(args, io) {
    wordOf(args);
    return onOwner('sample', changeSample, args, io);
  },
};

/** Runs where the data folder is owned. */
export const changeSample: OwnedCommand = async (services, args, io) => {
  if (wordOf(args) === 'load') {
    const loaded = await services.sample.load();
    io.stdout.write(loaded ? 'The sample is loaded.\n' : 'The sample is there already.\n');
    return 0;
  }
  const removed = await services.sample.remove('command');
  io.stdout.write(
    removed === 0 ? 'There is no sample to remove.\n' : `The sample is gone: ${removed} records.\n`,
  );
  return 0;
};

function wordOf(args: readonly string[]): 'load' | 'remove' {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  const [word, ...more] = positionals;
  if ((word === 'load' || word === 'remove') && more.length === 0) return word;
  throw new WrongUse('Say "load" or "remove".');
}
