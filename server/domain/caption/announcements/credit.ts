import type { Page } from '../page/page.ts';
import type { Announcement, Marker, Spot } from './Announcement.ts';
import { announcing } from './marks.ts';

/** Who took the picture, in words that say so. */
export const credit: Announcement = {
  name: 'a credit',
  reads: 'Photo by Pat Smith',
  find,
};

function find(page: Page, { at, afterMark }: Spot): Marker | null {
  if (!afterMark && page.tokens[at]?.text !== '©') return null;
  const found = page.words.credits.longestAt(page.tokens, at);
  return found !== null && isCredit(page, at, found.length, found.value)
    ? { kind: 'credit', ...found }
    : null;
}

/** "Photos: Jane Doe" and "Photo by Jane Doe", but not "Photography tutor" or "Source of the Taff". */
function isCredit(page: Page, at: number, length: number, value: string): boolean {
  if (page.words.bys.has(value.slice(value.lastIndexOf(' ') + 1)) || /[©.]$|^\(c\)$/u.test(value))
    return true;
  if (announcing.has(page.tokens[at + length]?.kind ?? '')) return true;
  return (
    /\b(?:copyright|credits?)$/u.test(value) && opens(page, at) && page.tokens[at + length]?.capital === true
  );
}

/** At the beginning of a line, a sentence or a bracket. */
const opens = (page: Page, at: number): boolean =>
  at === 0 || ['stop', 'newline', 'open'].includes(page.tokens[at - 1]?.kind ?? '');
