import { Readable } from 'node:stream';
import { readConfig } from '../config.ts';
import { StoreUnwritable } from '../services/ports.ts';
import { CannotOpen } from '../store/cannotOpen.ts';
import { askOwner } from '../store/socket.ts';
import type { CommandIo, OwnedCommand } from './command.ts';
import { openServices, randomIds, systemClock } from './openServices.ts';
import { pinoLog } from './pinoLog.ts';

/**
 * Runs a command that changes data where the data folder is owned: in the running server when one answers, else
 * here, with the folder taken for as long as it lasts. `stdin` is what the command was given there, read to
 * its end by commands that want it.
 */
export async function onOwner(
  word: string,
  command: OwnedCommand,
  args: readonly string[],
  io: CommandIo,
  stdin = '',
): Promise<number> {
  const settings = readConfig(io.env, io);
  const request = { command: word, args: [...args], folder: io.folder, stdin };
  const answer = await askOwner(settings.dataFolder, request);
  if (answer !== undefined) {
    io.stdout.write(answer.stdout);
    io.stderr.write(answer.stderr);
    return answer.code;
  }
  const log = pinoLog(io.stderr);
  try {
    const opened = await openServices(settings, { clock: systemClock, ids: randomIds, log });
    const here = { ...io, stdin: Readable.from([stdin]) };
    return await command(opened.services, args, here).finally(() => opened.close());
  } catch (error) {
    if (!(error instanceof CannotOpen || error instanceof StoreUnwritable)) throw error;
    io.stderr.write(`${error.message}\n`);
    return 1;
  }
}
