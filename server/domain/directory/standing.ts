import type { Claim, Membership } from './records.ts';

/** When a role was first and last seen in the words it rests on; null without a dated one. */
export interface Seen {
  readonly first: string | null;
  readonly last: string | null;
}

/** How long a role that was seen counts as held without an editor's word, in months. */
export const monthsARoleStaysCurrent = 12;

/** First and last seen, from the claims that a membership rests on (only those the asker may see). */
export function seenIn(claims: readonly Pick<Claim, 'on'>[]): Seen {
  const days = claims.flatMap((claim) => claim.on ?? []).sort();
  return { first: days[0] ?? null, last: days.at(-1) ?? null };
}

/**
 * Whether a role is held on `today` (`YYYY-MM-DD`): an editor said so, or it was seen within the last 12 months;
 * never after the end that an editor set. Otherwise a page says "as of" the day it was last seen.
 */
export function isCurrent(membership: Pick<Membership, 'held' | 'to'>, seen: Seen, today: string): boolean {
  if (membership.held === 'ended' || (membership.to !== null && lastDayOf(membership.to) < today))
    return false;
  if (membership.held === 'current') return true;
  return seen.last !== null && lastDayOf(seen.last) >= monthsBefore(today, monthsARoleStaysCurrent);
}

/** A day, month or year as its last day, for comparing; the 31st stands for every month's end. */
const lastDayOf = (day: string): string =>
  `${day}${'-12-31'.slice(day.length === 4 ? 0 : day.length === 7 ? 3 : 6)}`;

function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(Math.floor(count / 12), 4)}-${pad((count % 12) + 1, 2)}${day.slice(7)}`;
}
