import { nameWithheld } from '../../domain/directory/textFor.ts';

/** The rooms of the site that have one page a record. */
export type Room = 'people' | 'photos' | 'organisations' | 'releases';

/** Where a record's page is: the id decides, the slug is decoration. */
export interface Address {
  readonly id: string;
  readonly slug: string;
  /** `/people/<id>/<slug>`. */
  readonly url: string;
}

const longestSlug = 80;
/** Last parts of addresses that mean something else. */
const taken = ['edit', 'original'];

/** The address of a record that is called `words`. */
export function addressOf(room: Room, id: string, words: string): Address {
  const slug = slugOf(words.replaceAll(nameWithheld, ' '));
  return { id, slug, url: `/${room}/${id}/${slug}` };
}

/** Words as a piece of an address: small letters, digits and hyphens; "-" for words without any of them. */
export function slugOf(words: string): string {
  const slug = words
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longestSlug)
    .replace(/^-|-$/gu, '');
  if (slug === '') return '-';
  return taken.includes(slug) ? `${slug}-page` : slug;
}
