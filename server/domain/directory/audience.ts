/** Who is asking, or who may see: each audience sees all that the one before it sees. */
export const audiences = ['public', 'staff', 'comms', 'admin'] as const;

export type Audience = (typeof audiences)[number];

/** Whether `audience` sees what is kept for `kept`. */
export function includes(audience: Audience, kept: Audience): boolean {
  return audiences.indexOf(audience) >= audiences.indexOf(kept);
}

/**
 * Whether somebody of this audience may see a record that carries one (a photo, a release, a caption, a
 * person, a membership, a contact). A record that is absent is seen by nobody, so that "hidden" and "not there"
 * are one answer.
 */
export function maySee<R extends { audience: Audience }>(
  audience: Audience,
  record: R | undefined,
): record is R {
  return record !== undefined && includes(audience, record.audience);
}
