import { saysWho } from '../page/core.ts';
import { type Page, type Range, skip } from '../page/page.ts';
import type { Token } from '../tokens/tokens.ts';
import { wordsBeforeJobs } from '../words/english/joiningWords.ts';
import type { Chunk } from './chunks.ts';
import type { Zone } from './zones.ts';

/** Adds a chunk to `parts`, cut where it stops naming and starts telling, and again wherever a name can begin after that. */
export function toldParts(parts: Chunk[], page: Page, chunk: Chunk, zone: Zone): void {
  let part = chunk;
  let telling = false;
  /** Where the run of plain small words began that a job may belong to: "village postman". */
  let run = chunk.from;
  for (let at = chunk.from; at < chunk.to; at = skip(page, at)) {
    const token = page.tokens[at];
    if (token === undefined || token.kind !== 'word') continue;
    page.work.steps += 1;
    if (!token.capital && (page.words.scenes.holds(token) || wordsBeforeJobs.has(token.folded))) run = at + 1;
    const begins = telling ? !zone.ordered && beginsName(page, at, chunk.to) : tells(page, at, part);
    if (!begins) continue;
    const belongs = !token.capital || page.words.offices.holds(page.tokens[at - 1]);
    const start = telling && belongs && run > part.from ? run : telling ? afterRelation(page, at, part) : at;
    if (start > part.from) parts.push({ ...part, to: start });
    const before = page.tokens[start - 1]?.folded ?? '';
    part = { from: start, to: chunk.to, mark: start > part.from ? 'telling' : part.mark, after: before };
    telling = !telling;
  }
  parts.push(part);
}

/** "her husband Tom": the word for the relation stays with the name. */
const afterRelation = (page: Page, at: number, part: Range): number =>
  at - 1 > part.from && page.words.relations.holds(page.tokens[at - 1]) ? at - 1 : at;

/** Whether a small word at this place begins to tell what happens. */
function tells(page: Page, at: number, part: Range): boolean {
  const token = page.tokens[at];
  if (token === undefined || token.capital) return false;
  const { scenes, nounsInIng, places, verbOrNoun } = page.words;
  if (saysWho(page, at) > 0 || saysWho(page, at - 1) > 0) return false;
  if (places.longestAt(page.tokens, at) !== null) return false;
  if (token.folded === 'in' && page.words.bodies.holds(page.tokens[at + 1])) return false;
  if (token.folded === 'at' || token.folded === 'in' || token.folded === 'on')
    return at > part.from && !afterJob(page, at, part);
  if (token.folded === 'representing' && page.tokens[at - 1]?.kind !== 'comma') return false;
  if (joinsJob(page, at, part)) return false;
  if (scenes.holds(token) || isDoneBy(page, at) || isGerund(page, token)) return true;
  if (verbOrNoun.holds(token))
    return at > part.from && page.tokens[at - 1]?.capital === true && page.tokens[at + 1]?.kind === 'word';
  const joins = ['of', 'for', 'and', '&', 'the', 'in'].includes(page.tokens[at - 1]?.folded ?? '');
  if (isOfJob(page, at)) return false;
  if (page.words.fields.holds(token)) return false;
  return token.folded.endsWith('ing') && !joins && !nounsInIng.holds(token) && !/-/u.test(token.folded);
}

/** "chief operating officer": a word between two jobs. */
const isOfJob = (page: Page, at: number): boolean =>
  page.words.jobs.longestAt(page.tokens, at - 1, at) !== null &&
  page.words.jobs.longestAt(page.tokens, at + 1) !== null;

/** "assessora alla | Cultura": in other languages a small word that joins a job to its field as well, right after the job. */
const joinsJob = (page: Page, at: number, part: Range): boolean =>
  page.joints !== null &&
  at > part.from &&
  page.words.ofs.holds(page.tokens[at]) &&
  page.words.jobs.longestAt(page.tokens, at - 1, at) !== null;

/** "admirando", "recibiendo", "recebendo". */
const isGerund = (page: Page, token: Token): boolean =>
  page.joints !== null && /....(?:[aei]ndo)$/u.test(token.folded) && !page.words.bodies.holds(token);

/** "designed by", "led by". */
const isDoneBy = (page: Page, at: number): boolean =>
  page.tokens[at + 1]?.folded === 'by' &&
  /ed$|^(?:built|drawn|given|held|led|made|run|seen|sung|taken|won|written)$/u.test(
    page.tokens[at]?.folded ?? '',
  );

/** A job is looked for no further back. */
const lookBack = 12;

/** "Student at Sarn University": a place of work, when a job stands before it in the sentence. */
function afterJob(page: Page, at: number, part: Range): boolean {
  const next = page.tokens[at + 1];
  if (next?.capital !== true && next?.folded !== 'the') return false;
  for (let i = at - 1; i >= Math.max(0, at - lookBack); i -= 1) {
    const token = page.tokens[i];
    page.work.steps += 1;
    if (token === undefined) return false;
    if (page.words.jobs.longestAt(page.tokens, i, at) !== null) return true;
    if (token.capital && page.words.given.holds(token)) return false;
    if (i < part.from && !isOfPortfolio(page, i)) return false;
  }
  return false;
}

/** Before its chunk only a portfolio leads back to the job: "Holder for Housing, Homes and Place at". */
const isOfPortfolio = (page: Page, at: number): boolean => {
  const token = page.tokens[at];
  return token?.kind === 'comma' || token?.folded === 'holder' || page.words.fields.holds(token);
};

/** "chair | of governors Graham Page": one or two small words of a field, and then a capital. */
function namesAfterField(page: Page, at: number): boolean {
  if (page.tokens[at]?.folded !== 'of') return false;
  const small =
    [1, 2].find((i) => page.tokens[at + i]?.capital !== false || page.tokens[at + i]?.kind !== 'word') ?? 3;
  return small > 1 && page.tokens[at + small]?.capital === true;
}

/** Within what is told: any capital, a job before one, or two jobs before one. */
function beginsName(page: Page, at: number, to: number): boolean {
  const token = page.tokens[at];
  if (token === undefined || at + 1 > to) return false;
  if (token.capital) return true;
  const job = page.words.jobs.longestAt(page.tokens, at, to);
  if (job === null) return false;
  const next = at + job.length;
  if (page.tokens[next]?.capital || namesAfterField(page, next)) return true;
  const second =
    page.tokens[next]?.folded === 'and' ? page.words.jobs.longestAt(page.tokens, next + 1) : null;
  return second !== null && page.tokens[next + 1 + second.length]?.capital === true;
}
