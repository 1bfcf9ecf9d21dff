import type { Writable } from 'node:stream';
import { pino, stdTimeFunctions } from 'pino';
import type { Log } from '../services/log.ts';

/** One line of JSON an event, UTC, without host or process. */
export function pinoLog(to: Writable): Log {
  const logger = pino({ base: null, timestamp: stdTimeFunctions.isoTime }, to);
  return {
    info: (facts, message) => logger.info(facts, message),
    warn: (facts, message) => logger.warn(facts, message),
    error: (facts, message) => logger.error(facts, message),
  };
}
