import type { ReleaseCard } from '../../services/directory/cards.ts';
import { type Listed, listReleases, type PeopleQuestion } from '../../services/directory/lists.ts';
import type { Directory } from '../../services/directory/openDirectory.ts';
import { releaseFor, type SeenRelease } from '../../services/directory/release.ts';
import { showPage } from '../page.ts';
import { NotFound } from '../problem.ts';
import type { Route } from '../route.ts';
import { photoCardModel, releaseCardModel } from './cardModels.ts';
import { longDay } from './days.ts';
import { linkedPieces, webAddress } from './linkedText.ts';
import { addressForPages, questionOf } from './questions.ts';
import { askingFor, forEditors, found, pathField, sentOn } from './seen.ts';

/** The list of releases and each one's page. */
export const releaseRoutes = (directory: Directory): Route[] => [
  {
    method: 'get',
    path: '/releases',
    audience: 'public',
    handle(req, res) {
      const question = questionOf(req);
      const list = listReleases(askingFor(directory, req), question);
      if (question.page > list.pages) throw new NotFound();
      const model = listModel(list, question);
      showPage(req, res, 'directory/releases', model);
    },
  },
  {
    method: 'get',
    path: '/releases/:id{/:slug}',
    audience: 'public',
    handle(req, res) {
      const release = found(releaseFor(askingFor(directory, req), pathField(req, 'id')));
      if (sentOn(req, res, release)) return;
      showPage(req, res, 'directory/release', { ...releaseModel(release), ...forEditors(req, release) });
    },
  },
];

function releaseModel(release: SeenRelease) {
  const text = release.paragraphs.join('\n');
  return {
    title: release.headline,
    sample: release.sample,
    section: '/releases',
    takeBackTo: `/publish/${release.id}/take-back`,
    day: longDay(release.on),
    captions: release.captions,
    paragraphs: release.paragraphs.map((paragraph) => paragraph.split('\n').map(linkedPieces)),
    links: release.links
      .filter((link) => !text.includes(link))
      .map((link) => ({ text: link, href: webAddress(link) })),
    photos: release.photos.map(photoCardModel),
  };
}

function listModel(list: Listed<ReleaseCard>, question: PeopleQuestion) {
  return {
    title: 'News',
    sample: list.items.some((card) => card.sample),
    section: '/releases',
    q: question.words,
    total: list.total,
    releases: list.items.map(releaseCardModel),
    pages: { page: list.page, last: list.pages, address: addressForPages('/releases', question) },
  };
}
