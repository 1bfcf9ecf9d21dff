import { holdsJob, isInitial, jobAt, some } from '../../page/lookup.ts';
import type { Page, Range } from '../../page/page.ts';
import type { Token } from '../../tokens/tokens.ts';
import { pastOffices } from '../../words/english/officeWords.ts';
import type { NameParts } from '../guess.ts';
import { personWeights } from '../weights.ts';
import type { NameRun } from './nameRun.ts';

/** How much speaks for this being a person. */
export function personWeight(page: Page, run: NameRun, parts: NameParts): number {
  let weight =
    parts.honorific === null
      ? (personWeights.byWords[run.words] ?? personWeights.longer)
      : personWeights.titled;
  const first = page.tokens[run.from];
  if (first === undefined) return -9;
  if (page.words.given.holds(first)) weight += personWeights.givenName;
  if (isInitial(first) && run.words > 1) weight += personWeights.initial;
  if (parts.postnominals !== null) weight += personWeights.letters;
  if (parts.before !== null && parts.honorific === null) {
    weight += page.words.given.holds(first) ? personWeights.jobBefore : personWeights.jobBeforeStranger;
  }
  if (parts.before !== null && endsInJoint(page, parts.before)) weight += personWeights.joined;
  if (pastOffices.has(first.folded)) weight += personWeights.office;
  if (isRelative(page, run, parts)) weight += personWeights.relative;
  if (parts.aside !== null) weight += personWeights.initial;
  if (parts.honorific === null && isThing(page, run, parts)) weight += personWeights.thing;
  const last = page.tokens[run.to - 1];
  if (
    run.words > 1 &&
    page.words.bodies.holds(first) &&
    parts.honorific === null &&
    !page.words.given.holds(first)
  )
    weight += personWeights.bodyFirst;
  if (parts.honorific === null && isHeadline(page, run)) weight += personWeights.thing;
  if (isArticled(page, run, parts)) weight += personWeights.article;
  if (parts.honorific === null && isEventOrSpot(page, run)) weight += personWeights.bodyLast;
  if (isNamedAfter(page, run))
    weight += personWeights.namedAfter + (isThe(page, run, parts) ? personWeights.thing : 0);
  if (last !== undefined && page.words.bodies.holds(last) && run.words > 1 && !isFamily(page, run))
    weight += personWeights.bodyLast;
  if (
    first.acronym &&
    first.text.length > 2 &&
    parts.honorific === null &&
    (last === first || (last?.acronym ?? false))
  ) {
    weight += personWeights.acronym;
  }
  if (page.words.regions.longestAt(page.tokens, run.from, run.to)?.length === run.to - run.from)
    weight += personWeights.region;
  if (
    parts.honorific === null &&
    !isFamily(page, run) &&
    some(page, run.from, run.to, (token, at) => at > run.from && isForeign(page, at, run, token.folded))
  )
    weight += personWeights.foreign;
  if (!some(page, run.from, run.to, (token) => !page.words.fields.holds(token)))
    weight += personWeights.fields;
  if (parts.after !== null) weight += afterWeight(page, parts.after);
  return weight;
}

/** "County Councillor for | Penmoor North", "winners of the | Golden Elm": what the name belongs to needs it. */
function endsInJoint(page: Page, before: Range): boolean {
  const last = page.tokens[before.to - 1]?.folded ?? '';
  const word = last === 'the' ? (page.tokens[before.to - 2]?.folded ?? '') : last;
  return ['at', 'by', 'for', 'from', 'of'].includes(word) || endsInBody(page, before);
}

/** "présidente de l'association | Les Amis": a small word for a body, after a word that joins it to the job. */
function endsInBody(page: Page, before: Range): boolean {
  const last = page.tokens[before.to - 1];
  if (last === undefined || !page.words.bodies.has(last.folded.replace(/^[dl]'/u, ''))) return false;
  if (last.capital) return isLeadingBody(page, last);
  return some(
    page,
    before.from,
    before.to - 1,
    (token) => token.folded === 'of' || page.words.ofs.holds(token),
  );
}

/** "presidente del Club | Ribera": in other languages a word for a body stands first in its name. */
const isLeadingBody = (page: Page, token: Token): boolean =>
  page.joints !== null && page.words.leadingBodies.holds(token);

/** "her husband Tom": a given name alone, right after the word for a relation. */
const isRelative = (page: Page, run: NameRun, parts: NameParts): boolean =>
  run.words === 1 &&
  parts.before !== null &&
  page.words.given.holds(page.tokens[run.from]) &&
  page.words.relations.holds(page.tokens[run.from - 1]);

/** "The Quay Row project": an article before it and a small noun after it. */
const isThing = (page: Page, run: NameRun, parts: NameParts): boolean =>
  parts.before === null &&
  page.tokens[run.from - 1]?.folded === 'the' &&
  parts.after?.from === run.to &&
  page.tokens[run.to]?.capital === false;

/** "Sir Hugh Penrose Award", "Agnes Roe Court Hotel": three words or more, the last one a kind of body or prize. */
const isNamedAfter = (page: Page, run: NameRun): boolean =>
  run.words > 2 && [page.words.bodies, page.words.things].some((list) => list.holds(page.tokens[run.to - 1]));

/** "Sarn Show", "Sarn Quay": no known given name first, and a word for an event or a spot last. */
const isEventOrSpot = (page: Page, run: NameRun): boolean => {
  const last = page.tokens[run.to - 1];
  if (run.words < 2 || !page.words.things.holds(last) || page.words.bodies.holds(last)) return false;
  return !page.words.given.holds(page.tokens[run.from]) || spots.has(last?.folded ?? '');
};

/** Words for a spot that are hardly anybody's family name: "Albert Dock". */
const spots: ReadonlySet<string> = new Set([
  'avenue',
  'dock',
  'docks',
  'gardens',
  'harbour',
  'palace',
  'pier',
  'quay',
  'road',
  'square',
  'station',
  'wharf',
]);

/** "Ann Power": after a known given name a word for a body that is a family name as well. */
const isFamily = (page: Page, run: NameRun): boolean =>
  run.words === 2 &&
  page.words.given.holds(page.tokens[run.from]) &&
  ['court', 'parish', 'pool', 'power'].includes(page.tokens[run.to - 1]?.folded ?? '');

/** "the Sarn Brainiacs": an article right before it, and neither a title nor a known given name. */
const isArticled = (page: Page, run: NameRun, parts: NameParts): boolean =>
  parts.honorific === null &&
  parts.before === null &&
  run.words > 1 &&
  page.tokens[run.from - 1]?.folded === 'the' &&
  !page.words.given.holds(page.tokens[run.from]);

/** "New Hall Opens": three capitals and more that end in a verb, and begin with no known given name. */
const isHeadline = (page: Page, run: NameRun): boolean =>
  run.words > 2 &&
  page.words.scenes.holds(page.tokens[run.to - 1]) &&
  !page.words.given.holds(page.tokens[run.from]) &&
  !some(page, run.from, run.to, isInitial);

/** "the Councillor Ida Penn Skate Park": an article before the title. */
const isThe = (page: Page, run: NameRun, { honorific }: NameParts): boolean =>
  page.tokens[(honorific?.from ?? run.from) - 1]?.folded === 'the';

/** "Lord Nelson captain": what looks like a title and a name stands before a job as its body. */
const beginsWithField = (page: Page, at: number): boolean => {
  const title = page.tokens[at - 2];
  const isNoble =
    title !== undefined &&
    ['lord', 'lady', 'king', 'queen', 'prince', 'duke', 'royal'].includes(title.folded);
  return isNoble && jobAt(page, at, at + 1).length > 0;
};

function isForeign(page: Page, at: number, run: Range, folded: string): boolean {
  const job = jobAt(page, at, run.to);
  if (at < run.to - 1 && page.words.fields.has(folded)) return true;
  return job.length > 0 || page.words.bodies.has(folded) || months.has(folded) || folded === 'the';
}

/** Names of days and months: what begins with them is a date. */
const months = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .filter((word) => word !== 'may' && word !== 'april' && word !== 'june'),
);

/** Words right after a name without a mark: a job is likely, anything else is not. */
function afterWeight(page: Page, after: Range): number {
  if (beginsWithField(page, after.from)) return personWeights.region;
  const first = page.tokens[after.from]?.folded ?? '';
  if (holdsJob(page, after.from, after.to) || ['of', 'from', 'at', 'for'].includes(first))
    return personWeights.jobAfter;
  return personWeights.wordsAfter;
}
