import type { Asking } from '../../services/directory/asking.ts';
import { type ListedPeople, listPeople, type PeopleQuestion } from '../../services/directory/lists.ts';
import { NotFound } from '../problem.ts';
import { words } from '../words.ts';
import { personCardModel } from './cardModels.ts';
import { addressForPages, listAddress } from './questions.ts';

/** A page of the list of people; one past the end is not there. */
export function peopleModel(asking: Asking, question: PeopleQuestion) {
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
    cards: list.items.map(personCardModel),
    letterId: list.letters.length > 0 ? letterId : null,
    ...filtersOf(list, question),
    pages: { page: list.page, last: list.pages, address: addressForPages('/people', question) },
  };
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
