import type { Said } from '../ParsedCaption.ts';
import { isCaseless } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Zone } from '../parts/zones.ts';
import type { ZoneRead } from '../reading/ways.ts';
import type { Read } from '../reading/weigh.ts';
import { date } from '../rules/date.ts';
import type { Token } from '../tokens/tokens.ts';
import { said } from './finish.ts';

/**
 * What no rule understood: whatever holds letters and is neither a person's part (`taken`), nor a header or a
 * credit, nor a word that captions are known to use, nor told as what happens; with the stretches that rules gave up
 * themselves (`known`), in order.
 */
export function unreadOf(
  page: Page,
  zones: readonly ZoneRead[],
  taken: readonly Range[],
  known: readonly Range[],
): Said[] {
  const done = new Uint8Array(page.tokens.length);
  for (const { from, to } of taken) done.fill(1, from, to);
  for (const { from, to } of known) done.fill(1, from, to);
  const left: Range[] = [...known];
  for (const { zone, reads } of zones) {
    if (zone.kind === 'unseen') continue;
    for (const range of partsOf(page, zone, reads)) left.push(...stretches(page, range, done));
  }
  return left
    .map((range) => said(page, range, 'no rule'))
    .filter((part) => part !== null)
    .sort((a, b) => a.start - b.start);
}

/** The chunks of a zone that no rule took for what happens; of those that one did, words of other scripts. */
function partsOf(page: Page, zone: Zone, reads: readonly Read[]): Range[] {
  const open: Range[] = [];
  let sentence: Read[] = [];
  const close = (): void => {
    const told = sentence.some((read) => tells(page, read));
    for (const read of sentence) {
      if (isUnderstood(read, told && !zone.ordered)) open.push(...strangeWords(page, read));
      else open.push(read);
    }
    sentence = [];
  };
  for (const read of reads) {
    if (read.mark === 'stop' || read.mark === 'newline') close();
    sentence.push(read);
  }
  close();
  return open;
}

/** Where somebody stands and who is not named are read; what happens is where a word of it tells. */
const isUnderstood = ({ guess, mark }: Read, told: boolean): boolean =>
  guess.label === 'others' ||
  guess.label === 'place' ||
  told ||
  (guess.label === 'scene' && mark === 'telling');

/** A verb or a preposition of those that captions tell with. */
function tells(page: Page, read: Read): boolean {
  if (read.guess.label !== 'scene') return false;
  if (read.guess.rule === date.name || read.mark === 'telling') return true;
  for (let at = read.from; at < read.to; at += 1) {
    page.work.steps += 1;
    const token = page.tokens[at];
    if (token !== undefined && !token.capital && page.words.scenes.holds(token)) return true;
  }
  return false;
}

const strangeWords = (page: Page, { from, to }: Range): Range[] => {
  const found: Range[] = [];
  for (let at = from; at < to; at += 1) if (isStrange(page.tokens[at])) found.push({ from: at, to: at + 1 });
  return found;
};

/** Letters of another script than that of the languages read here. */
const isStrange = (token: Token | undefined): boolean =>
  token !== undefined &&
  !/^[A-Za-z]/u.test(token.text) &&
  (isCaseless(token) || (/\p{L}/u.test(token.text) && !/\p{Script=Latin}/u.test(token.text)));

/** The stretches of a range that hold letters and are not done, joined over small words between them. */
function stretches(page: Page, { from, to }: Range, done: Uint8Array): Range[] {
  const found: Range[] = [];
  for (let at = from; at < to; at += 1) {
    page.work.steps += 1;
    const token = page.tokens[at];
    if (token === undefined || done[at] === 1 || isPlain(page, token)) continue;
    const last = found.at(-1);
    if (last !== undefined && joinsOver(page, last.to, at, done))
      found[found.length - 1] = { from: last.from, to: at + 1 };
    else found.push({ from: at, to: at + 1 });
  }
  return found;
}

/** No more words are passed over. */
const mostBetween = 2;

const joinsOver = (page: Page, from: number, to: number, done: Uint8Array): boolean =>
  to - from <= mostBetween &&
  page.tokens.slice(from, to).every(({ kind }, i) => kind === 'word' && done[from + i] !== 1);

/** A word that by itself says where somebody stands, that somebody is unnamed, or that people follow. */
function isPhrase({ words }: Page, token: Token): boolean {
  const one = [token];
  return [words.places, words.rows, words.unnamed, words.heads].some(
    (trie) => (trie.bit & token.starts) !== 0 && trie.longestAt(one, 0) !== null,
  );
}

/** A mark, a number, or a small word that captions are known to use. */
function isPlain(page: Page, token: Token): boolean {
  const { scenes, small, particles, counts, people, relations } = page.words;
  return (
    small.holds(token) ||
    scenes.holds(token) ||
    particles.holds(token) ||
    people.holds(token) ||
    relations.holds(token) ||
    counts.includes(token.folded) ||
    isPhrase(page, token) ||
    !/\p{L}/u.test(token.text) ||
    /^\d+(?:st|nd|rd|th)$/u.test(token.folded)
  );
}
