import type { Accounts, Passwords, SessionFiles } from './accountPorts.ts';
import type { TextLimits } from './intake/savedText.ts';
import type { Log } from './log.ts';
import type { Clock, FaceFinder, Ids, Images, Store } from './ports.ts';
import type { Sample } from './sample.ts';

/** Everything that routes and commands work with, joined once at the start. */
export interface Services {
  readonly store: Store;
  readonly images: Images;
  /** null: finding faces is turned off. */
  readonly faceFinder: FaceFinder | null;
  readonly accounts: Accounts;
  readonly sessions: SessionFiles;
  readonly passwords: Passwords;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly sample: Sample;
  /** Every name of the council whose directory this is. */
  readonly ownNames: readonly string[];
  readonly limits: TextLimits;
}
