import type { Clock } from './ports.ts';

const councilZone = 'Europe/London';

/** The day it is for the council, `YYYY-MM-DD`, summer time or not. */
export function todayOf(clock: Clock): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: councilZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(clock.now());
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
