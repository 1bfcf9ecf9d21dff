import { some } from '../page/lookup.ts';
import type { Range } from '../page/page.ts';
import type { Read } from '../reading/weigh.ts';
import { isPlural } from '../rules/name/plural.ts';
import { placeName, readBracket } from './bracket.ts';
import type { Draft, State } from './Draft.ts';
import { groupPiece, isAnnounced, isMany } from './groupPiece.ts';
import type { Piece } from './roleAndBody.ts';

/** Adds the person whom a chunk names, with what stood ahead, what is said of all who follow, and what the chunk says. */
export function takePerson(state: State, read: Read): void {
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
  if (ahead !== null && !joins) person.pieces.push(isAnnounced(state.page, ahead) ? shared(ahead) : ahead);
  if (parts.before !== null)
    takeBefore(state, person, { from: joins ? ahead.from : parts.before.from, to: parts.before.to });
  else if (state.group !== null && (parts.honorific === null || state.groupTitled))
    person.pieces.push(shared(state.group));
  if (parts.after !== null) takeAfter(state, person, { ...parts.after, glue: 'after' });
  for (const bracket of parts.brackets) takeBracket(state, person, bracket);
  if (state.couple !== null) state.people.push(spouse(person, state.couple));
  state.couple = null;
  state.people.push(person);
}

const shared = (group: Piece): Piece => ({ ...group, glue: 'shared' });

/** "Mr and Mrs Eyre": he has her family name, and nothing else that is said of her. */
const spouse = (person: Draft, title: Range): Draft => ({
  ...person,
  parts: { ...person.parts, name: { from: person.parts.name.to - 1, to: person.parts.name.to } },
  pieces: [],
  honorific: title,
  letters: null,
  place: null,
});

/** "A and B from Sarn School": said of both, where nothing else is said of the first. */
function takeAfter(state: State, person: Draft, piece: Piece): void {
  person.pieces.push(piece);
  const before = state.people.at(-1);
  const isShared = person.afterAnd && state.page.tokens[piece.from]?.folded === 'from' && isPlain(person);
  if (isShared && before !== undefined && before.pieces.length === 0 && isPlain(before))
    before.pieces.push(piece);
}

const isPlain = ({ honorific, place }: Draft): boolean => honorific === null && place === null;

/** "Cllrs A and B": the shared title goes to each, as written. */
function shareTitle(state: State, person: Draft): void {
  const own = person.honorific;
  if (own === null && person.parts.before !== null) state.title = null;
  if (own === null) {
    person.honorific = state.title;
    return;
  }
  state.title = state.page.words.manyTitles.holds(state.page.tokens[own.to - 1]) ? own : null;
}

/** A plural before the name ("PeNCo members A, B") is said of the next ones too. */
function takeBefore(state: State, person: Draft, before: Range): void {
  const piece: Piece = { ...before, glue: 'before' };
  if (!isPlural(state.page, before)) {
    state.group = null;
    person.pieces.push(piece);
    return;
  }
  state.group = groupPiece(state.page, piece);
  state.groupTitled = person.parts.honorific !== null;
  if (state.group !== null) person.pieces.push(shared(state.group));
}

/** What a bracket says of this person: a place, a row, that somebody is missing, a role or body, or nothing. */
export function takeBracket(state: State, person: Draft, bracket: Range): void {
  const aside = readBracket(state.page, bracket);
  if (aside.says === 'place') {
    person.place = aside.place;
    person.row = aside.row ?? person.row;
  } else if (aside.says === 'row') person.row = aside.row;
  else if (aside.says === 'absent') person.absent = true;
  else if (aside.says === 'note') state.unread.push(aside.range);
  else {
    person.pieces.push(...aside.pieces);
    shareBracket(state, person, bracket, aside.pieces);
    if (state.page.tokens[bracket.from + 1]?.folded === 'both')
      state.people.at(-1)?.pieces.push(...aside.pieces);
  }
}

/** "Edu, Rui e Zeca (avançados)": a plural in small letters is said of those before, up to the last of whom something is said. */
function shareBracket(state: State, person: Draft, bracket: Range, pieces: readonly Piece[]): void {
  if (!isMany(state.page, bracket)) return;
  if (some(state.page, bracket.from + 1, bracket.to, (token) => token.capital)) return;
  for (const one of state.people.filter((other) => other !== person).reverse()) {
    if (one.pieces.length > 0 || !isPlain(one)) return;
    one.pieces.push(...pieces);
  }
}
