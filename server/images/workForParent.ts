import { type Failed, memoryExitCode, memorySetting } from './childMessages.ts';

/**
 * Makes this process a child that takes one job at a time from its parent, answers each, and ends with its parent or
 * when it outgrows the memory it was given.
 */
export function workForParent<Job, Answer>(work: (job: Job) => Promise<Answer | Failed>): void {
  const memoryLimit = Number(process.env[memorySetting]);
  process.on('disconnect', () => process.exit(0));
  process.on('message', (job: Job) => void answer(job, work));
  setInterval(() => watch(memoryLimit), 50);
  endWithParent();
}

async function answer<Job, Answer>(job: Job, work: (job: Job) => Promise<Answer | Failed>): Promise<void> {
  process.send?.(await work(job).catch(failed));
}

const failed = (error: unknown): Failed => ({
  outcome: 'failed',
  message: String(error),
  code: String(Object(error).code ?? ''),
});

/** Decoding runs on other threads, so that this timer sees the memory grow. */
function watch(memoryLimit: number): void {
  if (process.memoryUsage.rss() > memoryLimit) process.exit(memoryExitCode);
  endWithParent();
}

/** A parent that ended while this was still being loaded is never told of: nobody listened yet. */
function endWithParent(): void {
  if (!process.connected) process.exit(0);
}
