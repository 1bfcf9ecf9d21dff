import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { memoryExitCode, memorySetting, type StopReason } from './childMessages.ts';

export interface ChildLimits {
  /** How long one picture may take. */
  readonly seconds: number;
  /** How much memory the child may hold. */
  readonly bytes: number;
  /** After how long without work it is ended. */
  readonly idleSeconds: number;
}

/**
 * A child process that reads pictures: started when first needed, given one job at a time in the order they
 * came, ended at a limit, started again for the next job. While it has no work it does not keep this process alive.
 */
export class PictureChild<Job extends object, Answer extends object> {
  readonly #script: string;
  readonly #limits: ChildLimits;
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(script: string, limits: ChildLimits) {
    this.#script = script;
    this.#limits = limits;
  }

  /** The child's answer, or why it ended without one. Never rejects. */
  ask(job: Job): Promise<Answer | StopReason> {
    const answer = this.#last.then(() => this.#work(job));
    this.#last = answer;
    return answer;
  }

  /** Ends the child once the jobs given so far are done. */
  async close(): Promise<void> {
    await this.#last;
    clearTimeout(this.#idle);
    await this.#end();
  }

  async #work(job: Job): Promise<Answer | StopReason> {
    clearTimeout(this.#idle);
    this.#child ??= this.#started();
    holdOpen(this.#child);
    const answer = await this.#answered(this.#child, job);
    if (typeof answer === 'string') await this.#end();
    else this.#rest(this.#child);
    return answer;
  }

  async #answered(child: ChildProcess, job: Job): Promise<Answer | StopReason> {
    const over = new AbortController();
    try {
      return await Promise.race([
        once(child, 'message', over).then(([answer]): Answer => answer),
        once(child, 'exit', over).then(([code]) => (code === memoryExitCode ? 'memory' : 'ended')),
        setTimeout(this.#limits.seconds * 1000, 'time' as const, over),
        rejectedUnlessSent(child, job),
      ]);
    } catch {
      return 'ended';
    } finally {
      over.abort();
    }
  }

  #started(): ChildProcess {
    const child = fork(this.#script, {
      execArgv: [],
      env: childEnvironment(this.#limits.bytes),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined;
    });
    // Without a listener an error between two jobs would end this process.
    child.on('error', () => {});
    return child;
  }

  #rest(child: ChildProcess): void {
    child.unref();
    child.channel?.unref();
    this.#idle = globalThis.setTimeout(() => void this.#end(), this.#limits.idleSeconds * 1000);
    this.#idle.unref();
  }

  async #end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.ref();
    child.kill('SIGKILL');
    await ended;
  }
}

function holdOpen(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

/** Never resolves: the answer comes as a message. */
const rejectedUnlessSent = (child: ChildProcess, job: object): Promise<never> =>
  new Promise((_, reject) => {
    child.send(job, (error) => error !== null && reject(error));
  });

/** The child is told its limits and nothing of our settings, secrets least of all. */
function childEnvironment(bytes: number): NodeJS.ProcessEnv {
  const passed = ['PATH', 'SystemRoot', 'LD_LIBRARY_PATH', 'TMPDIR', 'TEMP'];
  return {
    ...Object.fromEntries(passed.map((name) => [name, process.env[name]])),
    [memorySetting]: String(bytes),
    // libvips would put large pictures into a temporary file, which a killed child leaves behind.
    VIPS_DISC_THRESHOLD: '100g',
  };
}
