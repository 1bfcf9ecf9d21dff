import { coreOf, isBracketAlone, isFields, placeCore } from '../page/core.ts';
import { jobAt } from '../page/lookup.ts';
import { type Page, type Range, skip } from '../page/page.ts';
import type { Read } from '../reading/weigh.ts';
import { placeName } from './bracket.ts';
import type { Draft, State } from './Draft.ts';
import { isMany } from './groupPiece.ts';
import type { Piece } from './roleAndBody.ts';
import { takeBracket } from './takePerson.ts';

/** "Ann Lee, Chair (left)": what is said after a mark, of this person or of several; brackets in it are read by themselves. */
export function takeAbout(state: State, person: Draft, read: Read): void {
  const core = coreOf(state.page, read);
  const words = withoutPlace(state, person, core);
  const field = fieldAfter(state.page, words, read.to);
  const piece: Piece = {
    from: words.from,
    to: field ?? words.to,
    glue: read.mark === 'dash' ? 'dash' : 'comma',
  };
  const first = state.page.tokens[core.from]?.folded ?? '';
  const shared = first === 'all' ? state.people : state.people.slice(-howMany(state, core, first));
  for (const one of shared) one.pieces.push(piece);
  for (let at = field ?? core.to; at < read.to; at = skip(state.page, at)) {
    if (skip(state.page, at) > at + 1) takeBracket(state, person, { from: at, to: skip(state.page, at) });
  }
}

/** "Pro Vice-Chancellor (Research)": past a bracket right after a job that holds nothing but its field; null for none. */
function fieldAfter(page: Page, words: Range, to: number): number | null {
  const end = skip(page, words.to);
  if (end === words.to + 1 || end > to || jobAt(page, words.to - 1, words.to).length === 0) return null;
  return isFields(page, { from: words.to + 1, to: end - 1 }) ? end : null;
}

/** "A and B, co-founders of Acme": of how many, the last one included, a job in the plural is said. */
function howMany(state: State, core: Range, first: string): number {
  if (first === 'both') return 2;
  if (!state.people.at(-1)?.afterAnd || !isMany(state.page, core)) return 1;
  const last = state.people.length - 1;
  return last - state.people.findLastIndex(({ pieces }, i) => i < last && pieces.length > 0);
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

/** "Member for Housing | and Place": what was said last of this person reaches to the end of this chunk. */
export function extend(state: State, person: Draft, read: Read): void {
  const last = person.pieces.pop();
  if (last === undefined) return;
  const core = coreOf(state.page, read);
  person.pieces.push({ ...last, to: core.to });
  for (let at = core.to; at < read.to; at = skip(state.page, at)) {
    if (skip(state.page, at) > at + 1) takeBracket(state, person, { from: at, to: skip(state.page, at) });
  }
}

/** "…, second from left", "…, (right)", "…, back row": where this person stands, or in which row. */
export function takePlace(state: State, person: Draft, read: Read): void {
  if (isBracketAlone(state.page, read)) {
    takeBracket(state, person, { from: read.from, to: skip(state.page, read.from) });
    return;
  }
  const core = placeCore(state.page, read);
  const row = state.page.words.rows.longestAt(state.page.tokens, core.from, core.to);
  const isPlace = state.page.words.places.longestAt(state.page.tokens, core.from, core.to) !== null;
  const saysRow = /^(?:line|row)$/u.test(state.page.tokens[core.to - 1]?.folded ?? '');
  if (row !== null && (saysRow || !isPlace)) person.row = row.value;
  else person.place = placeName(state.page, core.from, core.to - core.from);
}

/** "…, MSc": more letters after this person's name. */
export function takeLetters(state: State, person: Draft, read: Read): void {
  const core = coreOf(state.page, read);
  person.letters = { from: person.letters?.from ?? core.from, to: core.to };
}
