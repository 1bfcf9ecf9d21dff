import { type Running, runCommand, startCommand } from '../commands/builtProgram.ts';
import { Visitor } from './Visitor.ts';

export const password = 'three quiet harbour words';

/** `serve` in a process of its own. */
export interface RunningSite {
  readonly running: Running;
  readonly pid: number;
  readonly origin: string;
  /** Ends it as `kill -9` does; resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop; answers with its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the built program's site, standing in `folder`, without the sample; resolves once it listens. */
export async function startRunningSite(
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningSite> {
  const running = await startCommand(['serve'], folder, { PORT: '0', FROM_LEFT_SAMPLE: 'no', ...env });
  const origin = /http:\/\/127\.0\.0\.1:\d+/u.exec(await running.says(/\n/u))?.[0];
  const { pid } = running.process;
  if (origin === undefined || pid === undefined) throw new Error(`It said no address: ${running.stdout()}`);
  const ended = (signal: NodeJS.Signals) => {
    running.process.kill(signal);
    return running.ended;
  };
  return {
    running,
    pid,
    origin,
    kill: async () => void (await ended('SIGKILL')),
    stop: () => ended('SIGTERM'),
  };
}

/** Adds an account of the communications team while no site runs; its password is `password`. */
export async function addComms(folder: string, email: string): Promise<void> {
  const args = ['account', 'add', email, '--audience', 'comms', '--password-stdin'];
  const { code, stderr } = await runCommand(args, folder, { stdin: password });
  if (code !== 0) throw new Error(stderr);
}

/** Somebody of the communications team, signed in. */
export async function signedInAt(origin: string, email: string): Promise<Visitor> {
  const visitor = new Visitor(origin);
  const answer = await visitor.post('/sign-in', { email, password });
  if (answer.status !== 303) throw new Error(`Not signed in: ${answer.status}`);
  await visitor.readToken('/intake');
  return visitor;
}
