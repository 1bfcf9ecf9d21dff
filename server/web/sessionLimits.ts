const minute = 60_000;

/** In milliseconds of the site's clock. */
export const sessionLimits = {
  /** Without a request for this long, a session ends. */
  idle: 30 * minute,
  /** However busy, it ends this long after sign-in. */
  absolute: 8 * 60 * minute,
  /** How exactly the last request is remembered: not every request writes a file. */
  step: minute,
} as const;

/**
 * Whether a session still stands. A clock that was set back ends it, by more than a step: else the time it was set
 * back by would be given to every session.
 */
export function stillStands(times: { signedInAt: number; seenAt: number }, now: number): boolean {
  return (
    now >= times.seenAt - sessionLimits.step &&
    now - times.seenAt < sessionLimits.idle &&
    now - times.signedInAt < sessionLimits.absolute
  );
}
