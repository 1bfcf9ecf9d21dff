import { text } from 'node:stream/consumers';
import { readConfig } from '../config.ts';
import { CannotOpen } from '../store/cannotOpen.ts';
import { askOwner } from '../store/socket.ts';
import type { CommandIo } from './command.ts';
import { openServices, randomIds, systemClock } from './openServices.ts';
import type { OwnedCommand } from './ownedCommands.ts';
import { pinoLog } from './pinoLog.ts';

/**
 * Runs a command that changes data where the data folder is owned: in the running server when one answers, else
 * here, with the folder taken for as long as it lasts. `stdin` is read only by commands that say so.
 */
export async function onOwner(
  word: string,
  command: OwnedCommand,
  args: readonly string[],
  io: CommandIo,
  stdin = '',
): Promise<number> {
  const settings = readConfig(io.env, io.folder);
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
    return await command(opened.services, args, io).finally(() => opened.close());
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error;
    io.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Everything on stdin, unless that is somebody's keyboard. */
export function typedIn(stdin: NodeJS.ReadableStream): Promise<string> {
  return 'isTTY' in stdin && stdin.isTTY === true ? Promise.resolve('') : text(stdin);
}
