import type { Page } from '../page/page.ts';
import type { Announcement, Marker, Spot } from './Announcement.ts';

/** In which order the people are named. */
export const order: Announcement = {
  name: 'an order',
  reads: 'from left to right',
  find,
};

function find(page: Page, { at }: Spot): Marker | null {
  const found = page.words.orders.longestAt(page.tokens, at);
  if (found === null) return null;
  return { kind: 'order', ...found, length: found.length + startLength(page, at + found.length) };
}

/** "Clockwise | from the bottom left": where an order begins is part of it. */
function startLength(page: Page, at: number): number {
  const comma = page.tokens[at]?.kind === 'comma' ? 1 : 0;
  if (page.tokens[at + comma]?.folded !== 'from') return 0;
  const article = page.tokens[at + comma + 1]?.folded === 'the' ? 1 : 0;
  const place = page.words.places.longestAt(page.tokens, at + comma + 1 + article);
  return place === null ? 0 : comma + 1 + article + place.length;
}
