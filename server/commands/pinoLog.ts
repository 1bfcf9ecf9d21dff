import type { Writable } from 'node:stream';
import type { Logger } from 'pino';
import type { Log, LogFacts } from '../services/log.ts';

/** One line of JSON an event, UTC, without host or process. The library is loaded with the first event. */
export function pinoLog(to: Writable): Log {
  let logger: Promise<Logger> | undefined;
  const write = (level: keyof Log) => (facts: LogFacts, message: string) => {
    logger ??= loggerTo(to);
    void logger.then((loaded) => loaded[level](facts, message));
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

async function loggerTo(to: Writable): Promise<Logger> {
  const { pino, stdTimeFunctions } = await import('pino');
  return pino({ base: null, timestamp: stdTimeFunctions.isoTime }, to);
}
