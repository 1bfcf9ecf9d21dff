import type { Chunk } from './chunks.ts';
import type { Guess } from './guess.ts';
import { guessAbout, guessMore } from './guesses/about.ts';
import { guessAhead, guessGroup, guessTitle } from './guesses/ahead.ts';
import { guessLetters, guessNote, guessPlace, guessScene } from './guesses/asides.ts';
import { isFields } from './guesses/core.ts';
import { guessOthers } from './guesses/others.ts';
import { guessPerson } from './guesses/person.ts';
import type { Page } from './page.ts';

/** What each chunk may be; after a title in the plural a name of one word is likelier than anywhere else. */
export function guessAll(page: Page, chunks: readonly Chunk[]): Guess[][] {
  let shared = false;
  return chunks.map((chunk, i) => {
    const guesses = guessesOf(page, chunk, chunks[i + 1] ?? null);
    const person = guesses.find((guess) => guess.parts !== undefined);
    if (chunk.mark === 'semicolon' || chunk.mark === 'with') shared = false;
    if (person?.parts?.honorific || person?.shares) shared = person.shares ?? false;
    else if (shared)
      return guesses.map((guess) => (guess === person ? { ...guess, weight: guess.weight + 1.8 } : guess));
    return guesses;
  });
}

/** What each chunk may be, whatever its neighbours are. */
function guessesOf(page: Page, chunk: Chunk, next: Chunk | null): Guess[] {
  const person = guessPerson(page, chunk);
  const about = guessAbout(page, chunk, person);
  const more = guessMore(page, chunk, about);
  const guesses = [
    person,
    about,
    more,
    more && isFields(page, chunk)
      ? { ...more, label: 'onward' as const, rule: 'goes on before the name' }
      : null,
    guessAhead(page, chunk, person),
    guessTitle(page, chunk),
    guessGroup(page, chunk),
    guessOthers(page, chunk),
    guessPlace(page, chunk),
    guessLetters(page, chunk),
    guessNote(page, chunk, next),
    guessScene(page, chunk),
  ];
  return guesses.filter((guess) => guess !== null);
}
