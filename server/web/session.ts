import 'express-session';

/** What a session holds. Times are instants of the site's clock, in milliseconds. */
declare module 'express-session' {
  interface SessionData {
    accountId?: string;
    /** Of the account as it was at sign-in: when either changes, the session ends. */
    audience?: string;
    passwordMark?: string;
    signedInAt?: number;
    seenAt?: number;
    message?: string;
  }
}
