import { rules } from '../english.ts';
import { languageRules } from '../languages/rules.ts';
import { takeInHand } from '../page/core.ts';
import type { Page } from '../page/page.ts';
import type { Chunk } from '../parts/chunks.ts';
import type { Guess } from '../rules/guess.ts';
import type { Rule } from '../rules/Rule.ts';
import { portfolios } from './portfolio.ts';

/** What each chunk may be; after a title in the plural a name of one word is likelier than anywhere else. */
export function guessAll(page: Page, chunks: readonly Chunk[]): Guess[][] {
  let shared = false;
  const bare = bareRuns(page, chunks);
  const listed = portfolios(page, chunks);
  return chunks.map((chunk, i) => {
    const guesses = guessesOf(page, chunk, chunks[i + 1] ?? null, listed.has(i));
    if (listed.has(i)) return guesses.map(goingOn);
    const person = guesses.find((guess) => guess.parts !== undefined);
    if (chunk.mark === 'semicolon' || chunk.mark === 'with') shared = false;
    if (person?.parts?.honorific || person?.shares) shared = person.shares ?? false;
    else if (shared || bare.has(i))
      return guesses.map((guess) => (guess === person ? { ...guess, weight: guess.weight + 1.8 } : guess));
    return guesses;
  });
}

/** An item of a listed portfolio goes on with it. */
const goingOn = (guess: Guess): Guess =>
  guess.label === 'more' || guess.label === 'onward' ? { ...guess, weight: guess.weight + 4 } : guess;

/** What each chunk may be by every rule, whatever its neighbours are. */
function guessesOf(page: Page, chunk: Chunk, next: Chunk | null, listed: boolean): Guess[] {
  takeInHand(page, chunk);
  const found: Guess[] = [];
  const around = { found, next, listed };
  for (const rule of all) {
    const guess = rule.guess(page, chunk, around);
    if (guess !== null) found.push(guess);
  }
  return found;
}

const all: readonly Rule[] = [...rules, ...languageRules];

/** As many names of one word in a row make a list, with or without words that announce one. */
const enough = 5;

/** Which chunks stand in a row of single words in capitals, question marks among them. */
function bareRuns(page: Page, chunks: readonly Chunk[]): ReadonlySet<number> {
  const found = new Set<number>();
  let from = 0;
  for (let at = 0; at <= chunks.length; at += 1) {
    if (at < chunks.length && isBare(page, chunks[at], at === from)) continue;
    if (at - from >= enough || (at - from >= fewest && areGiven(page, chunks.slice(from, at))))
      for (let i = from; i < at; i += 1) found.add(i);
    from = at + 1;
  }
  return found;
}

/** As many make a list when they are known. */
const fewest = 3;

/** Those in a row that are known given names, all but one, make a list as well: "Ann, Finn, Zedd and Tom". */
function areGiven(page: Page, chunks: readonly Chunk[]): boolean {
  const known = chunks.filter(({ from, to }) =>
    page.tokens.slice(from, to).some((token) => page.words.given.holds(token)),
  );
  return known.length >= chunks.length - 1;
}

function isBare(page: Page, chunk: Chunk | undefined, isFirst: boolean): boolean {
  if (chunk === undefined || chunk.to - chunk.from > 3) return false;
  if (!isFirst && chunk.mark !== 'comma' && chunk.mark !== 'and') return false;
  let words = 0;
  for (let at = chunk.from; at < chunk.to; at += 1) {
    const token = page.tokens[at];
    if (token?.kind !== 'word') continue;
    words += 1;
    if (words > 1 || !token.capital || page.words.bodies.holds(token)) return false;
  }
  return true;
}
