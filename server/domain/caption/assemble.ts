import { coreOf, isBracketAlone, placeCore, titleAlone } from './about.ts';
import { placeName, readBracket } from './bracket.ts';
import { isPluralTitle } from './english/pluralTitles.ts';
import type { NameParts } from './guess.ts';
import { jobAt, placeAt } from './lookup.ts';
import type { Row } from './ParsedCaption.ts';
import { type Page, type Range, skip } from './page.ts';
import type { Piece } from './roleAndBody.ts';
import type { Read } from './weigh.ts';
import type { Zone } from './zones.ts';

/** One person while the caption is being put together. */
export interface Draft {
  readonly parts: NameParts;
  readonly pieces: Piece[];
  readonly weight: number;
  readonly rule: string;
  /** Whether "and" parts this person from the one before. */
  readonly afterAnd: boolean;
  honorific: Range | null;
  letters: Range | null;
  row: Row | null;
  place: string | null;
  absent: boolean;
}

/** What the reading of one zone gives. */
export interface Assembled {
  readonly people: readonly Draft[];
  readonly others: number;
  readonly unread: readonly Range[];
}

interface State {
  readonly page: Page;
  readonly zone: Zone;
  readonly people: Draft[];
  readonly unread: Range[];
  others: number;
  ahead: Piece | null;
  /** Said of all who follow: "firemen A, B and C". */
  group: Piece | null;
  title: Range | null;
  /** Where the next person stands. */
  place: string | null;
  /** "Mr" in "Mr and Mrs Eyre". */
  couple: Range | null;
}

/** Puts the chunks of one zone together to people. */
export function assemble(page: Page, zone: Zone, reads: readonly Read[]): Assembled {
  const state: State = {
    page,
    zone,
    people: [],
    unread: [],
    others: 0,
    ahead: null,
    group: null,
    title: null,
    place: null,
    couple: null,
  };
  for (const read of reads) take(state, read);
  return {
    people: state.people.filter((person) => !person.absent),
    others: state.others,
    unread: state.unread,
  };
}

function take(state: State, read: Read): void {
  if (read.mark === 'semicolon' || read.mark === 'with') endGroup(state);
  const { label, count } = read.guess;
  if (label === 'person') takePerson(state, read);
  else if (label === 'ahead') takeAhead(state, read);
  else if (label === 'onward') goOnAhead(state, read);
  else if (label === 'group') state.group = { ...coreOf(state.page, read), glue: 'before' };
  else if (label === 'others') state.others += count ?? 0;
  else if (label === 'note') state.unread.push(read);
  else takeAddition(state, read);
}

/** "On the right is the former Captain, Wendy": where she stands, and what she was. */
function takeAhead(state: State, read: Read): void {
  const core = coreOf(state.page, read);
  if (read.guess.rule === titleAlone) {
    state.couple = core;
    return;
  }
  if (state.ahead !== null && read.mark === 'and') {
    state.ahead = { ...state.ahead, to: core.to };
    return;
  }
  const length = placeAt(state.page, core.from, core.to);
  const isPlace =
    length > 0 && ['is', 'are', 'was'].includes(state.page.tokens[core.from + length]?.folded ?? '');
  if (isPlace) state.place = placeName(state.page, core.from, length);
  state.ahead = { from: isPlace ? core.from + length + 1 : core.from, to: core.to, glue: 'before' };
}

/** "The Member for Housing, Homes and Place, Cllr Holt". */
function goOnAhead(state: State, read: Read): void {
  if (state.ahead !== null) state.ahead = { ...state.ahead, to: coreOf(state.page, read).to };
}

/** What a chunk adds to the person before it. */
function takeAddition(state: State, read: Read): void {
  const current = state.people.at(-1);
  const { label } = read.guess;
  if (label === 'place' && (current === undefined || read.mark === 'stop' || read.mark === 'semicolon')) {
    const core = placeCore(state.page, read);
    state.place = placeName(state.page, core.from, core.to - core.from);
    return;
  }
  if (current === undefined) return;
  if (label === 'about') takeAbout(state, current, read);
  if (label === 'more') extend(state, current, read);
  if (label === 'place') takePlace(state, current, read);
  if (label === 'letters') takeLetters(state, current, read);
}

function endGroup(state: State): void {
  state.title = null;
  if (state.group !== null && !isAnnounced(state, state.group)) state.group = null;
}

/** "GRACE employees: A; B; C" is said of all of them. */
const isAnnounced = (state: State, group: Piece): boolean => state.page.tokens[group.to]?.kind === 'colon';

function takePerson(state: State, read: Read): void {
  const { parts, weight, rule } = read.guess;
  if (parts === undefined) return;
  const person: Draft = {
    parts,
    pieces: [],
    weight,
    rule,
    afterAnd: read.mark === 'and',
    honorific: parts.honorific,
    letters: parts.postnominals,
    row: state.zone.row,
    place: state.place,
    absent: false,
  };
  if (parts.place !== null)
    person.place = placeName(state.page, parts.place.from, parts.place.to - parts.place.from);
  state.place = null;
  shareTitle(state, person);
  const { ahead } = state;
  state.ahead = null;
  const joins = ahead !== null && parts.before !== null && read.mark === 'and';
  if (ahead !== null && !joins) person.pieces.push(ahead);
  if (parts.before !== null)
    takeBefore(state, person, { from: joins ? ahead.from : parts.before.from, to: parts.before.to });
  else if (state.group !== null && parts.honorific === null) person.pieces.push(state.group);
  if (parts.after !== null) person.pieces.push({ ...parts.after, glue: 'after' });
  for (const bracket of parts.brackets) takeBracket(state, person, bracket);
  if (state.couple !== null) state.people.push(spouse(person, state.couple));
  state.couple = null;
  state.people.push(person);
}

/** "Mr and Mrs Eyre": he has her family name, and nothing else that is said of her. */
const spouse = (person: Draft, title: Range): Draft => ({
  ...person,
  parts: { ...person.parts, name: { from: person.parts.name.to - 1, to: person.parts.name.to } },
  pieces: [],
  honorific: title,
  letters: null,
  place: null,
});

/** "Cllrs A and B": the shared title goes to each, as written. */
function shareTitle(state: State, person: Draft): void {
  const own = person.honorific;
  if (own === null) {
    person.honorific = state.title;
    return;
  }
  const last = state.page.tokens[own.to - 1]?.folded ?? '';
  state.title = isPluralTitle(last) ? own : null;
}

/** A plural before the name ("AIChE members A, B") is said of the next ones too. */
function takeBefore(state: State, person: Draft, before: Range): void {
  const piece: Piece = { ...before, glue: 'before' };
  person.pieces.push(piece);
  let many = false;
  for (let at = before.from; at < before.to; at += 1) {
    const job = jobAt(state.page, at, before.to);
    if (job.many && at + job.length === before.to) many = true;
  }
  state.group = many ? piece : null;
}

function takeBracket(state: State, person: Draft, bracket: Range): void {
  const aside = readBracket(state.page, bracket);
  if (aside.says === 'place') person.place = aside.place;
  else if (aside.says === 'row') person.row = aside.row;
  else if (aside.says === 'absent') person.absent = true;
  else if (aside.says === 'note') state.unread.push(aside.range);
  else person.pieces.push(...aside.pieces);
}

function takeAbout(state: State, person: Draft, read: Read): void {
  const core = coreOf(state.page, read);
  const words = withoutPlace(state, person, core);
  const piece: Piece = { ...words, glue: read.mark === 'dash' ? 'dash' : 'comma' };
  const first = state.page.tokens[core.from]?.folded ?? '';
  const shared = first === 'all' ? state.people : state.people.slice(first === 'both' ? -2 : -1);
  for (const one of shared) one.pieces.push(piece);
  for (let at = core.to; at < read.to; at = skip(state.page, at)) {
    if (skip(state.page, at) > at + 1) takeBracket(state, person, { from: at, to: skip(state.page, at) });
  }
}

/** "Town Clerk, left" and "Town Clerk (left)" are read elsewhere; here "Town Clerk second from left". */
function withoutPlace(state: State, person: Draft, core: Range): Range {
  for (let at = core.from + 1; at < core.to; at += 1) {
    const place = state.page.words.places.longestAt(state.page.tokens, at, core.to);
    if (place === null || at + place.length < core.to || place.length < 2) continue;
    person.place = placeName(state.page, at, place.length);
    return { from: core.from, to: at };
  }
  return core;
}

function extend(state: State, person: Draft, read: Read): void {
  const last = person.pieces.pop();
  if (last === undefined) return;
  const core = coreOf(state.page, read);
  person.pieces.push({ ...last, to: core.to });
  for (let at = core.to; at < read.to; at = skip(state.page, at)) {
    if (skip(state.page, at) > at + 1) takeBracket(state, person, { from: at, to: skip(state.page, at) });
  }
}

function takePlace(state: State, person: Draft, read: Read): void {
  if (isBracketAlone(state.page, read)) {
    takeBracket(state, person, { from: read.from, to: skip(state.page, read.from) });
    return;
  }
  const core = placeCore(state.page, read);
  person.place = placeName(state.page, core.from, core.to - core.from);
}

function takeLetters(state: State, person: Draft, read: Read): void {
  const core = coreOf(state.page, read);
  person.letters = { from: person.letters?.from ?? core.from, to: core.to };
}
