import { PassThrough, Readable } from 'node:stream';
import type { Services } from '../services/services.ts';
import type { OwnerAnswer, OwnerRequest } from '../store/socket.ts';
import type { OwnedCommand } from './command.ts';
import { WrongUse } from './command.ts';
import { ownedCommands } from './ownedCommands.ts';

/** Runs the commands that other processes hand to the one that owns the data folder. */
export function answerForOthers(services: Services) {
  return async (request: OwnerRequest): Promise<OwnerAnswer> => {
    const load = Object.hasOwn(ownedCommands, request.command) ? ownedCommands[request.command] : undefined;
    if (load === undefined) return said(1, `This version does not know the command "${request.command}".\n`);
    return runHere(await load(), services, request);
  };
}

async function runHere(
  command: OwnedCommand,
  services: Services,
  request: OwnerRequest,
): Promise<OwnerAnswer> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const io = { stdin: Readable.from([request.stdin]), stdout, stderr, folder: request.folder };
  try {
    const code = await command(services, request.args, io);
    return { code, stdout: textOf(stdout), stderr: textOf(stderr) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof WrongUse ? 2 : 1;
    return { code, stdout: textOf(stdout), stderr: `${textOf(stderr)}${message}\n` };
  }
}

const textOf = (stream: PassThrough): string => String(stream.read() ?? '');

const said = (code: number, stderr: string): OwnerAnswer => ({ code, stdout: '', stderr });
