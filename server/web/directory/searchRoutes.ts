import type { Directory } from '../../services/directory/openDirectory.ts';
import { type Found, search } from '../../services/directory/search.ts';
import { showPage } from '../page.ts';
import type { Route } from '../route.ts';
import { personCardModel, photoCardModel, releaseCardModel } from './cardModels.ts';
import { listAddress, questionOf } from './questions.ts';
import { askingFor } from './seen.ts';

/** One box for everything. */
export const searchRoutes = (directory: Directory): Route[] => [
  {
    method: 'get',
    path: '/search',
    audience: 'public',
    handle(req, res) {
      const { words } = questionOf(req);
      const found = search(askingFor(directory, req), words);
      res.set('X-Robots-Tag', 'noindex');
      showPage(req, res, 'directory/search', searchModel(words, found));
    },
  },
];

function searchModel(words: string, found: Found) {
  const all = [found.people, found.photos, found.organisations, found.releases];
  const total = all.reduce((sum, best) => sum + best.total, 0);
  return {
    title: words.trim() === '' ? 'Search' : `${words} – search`,
    section: '/search',
    sample: all.some(({ items }) => items.some((item) => item.sample)),
    q: words,
    total,
    people: found.people.items.map(personCardModel),
    photos: found.photos.items.map(photoCardModel),
    organisations: found.organisations.items,
    releases: found.releases.items.map(releaseCardModel),
    more: {
      people: moreThan(found.people, listAddress('/people', { words })),
      photos: moreThan(found.photos, listAddress('/photos', { words })),
      organisations: moreThan(found.organisations, listAddress('/organisations', { words })),
      releases: moreThan(found.releases, listAddress('/releases', { words })),
    },
  };
}

const moreThan = (
  { items, total }: { readonly items: readonly unknown[]; readonly total: number },
  href: string,
) => (total > items.length ? { href, total } : null);
