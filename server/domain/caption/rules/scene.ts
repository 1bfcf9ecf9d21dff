import { isTelling, saysWho } from '../page/core.ts';
import { type Page, type Range, skip } from '../page/page.ts';
import type { Guess } from './guess.ts';
import type { Rule } from './Rule.ts';

const called = 'what happens';

/** What happens in the picture. */
export const scene: Rule = {
  name: called,
  reads: 'opening the new hall',
  guess,
};

function guess(page: Page, chunk: Range): Guess {
  const first = page.tokens[skipMarks(page, chunk)];
  const tells =
    first !== undefined &&
    !first.capital &&
    isTelling(page, first) &&
    saysWho(page, skipMarks(page, chunk)) === 0;
  return { label: 'scene', weight: tells || opensWithDoing(page, chunk) ? 3 : 0, rule: called };
}

/** "Welcoming the result, …": a sentence that opens with what somebody does. */
function opensWithDoing(page: Page, chunk: Range): boolean {
  const { tokens } = page;
  const [before, first, next] = [tokens[chunk.from - 1], tokens[chunk.from], tokens[chunk.from + 1]];
  const opens = before === undefined || before.kind === 'stop' || before.kind === 'newline';
  const isDoing = first?.folded.endsWith('ing') === true && !page.words.nounsInIng.holds(first);
  return opens && isDoing && next?.kind === 'word' && !next.capital;
}

function skipMarks(page: Page, chunk: Range): number {
  let at = chunk.from;
  while (at < chunk.to && page.tokens[at]?.kind !== 'word') at = skip(page, at);
  return at;
}
