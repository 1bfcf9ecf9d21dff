import type { Page } from '../page/page.ts';
import type { Chunk } from '../parts/chunks.ts';
import type { Zone } from '../parts/zones.ts';
import type { Guess } from '../rules/guess.ts';
import { wordsBeforePlaces } from '../words/english/joiningWords.ts';

/**
 * Where a caption tells, a title, a job or a known given name speaks for a person; nothing else does. In a story,
 * which places nobody, a job before the name does after any small word ("in memory of village postman X").
 */
export function told(page: Page, guess: Guess, chunk: Chunk, zone: Zone): number {
  const { parts } = guess;
  if (parts === undefined || zone.ordered) return 0;
  if (guess.caseless) return -9;
  if (zone.kind === 'list' && chunk.mark !== 'telling') return 0;
  const isStoryJob = zone.kind === 'story' && parts.before !== null;
  if (wordsBeforePlaces.has(chunk.after) && parts.honorific === null && !isStoryJob) return -4;
  const single =
    parts.honorific === null && parts.name.to - parts.name.from === 1
      ? guess.weight > 1.9
        ? -0.5
        : -1.5
      : 0;
  if (chunk.mark !== 'telling') return single;
  const isKnown =
    parts.honorific !== null ||
    parts.before !== null ||
    guess.weight > 3.4 ||
    page.words.besides.has(chunk.after);
  return single + (isKnown ? 1.4 + (zone.kind === 'story' ? 1 : 0) : -1.5);
}
