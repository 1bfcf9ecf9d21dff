import type { Page } from '../page/page.ts';
import type { Announcement, Marker, Spot } from './Announcement.ts';

/** Who is named and not in the picture. */
export const absent: Announcement = {
  name: 'who is missing',
  reads: 'Not pictured: Tom Page',
  find,
};

function find(page: Page, { at, afterMark }: Spot): Marker | null {
  const found = page.words.absences.longestAt(page.tokens, at);
  return found !== null && (afterMark || found.length > 1) ? { kind: 'absent', ...found } : null;
}
