import { coreOf, isFields } from '../page/core.ts';
import { endsInFirm, honorificAt, jobAt, some } from '../page/lookup.ts';
import { type Page, type Range, skip } from '../page/page.ts';
import type { Chunk } from '../parts/chunks.ts';

/** No portfolio lists more, and no item of one has more words. */
const mostItems = 8;
const longestItem = 4;

/**
 * Which chunks go on with a portfolio: "Member for Transport | Harbours | Inter-Island Links | and Planning". It
 * opens with a job and "for" or "of", its items are neither titled nor known given names nor jobs, and it closes
 * with "and"; at least as many of its parts are fields of work as are not.
 */
export function portfolios(page: Page, chunks: readonly Chunk[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < chunks.length; at += 1) {
    const opener = chunks[at];
    const end = opener !== undefined && opens(page, opener) ? closing(page, chunks, at) : at;
    for (let i = at + 1; i <= end; i += 1) found.add(i);
    at = Math.max(at, end);
  }
  return found;
}

/** A job with "for" or "of" after it, and no mark after that. */
function opens(page: Page, chunk: Range): boolean {
  if (page.tokens[chunk.to - 1]?.kind !== 'word') return false;
  let hasJob = false;
  for (let at = chunk.from; at < chunk.to; at += 1) {
    page.work.steps += 1;
    if (hasJob && page.words.fors.holds(page.tokens[at])) return at + 1 < chunk.to;
    const { length } = jobAt(page, at, chunk.to);
    if (length > 0) hasJob = true;
    at += Math.max(0, length - 1);
  }
  return false;
}

/** The index of the chunk that ends the list; the opener's own where there is none. */
function closing(page: Page, chunks: readonly Chunk[], opener: number): number {
  const opening = chunks[opener];
  let fields = opening !== undefined && endsInField(page, opening) ? 1 : 0;
  for (let at = opener + 1; at < chunks.length && at <= opener + mostItems; at += 1) {
    const chunk = chunks[at];
    if (chunk === undefined || !isItem(page, chunk)) break;
    if (isFields(page, chunk)) fields += 1;
    const parts = at - opener + 1;
    if (chunk.mark === 'and' && isFollowed(page, chunk)) return opener;
    if (chunk.mark === 'and')
      return fields * 2 >= parts || endsInFirm(page, coreOf(page, chunk)) ? at : opener;
    if (chunk.mark !== 'comma') break;
  }
  return opener;
}

const endsInField = (page: Page, chunk: Range): boolean =>
  page.words.fields.holds(page.tokens[coreOf(page, chunk).to - 1]);

/** Words, hardly more than a few, that can be the name of nobody known. */
function isItem(page: Page, chunk: Range): boolean {
  const core = coreOf(page, chunk);
  const first = page.tokens[core.from];
  if (first === undefined || core.to - core.from > longestItem || first.kind !== 'word') return false;
  if (page.words.given.holds(first) || honorificAt(page, core.from, core.to) > 0) return false;
  if (core.to - core.from > 1 && !some(page, core.from, core.to, (token) => isOfWork(page, token.folded)))
    return false;
  return !some(
    page,
    core.from,
    core.to,
    (token, at) => skip(page, at) > at + 1 || token.acronym || jobAt(page, at, core.to).length > 0,
  );
}

const isOfWork = (page: Page, word: string): boolean =>
  page.words.bodies.has(word) || (page.words.fields.has(word) && !small.has(word));

/** Words that join fields, among them. */
const small: ReadonlySet<string> = new Set(['&', 'and', 'for', 'of', 'the', 'to']);

/** "… and Amir Khan (left)": what a bracket follows is a name. */
const isFollowed = (page: Page, chunk: Range): boolean => page.tokens[chunk.to - 1]?.kind === 'close';
