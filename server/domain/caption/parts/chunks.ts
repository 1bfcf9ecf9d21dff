import { honorificAt } from '../page/lookup.ts';
import { type Page, type Range, skip } from '../page/page.ts';
import { longestBody } from '../rules/weights.ts';
import type { Token } from '../tokens/tokens.ts';
import { toldParts } from './toldParts.ts';
import { endsSentence, isInTitle, type Zone } from './zones.ts';

/** What stands between a chunk and the one before it. */
export type Mark =
  | 'start'
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'newline'
  | 'stop'
  | 'dash'
  | 'and'
  | 'with'
  | 'telling';

/** The smallest part that may be a person, or say something about one. Brackets are never cut. */
export interface Chunk extends Range {
  readonly mark: Mark;
  /** The last small word before it, where the mark is `telling`: "at", "to". */
  readonly after: string;
}

/** Cuts a zone at every mark and word that can part two people, and where a caption begins to tell. */
export function chunksOf(page: Page, zone: Zone): Chunk[] {
  const chunks: Chunk[] = [];
  let from = zone.from;
  let mark: Mark = 'start';
  const close = (to: number): void => {
    if (to > from) toldParts(chunks, page, { from, to, mark, after: '' }, zone);
  };
  for (let at = zone.from; at < zone.to; at = skip(page, at)) {
    page.work.steps += 1;
    const next = markAt(page, at, zone);
    if (next === null && startsAfterBracket(page, at, from, zone.to)) {
      close(at);
      mark = 'comma';
      from = at;
    }
    if (next === null) continue;
    close(at);
    mark = at === from && mark !== 'start' ? stronger(mark, next) : next;
    from = at + 1;
  }
  close(zone.to);
  return chunks;
}

/** "Ann Lee (Acme Ltd) Bob Hill": a comma was forgotten, since no short name stands in the bracket. */
function startsAfterBracket(page: Page, at: number, from: number, to: number): boolean {
  const partner = page.partners[at - 1] ?? -1;
  const token = page.tokens[at];
  if (page.tokens[at - 1]?.kind !== 'close' || partner <= from || token?.kind !== 'word' || !token.capital)
    return false;
  if (from + honorificAt(page, from, at) >= at || !holdsCapital(page, from, partner)) return false;
  if (page.words.honorifics.longestAt(page.tokens, at, to) !== null) return true;
  return page.tokens[at + 1]?.capital === true && at + 1 < to && (at - partner > 3 || partner - from > 1);
}

const holdsCapital = (page: Page, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (page.tokens[at]?.capital) return true;
  return false;
};

const ranks: readonly Mark[] = [
  'dash',
  'with',
  'and',
  'comma',
  'start',
  'newline',
  'stop',
  'colon',
  'semicolon',
];

/** Of two marks with nothing between them (", and") the one that parts more. */
const stronger = (a: Mark, b: Mark): Mark =>
  a === 'comma' && (b === 'and' || b === 'with') ? b : ranks.indexOf(a) >= ranks.indexOf(b) ? a : b;

const plainMarks: Readonly<Partial<Record<Token['kind'], Mark>>> = {
  comma: 'comma',
  semicolon: 'semicolon',
  colon: 'colon',
  newline: 'newline',
  dash: 'dash',
};

function markAt(page: Page, at: number, zone: Zone): Mark | null {
  const token = page.tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'stop' && page.tokens[at - 1]?.kind === 'stop') return 'comma';
  if (token.kind === 'stop') return endsSentence(page, at) || titleFollows(page, at) ? 'stop' : null;
  if (token.kind === 'dash') return isSpaced(page, at) ? 'dash' : null;
  if (
    (token.folded === 'and' && !isInPhrase(page, at) && !isInNamedBody(page, at)) ||
    (token.folded === '&' && !isInBody(page, at)) ||
    (!token.capital && page.joints?.ands.has(token.folded))
  )
    return 'and';
  if (token.folded === 'with' && worksWith(page, at)) return null;
  if ((token.folded === 'with' || page.joints?.withs.has(token.folded)) && at > zone.from) return 'with';
  if (token.kind === 'comma' && isSuffix(page, at + 1)) return null;
  if (token.kind === 'slash') return partsNames(page, at) ? 'comma' : null;
  return plainMarks[token.kind] ?? null;
}

/** "Police and Crime Commissioner": within a phrase that is known as one job or title. */
function isInPhrase(page: Page, at: number): boolean {
  for (const start of [at - 1, at - 2]) {
    const job = page.words.jobs.longestAt(page.tokens, start);
    if (job !== null && start + job.length > at + 1) return true;
  }
  return false;
}

/** "Tarn & Daughters": what firms end in after "&". */
const partners = /^(?:associates|bros|brothers|co|company|daughters?|partners|sons?)$/u;

/** "of Devon and Cornwall Police": one word before "and" that is no given name, and right after the next one a body. */
const isInNamedBody = (page: Page, at: number): boolean => {
  const body = page.tokens[at + 2];
  return isInBody(page, at) && body?.capital === true && page.words.bodies.holds(body);
};

/** "… of Fell & Marsh Travel": one word before "&" that is no given name, right after a word that a body follows. */
function isInBody(page: Page, at: number): boolean {
  const [lead, first, second] = [page.tokens[at - 2], page.tokens[at - 1], page.tokens[at + 1]];
  if (first?.kind !== 'word' || !first.capital || second?.capital !== true) return false;
  if (partners.test(second.folded) && page.tokens[at]?.text === '&') return true;
  if (page.words.given.holds(first) || page.words.fields.holds(first)) return false;
  return ['of', 'at', 'from', 'for', 'the'].includes(lead?.folded ?? '') && !page.words.given.holds(second);
}

/** "Ann Hale/Finn Cole": two capitals on either side, none of them of work. */
function partsNames(page: Page, at: number): boolean {
  const areGiven = [at - 2, at + 1].every((i) => page.words.given.holds(page.tokens[i]));
  return [at - 2, at - 1, at + 1, at + 2].every((i) => {
    const token = page.tokens[i];
    if (token?.kind !== 'word' || !token.capital) return false;
    if (areGiven) return true;
    const { fields, bodies, jobs, honorifics } = page.words;
    if (fields.holds(token) || bodies.holds(token)) return false;
    return [jobs, honorifics].every((trie) => trie.longestAt(page.tokens, i, i + 1) === null);
  });
}

/** "Project Manager with Tai Sarn": a job right before, and a word for a body in the capitals after it. */
function worksWith(page: Page, at: number): boolean {
  if (page.words.jobs.longestAt(page.tokens, at - 1, at) === null) return false;
  for (let i = at + 1; i <= at + longestBody; i += 1) {
    const token = page.tokens[i];
    page.work.steps += 1;
    if (token?.kind !== 'word' || !(token.capital || token.folded === 'the' || token.folded === 'of'))
      return false;
    if (token.capital && page.words.bodies.holds(token)) return true;
  }
  return false;
}

const titleFollows = (page: Page, at: number): boolean =>
  !isInTitle(page, at) && page.words.honorifics.longestAt(page.tokens, at + 1) !== null;

/** "Tom Page, Sr." is one person. */
const isSuffix = (page: Page, at: number): boolean =>
  /^(?:jr|sr|jnr|snr|ii|iii|iv)\b/u.test(page.tokens[at]?.folded ?? '');

/** A dash with room on one side at least parts; "Silva-Martins" has none. */
const isSpaced = (page: Page, at: number): boolean => {
  const [before, dash, next] = [page.tokens[at - 1], page.tokens[at], page.tokens[at + 1]];
  if (before === undefined || dash === undefined || next === undefined) return true;
  return before.end < dash.start || dash.end < next.start || dash.text === '—';
};
