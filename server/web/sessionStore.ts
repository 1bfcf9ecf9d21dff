import session from 'express-session';
import type { SessionFiles } from '../services/accountPorts.ts';
import type { Clock } from '../services/ports.ts';
import { sessionLimits } from './sessionLimits.ts';

type Done = (error?: unknown) => void;

/**
 * express-session's store over files. It has no `touch`: a session is written when what it holds changes, and how
 * long somebody has been idle is one of the things it holds.
 */
export class SessionStore extends session.Store {
  readonly #files: SessionFiles;
  readonly #clock: Clock;

  constructor(files: SessionFiles, clock: Clock) {
    super();
    this.#files = files;
    this.#clock = clock;
  }

  override get(id: string, done: (error: unknown, content?: session.SessionData | null) => void): void {
    this.#files.read(id).then(
      (content) => done(null, isSession(content) ? content : null),
      (error: unknown) => done(error),
    );
  }

  override set(id: string, content: session.SessionData, done: Done = () => {}): void {
    const expiresAt = new Date(this.#clock.now().getTime() + sessionLimits.idle + sessionLimits.step);
    this.#files.write(id, content, expiresAt, content.accountId ?? null).then(() => done(), done);
  }

  override destroy(id: string, done: Done = () => {}): void {
    this.#files.remove(id).then(() => done(), done);
  }
}

const isSession = (content: unknown): content is session.SessionData =>
  typeof content === 'object' &&
  content !== null &&
  'cookie' in content &&
  Object(content.cookie) === content.cookie;
