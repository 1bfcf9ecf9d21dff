import type { Job } from './childMessages.ts';
import { memoryExitCode, memorySetting } from './childMessages.ts';
import { confineSharp, doJob } from './renditions.ts';

/**
 * The one process that loads sharp, so that a picture made to break a decoder can only end this process. It takes
 * one job at a time from its parent and ends with it.
 */

const memoryLimit = Number(process.env[memorySetting]);

confineSharp();
process.on('disconnect', () => process.exit(0));
process.on('message', (job: Job) => void answer(job));
setInterval(watch, 50);
endWithParent();

async function answer(job: Job): Promise<void> {
  try {
    process.send?.(await doJob(job));
  } catch (error) {
    process.send?.({ outcome: 'failed', message: String(error), code: String(Object(error).code ?? '') });
  }
}

/** Decoding runs on other threads, so that this timer sees the memory grow. */
function watch(): void {
  if (process.memoryUsage.rss() > memoryLimit) process.exit(memoryExitCode);
  endWithParent();
}

/** A parent that ended while this was still being loaded is never told of: nobody listened yet. */
function endWithParent(): void {
  if (!process.connected) process.exit(0);
}
