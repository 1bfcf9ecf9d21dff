import { coreOf, placeCore } from '../page/core.ts';
import { placeAt } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Zone } from '../parts/zones.ts';
import type { Read } from '../reading/weigh.ts';
import type { Label } from '../rules/guess.ts';
import { titleAlone } from '../rules/titleAlone.ts';
import { placeName, readBracket } from './bracket.ts';
import type { Assembled, State } from './Draft.ts';
import { groupPiece, isAnnounced } from './groupPiece.ts';
import { extend, takeAbout, takeLetters, takePlace } from './takeAddition.ts';
import { takePerson } from './takePerson.ts';

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
    groupTitled: false,
    title: null,
    place: null,
    couple: null,
    next: null,
  };
  for (const [i, read] of reads.entries()) {
    state.next = reads[i + 1] ?? null;
    take(state, read);
  }
  return {
    isBare: state.people.length > 1 && reads.every(({ guess }) => named.has(guess.label)),
    people: state.people.filter((person) => !person.absent),
    others: state.others,
    unread: state.unread,
  };
}

/** What stands in a list and in no sentence. */
const named: ReadonlySet<Label> = new Set(['person', 'about', 'more', 'place', 'letters', 'others']);

function take(state: State, read: Read): void {
  if (read.mark === 'semicolon' || read.mark === 'with') endGroup(state);
  const { label, count } = read.guess;
  if (label === 'person') takePerson(state, read);
  else if (label === 'ahead') takeAhead(state, read);
  else if (label === 'onward') goOnAhead(state, read);
  else if (label === 'group')
    state.group = groupPiece(state.page, { ...coreOf(state.page, read), glue: 'before' });
  else if (label === 'others') state.others += count ?? 0;
  else if (label === 'note') takeNote(state, read);
  else takeAddition(state, read);
}

/** "…, Ghana (left)": what is no part of anybody may end in where the one before stands. */
function takeNote(state: State, read: Read): void {
  state.unread.push(read);
  const [current, opened] = [state.people.at(-1), state.page.partners[read.to - 1] ?? -1];
  if (current === undefined || opened <= read.from) return;
  const aside = readBracket(state.page, { from: opened, to: read.to });
  if (aside.says === 'place') current.place = aside.place;
}

/** "On the right is the former Mayor, Ida": where she stands, and what she was. */
function takeAhead(state: State, read: Read): void {
  const core = coreOf(state.page, read);
  if (read.guess.rule === titleAlone.name) {
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

/** ". Left: Ann Hale", "…, right: Bo Lunn": a place at the beginning, or with a colon after it, is the next one's. */
const leads = ({ next }: State, { mark }: Read): boolean =>
  mark === 'stop' || mark === 'semicolon' || next?.mark === 'colon';

/** "Sitting on the armrests are …": how the next ones sit, and not where. */
const isPosture = (page: Page, { from, to }: Range): boolean =>
  placeAt(page, from, to) === 0 && page.words.rows.longestAt(page.tokens, from, to)?.length === to - from;

/** What a chunk adds to the person before it. */
function takeAddition(state: State, read: Read): void {
  const current = state.people.at(-1);
  const { label } = read.guess;
  if (label === 'place' && (current === undefined || leads(state, read))) {
    const core = placeCore(state.page, read);
    if (isPosture(state.page, core)) return;
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
  if (state.group !== null && !isAnnounced(state.page, state.group)) state.group = null;
}
