import type { Readable, Writable } from 'node:stream';
import type { Services } from '../services/services.ts';

/** One word of the command line: `npm run from-left -- WORD …`. */
export interface Command {
  /** The lines that `--help` prints: how it is called and what each option does. */
  readonly help: string;
  /** Answers with the exit code: 0 done, 1 something could not be done (said on `stderr`). Throws `WrongUse`. */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

export interface CommandIo {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: NodeJS.ProcessEnv;
  /** Where the user stands: relative paths among the arguments count from here. */
  readonly folder: string;
  /** Where the program lies: the data folder is here unless the settings say otherwise. */
  readonly home: string;
}

/** The part of a command that changes data: it runs in the process that owns the data folder. */
export type OwnedCommand = (
  services: Services,
  args: readonly string[],
  io: Pick<CommandIo, 'stdin' | 'stdout' | 'stderr' | 'folder'>,
) => Promise<number>;

/** The command was called in a way it does not know; the message says which. Exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
