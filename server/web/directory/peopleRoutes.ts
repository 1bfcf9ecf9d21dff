import type { Asking } from '../../services/directory/asking.ts';
import { type ListedPeople, listPeople, type PeopleQuestion } from '../../services/directory/lists.ts';
import type { Directory } from '../../services/directory/openDirectory.ts';
import { personFor } from '../../services/directory/person.ts';
import { showPage } from '../page.ts';
import { NotFound } from '../problem.ts';
import type { Route } from '../route.ts';
import { words } from '../words.ts';
import { personCardModel } from './cardModels.ts';
import { personModel } from './personModel.ts';
import { addressForPages, listAddress, questionOf } from './questions.ts';
import { askingFor, forEditors, found, pathField, sentOn } from './seen.ts';

/** The list of people and each one's page. */
export const peopleRoutes = (directory: Directory): Route[] => [
  {
    method: 'get',
    path: '/people',
    audience: 'public',
    handle(req, res) {
      const question = questionOf(req);
      showPage(req, res, 'directory/people', peopleModel(askingFor(directory, req), question));
    },
  },
  {
    method: 'get',
    path: '/people/:id{/:slug}',
    audience: 'public',
    handle(req, res) {
      const person = found(personFor(askingFor(directory, req), pathField(req, 'id')));
      if (sentOn(req, res, person)) return;
      showPage(req, res, 'directory/person', { ...personModel(person), ...forEditors(req, person) });
    },
  },
];

function peopleModel(asking: Asking, question: PeopleQuestion) {
  const list = listPeople(asking, question);
  if (question.page > list.pages) throw new NotFound();
  const body = list.organisations.find((filter) => filter.value === question.organisation);
  const kindWords = question.kind === undefined ? 'People' : words.kindsMany[question.kind];
  return {
    title: list.page > 1 ? `${kindWords}, page ${list.page} of ${list.pages}` : kindWords,
    heading: kindWords,
    sample: list.items.some((card) => card.sample),
    section: '/people',
    q: question.words,
    kind: question.kind ?? '',
    organisation: question.organisation ?? '',
    bodyName: body?.words ?? '',
    total: list.total,
    cards: cardsOf(list),
    ...filtersOf(list, question),
    pages: { page: list.page, last: list.pages, address: addressForPages('/people', question) },
  };
}

/** Cards in order; the first of each letter is where A to Z leads, while the list goes by name. */
function cardsOf(list: ListedPeople) {
  const begun = new Set<string>();
  return list.items.map((item) => {
    const card = personCardModel(item);
    const isFirst = list.letters.length > 0 && !begun.has(card.letter);
    begun.add(card.letter);
    return { ...card, startsLetter: isFirst ? letterId(card.letter) : '' };
  });
}

function filtersOf(list: ListedPeople, question: PeopleQuestion) {
  const all = { href: listAddress('/people', { ...question, kind: undefined }), text: 'Everybody' };
  return {
    kinds: [
      { ...all, count: null, isOn: question.kind === undefined },
      ...list.kinds.map(({ value, count }) => ({
        href: listAddress('/people', { ...question, kind: value }),
        text: words.kindsMany[value],
        count,
        isOn: question.kind === value,
      })),
    ],
    organisations: list.organisations.map(({ value, words: name, count }) => ({
      value,
      text: `${name} (${count})`,
    })),
    letters: list.letters.map(({ letter, page }) => ({
      letter,
      href: `${page === list.page ? '' : `${addressForPages('/people', question)}${page}`}#letter-${letterId(letter)}`,
    })),
  };
}

const letterId = (letter: string): string => (letter === '#' ? 'other' : letter);
