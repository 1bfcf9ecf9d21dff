import { type Page, type Range, skip } from './page.ts';
import type { Token } from './tokens.ts';
import { endsSentence, type Zone } from './zones.ts';

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
    if (to > from) chunks.push(...toldParts(page, { from, to, mark, after: '' }, zone));
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
  if (page.words.honorifics.longestAt(page.tokens, at, to) !== null) return true;
  return page.tokens[at + 1]?.capital === true && at + 1 < to && (at - partner > 3 || partner - from > 1);
}

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
const stronger = (a: Mark, b: Mark): Mark => (ranks.indexOf(a) >= ranks.indexOf(b) ? a : b);

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
  if (token.kind === 'stop') return endsSentence(page, at) || titleFollows(page, at) ? 'stop' : null;
  if (token.kind === 'dash') return isSpaced(page, at) ? 'dash' : null;
  if (token.folded === 'and' || token.folded === '&' || page.joints?.ands.has(token.folded)) return 'and';
  if ((token.folded === 'with' || page.joints?.withs.has(token.folded)) && at > zone.from) return 'with';
  if (token.kind === 'comma' && isSuffix(page, at + 1)) return null;
  return plainMarks[token.kind] ?? null;
}

const titleFollows = (page: Page, at: number): boolean =>
  page.words.honorifics.longestAt(page.tokens, at + 1) !== null;

/** "Thomas Hughes, Sr." is one person. */
const isSuffix = (page: Page, at: number): boolean =>
  /^(?:jr|sr|jnr|snr|ii|iii|iv)\b/u.test(page.tokens[at]?.folded ?? '');

/** A dash with room on one side at least parts; "Silva-Martins" has none. */
const isSpaced = (page: Page, at: number): boolean => {
  const [before, dash, next] = [page.tokens[at - 1], page.tokens[at], page.tokens[at + 1]];
  if (before === undefined || dash === undefined || next === undefined) return true;
  return before.end < dash.start || dash.end < next.start || dash.text === '—';
};

/** Cuts a chunk where it stops naming and starts telling, and again wherever a name can begin after that. */
function toldParts(page: Page, chunk: Chunk, zone: Zone): Chunk[] {
  const parts: Chunk[] = [];
  let part = chunk;
  let telling = false;
  /** Where the run of plain small words began that a job may belong to: "village postman". */
  let run = chunk.from;
  for (let at = chunk.from; at < chunk.to; at = skip(page, at)) {
    const token = page.tokens[at];
    if (token === undefined || token.kind !== 'word') continue;
    page.work.steps += 1;
    if (!token.capital && (page.words.scenes.has(token.folded) || smallWords.has(token.folded))) run = at + 1;
    const begins = telling ? !zone.ordered && beginsName(page, at, chunk.to) : tells(page, at, part);
    if (!begins) continue;
    const start = telling && !token.capital && run > part.from ? run : at;
    if (start > part.from) parts.push({ ...part, to: start });
    const before = page.tokens[start - 1]?.folded ?? '';
    part = { from: start, to: chunk.to, mark: start > part.from ? 'telling' : part.mark, after: before };
    telling = !telling;
  }
  parts.push(part);
  return parts;
}

/** Small words that end a run. */
const smallWords = new Set([
  'a',
  'an',
  'by',
  'for',
  'from',
  'her',
  'his',
  'its',
  'my',
  'of',
  'our',
  'the',
  'their',
  'to',
  'with',
]);

/** Whether a small word at this place begins to tell what happens. */
function tells(page: Page, at: number, part: Range): boolean {
  const token = page.tokens[at];
  if (token === undefined || token.capital) return false;
  const { scenes, nounsInIng, places } = page.words;
  if (places.longestAt(page.tokens, at) !== null) return false;
  if (token.folded === 'in' && page.words.bodies.has(page.tokens[at + 1]?.folded ?? '')) return false;
  if (token.folded === 'at' || token.folded === 'in' || token.folded === 'on')
    return at > part.from && !afterJob(page, at, part);
  if (scenes.has(token.folded)) return true;
  const joins = ['of', 'for', 'and', '&', 'the', 'in'].includes(page.tokens[at - 1]?.folded ?? '');
  return token.folded.endsWith('ing') && !joins && !nounsInIng.has(token.folded) && !/-/u.test(token.folded);
}

/** "Student at Tongji University": a place of work, when a job stands before it. */
function afterJob(page: Page, at: number, part: Range): boolean {
  for (let i = at - 1; i >= Math.max(part.from, at - 6); i -= 1) {
    const token = page.tokens[i];
    if (token !== undefined && page.words.jobs.longestAt(page.tokens, i, at) !== null) {
      return page.tokens[at + 1]?.capital === true || page.tokens[at + 1]?.folded === 'the';
    }
  }
  return false;
}

/** Within what is told: a title, a job before a capital, or a capital after a small word. */
function beginsName(page: Page, at: number, to: number): boolean {
  const token = page.tokens[at];
  if (token === undefined || at + 1 > to) return false;
  if (token.capital) return true;
  const job = page.words.jobs.longestAt(page.tokens, at, to);
  return job !== null && page.tokens[at + job.length]?.capital === true;
}
