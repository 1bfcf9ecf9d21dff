/** What signing in needs from outside: accounts, sessions and passwords. Implementations live in `store/`. */

export const accountAudiences = ['staff', 'comms', 'admin'] as const;
export type AccountAudience = (typeof accountAudiences)[number];

/** Somebody who may sign in. Accounts are never removed, only disabled: the journal names them by id. */
export interface Account {
  readonly id: string;
  /** As typed; compared without regard to case. */
  readonly email: string;
  readonly name: string;
  readonly audience: AccountAudience;
  /** A PHC string (`$argon2id$…`); null: nobody can sign in with a password yet. */
  readonly passwordHash: string | null;
  readonly disabled: boolean;
  /** An instant, UTC. */
  readonly addedAt: string;
}

/** The one-time link for the first administrator; only the hash of its token is kept. */
export interface SetupLink {
  readonly hash: string;
  /** An instant, UTC. */
  readonly expiresAt: string;
}

/** The e-mail address belongs to another account already. */
export class EmailTaken extends Error {
  override readonly name = 'EmailTaken';
}

/** Reads answer from memory; a promise resolves once the change is on disk. */
export interface Accounts {
  all(): readonly Account[];
  byId(id: string): Account | undefined;
  /** Compares without regard to case and surrounding spaces. */
  byEmail(email: string): Account | undefined;
  /** Adds the account or replaces the one with its id. Rejects with `EmailTaken`. */
  put(account: Account): Promise<void>;
  setupLink(): SetupLink | null;
  putSetupLink(link: SetupLink | null): Promise<void>;
  /**
   * Adds the first administrator and takes the set-up link away, as one: true for one caller only, false, with
   * nothing changed, when there is an administrator already or the link's hash is not (any longer) `linkHash`.
   * Whether the link has expired is the caller's to ask.
   */
  putFirst(account: Account, linkHash: string): Promise<boolean>;
}

/** Sessions' contents by id. Ids are kept as hashes only; a file that cannot be read is no session. */
export interface SessionFiles {
  /** null: there is no such session, it has expired, or its file is damaged. */
  read(id: string): Promise<unknown | null>;
  /** `content` is anything JSON can hold; `accountId` null: nobody is signed in. */
  write(id: string, content: unknown, expiresAt: Date, accountId: string | null): Promise<void>;
  /** Moves the end of a session; does nothing when there is none. */
  touch(id: string, expiresAt: Date): Promise<void>;
  remove(id: string): Promise<void>;
  /** Ends every session of an account. */
  removeOf(accountId: string): Promise<void>;
  /** Removes what has expired or is damaged; answers with how many files went. */
  sweep(): Promise<number>;
}

export interface Passwords {
  /** A PHC string of the whole password. */
  hash(password: string): Promise<string>;
  /** false for a null hash, at the same cost, so that nobody learns which accounts exist. */
  verify(hash: string | null, password: string): Promise<boolean>;
  /** Whether the hash was made with weaker settings than today's. */
  needsRehash(hash: string): boolean;
}
