import { type Audience, maySee } from '../directory/audience.ts';
import { bodyFor } from '../directory/claimedWords.ts';
import type { PersonKind } from '../directory/records.ts';
import { bySortName } from '../directory/sortName.ts';
import type { View } from '../directory/view.ts';
import { wordsOf } from '../directory/wordsOf.ts';
import {
  type Lines,
  membershipsFor,
  organisationLines,
  peopleFor,
  personLines,
  photoLines,
  releaseLines,
} from './facts.ts';
import { rankOf, wordsAsked } from './rank.ts';
import type { Answer, Question, SearchIndex } from './SearchIndex.ts';

/** Something that can be found: its words by weight, folded. */
interface Entry {
  readonly id: string;
  readonly words: readonly (readonly string[])[];
}

interface PersonEntry extends Entry {
  readonly personKind: PersonKind;
  readonly bodies: readonly string[];
}

/** All that one audience can find, each list in the order that it has when nothing is asked. */
interface Entries {
  readonly people: readonly PersonEntry[];
  readonly photos: readonly Entry[];
  readonly organisations: readonly Entry[];
  readonly releases: readonly Entry[];
}

/**
 * A plain scan over one view behind the search port: every word asked must begin some word of the record. Words
 * are folded (case, diacritics, hyphens, apostrophes). What an audience may not see has no entry in its lists,
 * so that nothing of it can be found, counted or ranked. Never throws, whatever is asked.
 */
export function plainIndex(view: View): SearchIndex {
  const kept = new Map<Audience, Entries>();
  return {
    ask(question) {
      const entries = kept.get(question.audience) ?? entriesFor(view, question.audience);
      kept.set(question.audience, entries);
      return answerFrom(entries, question);
    },
  };
}

function answerFrom(entries: Entries, { words, personKind, organisation }: Question): Answer {
  const asked = wordsAsked(words);
  const people = entries.people.filter(
    (entry) =>
      (personKind === undefined || entry.personKind === personKind) &&
      (organisation === undefined || entry.bodies.includes(organisation)),
  );
  return {
    people: ranked(people, asked),
    photos: ranked(entries.photos, asked),
    organisations: ranked(entries.organisations, asked),
    releases: ranked(entries.releases, asked),
  };
}

/** Best first; equals keep the list's own order. `null`: something was typed that holds no word. */
function ranked(entries: readonly Entry[], asked: readonly string[] | null): string[] {
  if (asked === null) return [];
  return entries
    .flatMap(({ id, words }) => {
      const rank = rankOf(words, asked);
      return rank === null ? [] : [{ id, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}

function entriesFor(view: View, audience: Audience): Entries {
  const people = [...peopleFor(view, audience)].sort(bySortName);
  const memberships = people.map((person) => membershipsFor(view, audience, person));
  const bodies = new Set(
    memberships.flatMap((all) => all.flatMap(({ organisationId }) => organisationId ?? [])),
  );
  return {
    people: people.map((person, at) => ({
      ...entryOf(person.id, personLines(view, audience, person)),
      personKind: person.personKind,
      bodies: (memberships[at] ?? []).flatMap(({ organisationId }) => organisationId ?? []),
    })),
    photos: [...view.all('photo')]
      .filter((photo) => maySee(audience, photo))
      .sort((a, b) => newestFirst(a.takenOn, b.takenOn) || newestFirst(a.addedAt, b.addedAt))
      .map((photo) => entryOf(photo.id, photoLines(view, audience, photo))),
    organisations: [...bodies]
      .flatMap((id) => bodyFor(view, audience, id) ?? [])
      .sort((a, b) => a.name.localeCompare(b.name, 'en'))
      .map((body) => entryOf(body.id, organisationLines(body))),
    releases: [...view.all('release')]
      .filter((release) => maySee(audience, release))
      .sort((a, b) => newestFirst(a.publishedOn, b.publishedOn) || newestFirst(a.addedAt, b.addedAt))
      .map((release) => entryOf(release.id, releaseLines(view, audience, release))),
  };
}

const entryOf = (id: string, lines: Lines): Entry => ({
  id,
  words: lines.map((line) => wordsOf(line).map((word) => word.folded)),
});

/** Days and instants compare as text; one without comes last. */
function newestFirst(a: string | null, b: string | null): number {
  return a === b ? 0 : (a ?? '') < (b ?? '') ? 1 : -1;
}
