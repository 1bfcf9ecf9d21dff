import type { Page } from '../page/page.ts';
import type { Announcement, Marker, Spot } from './Announcement.ts';

/** That people follow, and nothing of their order. */
export const head: Announcement = {
  name: 'words for a picture',
  reads: 'Pictured are',
  find,
};

function find(page: Page, { at, afterMark }: Spot): Marker | null {
  const found = afterMark ? page.words.heads.longestAt(page.tokens, at) : null;
  return found === null ? null : { kind: 'head', ...found };
}
