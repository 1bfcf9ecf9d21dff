import { type Command, type CommandIo, WrongUse } from './commands/command.ts';
import { SettingsWrong } from './config.ts';

/** Each command is loaded only when it is asked for: reading a caption needs neither web nor images. */
const commands: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  serve: { summary: 'starts the site', load: async () => (await import('./commands/serve.ts')).serve },
  parse: {
    summary: 'says who is in a picture, from its caption',
    load: async () => (await import('./commands/parse.ts')).parse,
  },
  read: {
    summary: 'says what is in a news release',
    load: async () => (await import('./commands/read.ts')).read,
  },
  faces: {
    summary: 'finds the faces in photos',
    load: async () => (await import('./commands/faces.ts')).faces,
  },
  account: {
    summary: 'adds, lists and disables those who may sign in',
    load: async () => (await import('./commands/accountCommand.ts')).account,
  },
  import: {
    summary: 'takes releases, captions and photos in as drafts',
    load: async () => (await import('./commands/importCommand.ts')).importReleases,
  },
  sample: {
    summary: 'loads or removes the sample',
    load: async () => (await import('./commands/sampleCommand.ts')).sample,
  },
  check: {
    summary: 'says whether data and files agree',
    load: async () => (await import('./commands/check.ts')).check,
  },
};

const overview = (): string =>
  [
    'usage: npm run from-left -- COMMAND [OPTIONS]',
    '',
    ...Object.entries(commands).map(([word, { summary }]) => `  ${word.padEnd(10)}${summary}`),
    '',
    'npm run from-left -- COMMAND --help says more about one of them.',
    '',
  ].join('\n');

/** Runs one command line; answers with its exit code: 2 for wrong use, 1 when something could not be done. */
export async function main([word, ...args]: readonly string[], io: CommandIo): Promise<number> {
  if (word === undefined || word === '--help' || word === '-h') {
    (word === undefined ? io.stderr : io.stdout).write(overview());
    return word === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (entry === undefined) {
    io.stderr.write(`There is no command "${word}".\n\n${overview()}`);
    return 2;
  }
  const command = await entry.load();
  if (args.includes('--help') || args.includes('-h')) {
    io.stdout.write(`${command.help.trimEnd()}\n`);
    return 0;
  }
  return runCommand(command, args, io);
}

async function runCommand(command: Command, args: readonly string[], io: CommandIo): Promise<number> {
  try {
    return await command.run(args, io);
  } catch (error) {
    if (error instanceof WrongUse || isArgumentError(error)) {
      io.stderr.write(`${error.message}\n\n${command.help.trimEnd()}\n`);
      return 2;
    }
    if (error instanceof SettingsWrong) {
      io.stderr.write(`${error.mistakes.join('\n')}\n`);
      return 2;
    }
    throw error;
  }
}

/** What `parseArgs` of Node throws at an option it does not know. */
const isArgumentError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
