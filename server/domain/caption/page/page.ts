import { partnersOf } from '../tokens/brackets.ts';
import type { Draft } from '../tokens/makeToken.ts';
import { type Token, tokenise } from '../tokens/tokens.ts';
import type { Joints } from '../words/joints.ts';
import { type Vocabulary, vocabulary } from '../words/vocabulary.ts';
import { agentOf } from './agents.ts';

/** A caption taken apart, with what every rule needs beside its tokens. */
export interface Page {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Partner of each bracket; -1 for none. A pair that only frames a list is taken out again. */
  readonly partners: number[];
  readonly words: Vocabulary;
  /** The words for "and" and "with" of its language; null for English. */
  readonly joints: Joints | null;
  /** The token after which somebody may have been named; Infinity when nobody can be. */
  readonly firstNamed: number;
  /** The chunk that the rules are being heard on, with its core. */
  readonly hand: { chunk: Range | null; core: Range };
  /** How many tokens the rules have looked at so far: the measure of work, since time is none. */
  readonly work: { steps: number };
}

/** A half-open range of tokens. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const nothing: Range = { from: 0, to: 0 };

/** Empty lines and bullets before the first word part nothing. */
function withoutLead(tokens: Token[]): Token[] {
  const first = tokens.findIndex(({ kind }) => kind !== 'newline');
  return first > 0 ? tokens.slice(first) : tokens;
}

/** Takes a caption apart. */
export function pageOf(text: string): Page {
  const tokens = withoutLead(tokenise(text));
  lookUp(tokens);
  if (!/\p{Ll}/u.test(text)) quieten(tokens);
  for (const token of tokens) token.agent = agentOf(token);
  const firstNamed = firstNamedIn(tokens);
  return {
    text,
    tokens,
    partners: partnersOf(tokens),
    words: vocabulary(),
    joints: jointsOf(tokens, firstNamed),
    firstNamed,
    hand: { chunk: null, core: nothing },
    work: { steps: tokens.length },
  };
}

/** Each word is looked up once; what it is among is then asked of its bits. */
function lookUp(tokens: readonly Token[]): void {
  const { known } = vocabulary();
  for (const token of tokens) {
    const word = known.get(token.folded);
    token.starts = word?.starts ?? 0;
    token.lists = word?.lists ?? 0;
  }
}

/** In a text all in capitals, small words are small all the same, and what can be spoken is no abbreviation. */
function quieten(tokens: readonly Draft[]): void {
  const { scenes, small } = vocabulary();
  for (const token of tokens) {
    if (!scenes.holds(token) && !small.holds(token)) continue;
    token.capital = false;
    token.acronym = false;
  }
}

/** The words of those languages that write the first phrase that is not English; a credit ("Foto: …") shows none. */
function jointsOf(tokens: readonly Token[], firstNamed: number): Joints | null {
  const { signs, media, joints: known } = vocabulary();
  for (let at = 0; at < tokens.length; at += 1) {
    const sign = signs.longestAt(tokens, at);
    if (sign === null || (at > firstNamed && media.longestAt(tokens, at) !== null)) continue;
    const joints = sign.value.split(' ').flatMap((code) => known.get(code) ?? []);
    return {
      ands: new Set(joints.flatMap(({ ands }) => [...ands])),
      withs: new Set(joints.flatMap(({ withs }) => [...withs])),
      letters: new Set(joints.flatMap(({ letters }) => [...letters])),
    };
  }
  return null;
}

/** The last token of the first two capitals in a row: before it nobody is named. */
function firstNamedIn(tokens: readonly Token[]): number {
  for (let at = 1; at < tokens.length; at += 1) if (tokens[at]?.capital && tokens[at - 1]?.capital) return at;
  return Infinity;
}

/** The words of a range as they stand in the caption. */
export function textOf(page: Page, { from, to }: Range): string {
  const [first, last] = [page.tokens[from], page.tokens[to - 1]];
  return first === undefined || last === undefined || to <= from
    ? ''
    : page.text.slice(first.start, last.end);
}

/** The token after a bracketed group that opens at `at`; `at + 1` for any other token. */
export function skip(page: Page, at: number): number {
  const partner = page.partners[at] ?? -1;
  return partner > at ? partner + 1 : at + 1;
}
