import type { Draft, DraftPerson } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import type { ReadRelease } from '../../domain/release/ReleaseReading.ts';
import type { FieldError } from '../errors.ts';
import { goneChoices } from './chosenReading.ts';

/** What keeps a draft from being confirmed, in the order of the page; none: it can be. */
export function draftErrors(view: View, draft: Draft, reading: ReadRelease): FieldError[] {
  return [
    ...headlineErrors(draft, reading),
    ...dateErrors(draft.publishedOn),
    ...linkErrors(draft.links),
    ...readingErrors(draft),
    ...draft.captions.flatMap((caption) => caption.people.flatMap((row, at) => rowErrors(view, row, at + 1))),
    ...draft.mentions.flatMap((row, at) => (row.add ? rowErrors(view, row, at + 1) : [])),
    ...emptyErrors(draft),
  ];
}

const headlineErrors = (draft: Draft, reading: ReadRelease): FieldError[] =>
  reading.title !== null && draft.headline.trim() === ''
    ? [{ id: 'headline', message: 'Enter the headline' }]
    : [];

/** A whole date that is a day of the calendar, or none. */
function dateErrors(day: string): FieldError[] {
  if (day === '') return [];
  const message = 'Enter the publishing date as a day, month and year, such as 19 12 2019';
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return [{ id: 'publishedOn-day', message }];
  const time = Date.parse(`${day}T00:00:00Z`);
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return real ? [] : [{ id: 'publishedOn-day', message }];
}

function linkErrors(links: string): FieldError[] {
  const wrong = links.split(/\s+/u).find((link) => link !== '' && !isWebAddress(link));
  return wrong === undefined
    ? []
    : [{ id: 'links', message: `“${wrong}” is not a web address: start it with https:// or take it out` }];
}

const isWebAddress = (link: string): boolean => {
  if (!URL.canParse(link)) return false;
  return ['http:', 'https:'].includes(new URL(link).protocol);
};

/** Whom a list means is known by their number in its reading: with another reading it would be somebody else. */
const readingErrors = (draft: Draft): FieldError[] =>
  goneChoices(draft).map((at) => ({
    id: `other-${at}`,
    message:
      'This caption is no longer read in the way that was chosen: press “Take the first reading”, then look at the list once more',
  }));

function rowErrors(view: View, row: DraftPerson, number: number): FieldError[] {
  const name = row.name.trim();
  if (name === '') {
    return [{ id: `${row.key}-name`, message: `Enter the name of person ${number}, or remove them` }];
  }
  const known = row.match === 'new' ? undefined : view.get('person', row.match);
  if (row.personKind === 'child' && known !== undefined && known.personKind !== 'child') {
    const message = `${name} is in the directory already: choose “New person” for a child of that name, or change what ${name} is on their own page`;
    return [{ id: `${row.key}-match`, message }];
  }
  if (row.match === 'new' || row.personKind === 'child' || view.get('person', row.match) !== undefined)
    return [];
  return [
    {
      id: `${row.key}-match`,
      message: `Choose who ${name} is: two people in the directory are equally likely`,
    },
  ];
}

function emptyErrors(draft: Draft): FieldError[] {
  const hasWords = draft.pasted.trim() !== '';
  return hasWords || draft.photos.length > 0
    ? []
    : [{ id: 'pasted', message: 'Paste a release or a caption, or add a photo' }];
}
