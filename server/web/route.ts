import type { Request, Response } from 'express';
import type { Audience } from '../domain/directory/audience.ts';

/**
 * One address of the site. Every route says who may use it; there is no default. `app.ts` mounts them all behind
 * the same guard: a visitor who is not signed in is asked to, anybody else who may not is told so.
 */
export interface Route {
  readonly method: 'get' | 'post';
  /** An Express 5 path. */
  readonly path: string;
  readonly audience: Audience;
  /**
   * How the body is read before `handle`: nothing, a form (url-encoded; the token is checked), or a form with
   * photos (multipart; the token is its first field and is checked before a byte of a file is stored).
   */
  readonly body?: 'form' | 'photos';
  readonly handle: (req: Request, res: Response) => Promise<void> | void;
}
