import { isInitial, jobAt, some } from '../../page/lookup.ts';
import type { Page, Range } from '../../page/page.ts';
import type { Token } from '../../tokens/tokens.ts';
import { dayWords, givenMonths, monthWords } from '../../words/english/dateWords.ts';
import { pastOffices } from '../../words/english/officeWords.ts';
import { spotWords } from '../../words/english/thingWords.ts';
import type { NameParts } from '../guess.ts';
import type { NameRun } from './nameRun.ts';

/** "County Councillor for | Penmoor North", "winners of the | Golden Elm": what the name belongs to needs it. */
export function endsInJoint(page: Page, _run: NameRun, { before }: NameParts): boolean {
  if (before === null) return false;
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

/** "Former Mayor": a word that makes a role of what follows. */
export const opensWithOffice = (page: Page, run: NameRun): boolean =>
  pastOffices.has(page.tokens[run.from]?.folded ?? '');

/** "The Quay Row project": an article before it and a small noun after it. */
export const isThing = (page: Page, run: NameRun, parts: NameParts): boolean =>
  parts.honorific === null &&
  parts.before === null &&
  page.tokens[run.from - 1]?.folded === 'the' &&
  parts.after?.from === run.to &&
  page.tokens[run.to]?.capital === false;

/** "Sir Hugh Penrose Award", "Agnes Roe Court Hotel": three words or more, the last one a kind of body or prize. */
const endsInKind = (page: Page, run: NameRun): boolean =>
  run.words > 2 && [page.words.bodies, page.words.things].some((list) => list.holds(page.tokens[run.to - 1]));

/** "Sarn Show", "Sarn Quay": no known given name first, and a word for an event or a spot last. */
export function isEventOrSpot(page: Page, run: NameRun, { honorific }: NameParts): boolean {
  if (honorific !== null) return false;
  const last = page.tokens[run.to - 1];
  if (run.words < 2 || !page.words.things.holds(last) || page.words.bodies.holds(last)) return false;
  return !page.words.given.holds(page.tokens[run.from]) || spotWords.has(last?.folded ?? '');
}

/** "Agnes Roe Court Hotel", with no article before it. */
export const isNamedAfter = (page: Page, run: NameRun, parts: NameParts): boolean =>
  endsInKind(page, run) && !isThe(page, run, parts);

/** "the Councillor Ida Penn Skate Park": an article makes it a thing for certain. */
export const isNamedAfterThe = (page: Page, run: NameRun, parts: NameParts): boolean =>
  endsInKind(page, run) && isThe(page, run, parts);

/** "the Sarn Brainiacs": an article right before it, and neither a title nor a known given name. */
export const isArticled = (page: Page, run: NameRun, parts: NameParts): boolean =>
  parts.honorific === null &&
  parts.before === null &&
  run.words > 1 &&
  page.tokens[run.from - 1]?.folded === 'the' &&
  !page.words.given.holds(page.tokens[run.from]);

/** "New Hall Opens": three capitals and more that end in a verb, and begin with no known given name. */
export const isHeadline = (page: Page, run: NameRun, { honorific }: NameParts): boolean =>
  honorific === null &&
  run.words > 2 &&
  page.words.scenes.holds(page.tokens[run.to - 1]) &&
  !page.words.given.holds(page.tokens[run.from]) &&
  !some(page, run.from, run.to, isInitial);

/** "the Councillor Ida Penn Skate Park": an article before the title. */
const isThe = (page: Page, run: NameRun, { honorific }: NameParts): boolean =>
  page.tokens[(honorific?.from ?? run.from) - 1]?.folded === 'the';

/** "Ann Power": after a known given name a word for a body that is a family name as well. */
const isFamily = (page: Page, run: NameRun): boolean =>
  run.words === 2 &&
  page.words.given.holds(page.tokens[run.from]) &&
  ['court', 'parish', 'pool', 'power'].includes(page.tokens[run.to - 1]?.folded ?? '');

/** "Club Ribera": a word for a body first, which is nobody's given name. */
export const opensWithBody = (page: Page, run: NameRun, { honorific }: NameParts): boolean =>
  honorific === null &&
  run.words > 1 &&
  page.words.bodies.holds(page.tokens[run.from]) &&
  !page.words.given.holds(page.tokens[run.from]);

/** "Sarn Harbour Trust": a word for a body last. */
export const endsWithBody = (page: Page, run: NameRun): boolean =>
  run.words > 1 && page.words.bodies.holds(page.tokens[run.to - 1]) && !isFamily(page, run);

/** "SARNCO": three capitals and more, alone or at both ends. */
export function isAcronym(page: Page, run: NameRun, { honorific }: NameParts): boolean {
  const [first, last] = [page.tokens[run.from], page.tokens[run.to - 1]];
  if (first === undefined || honorific !== null) return false;
  return first.acronym && first.text.length > 2 && (last === first || last?.acronym === true);
}

/** "North Wales": all of it is a country or a county. */
export const isRegion = (page: Page, run: NameRun): boolean =>
  page.words.regions.longestAt(page.tokens, run.from, run.to)?.length === run.to - run.from;

/** "Tourism and Culture": all of it is fields of work. */
export const isFieldsAlone = (page: Page, run: NameRun): boolean =>
  !some(page, run.from, run.to, (token) => !page.words.fields.holds(token));

/** "Ann Housing Lamb", "Sarn Director": past the first word a job, a body, a field before the last, or a date. */
export const holdsForeignWord = (page: Page, run: NameRun, { honorific }: NameParts): boolean =>
  honorific === null &&
  !isFamily(page, run) &&
  some(page, run.from, run.to, (token, at) => at > run.from && isForeign(page, at, run, token.folded));

function isForeign(page: Page, at: number, run: Range, folded: string): boolean {
  const job = jobAt(page, at, run.to);
  if (at < run.to - 1 && page.words.fields.has(folded)) return true;
  return job.length > 0 || page.words.bodies.has(folded) || dateNames.has(folded) || folded === 'the';
}

/** Names of days and months, but for those that people have. */
const dateNames: ReadonlySet<string> = new Set([
  ...dayWords,
  ...monthWords.filter((month) => !givenMonths.has(month)),
]);
