import type { Clock } from './ports.ts';

const inZone = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is for the council, `YYYY-MM-DD`, summer time or not. */
export function todayOf(clock: Clock): string {
  const parts = inZone.formatToParts(clock.now());
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
