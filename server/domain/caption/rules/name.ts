import { isFields } from '../page/core.ts';
import { isCaseless } from '../page/lookup.ts';
import type { Page } from '../page/page.ts';
import type { Chunk } from '../parts/chunks.ts';
import type { Guess, NameParts } from './guess.ts';
import { readRest, skipLead, trimmed } from './name/aroundName.ts';
import { startOfName } from './name/nameStart.ts';
import { personWeight } from './name/personWeight.ts';
import { isPlural } from './name/plural.ts';
import type { Around, Rule } from './Rule.ts';
import { personWeights } from './weights.ts';

const called = 'a name';

/** One person: [job or body] [titles] name [letters] [job] [place], with brackets anywhere. */
export const name: Rule = {
  name: called,
  reads: 'Lead Member Cllr Nerys Holt OBE (left)',
  guess,
};

function guess(page: Page, chunk: Chunk, { next }: Around): Guess | null {
  const opening = skipLead(page, chunk);
  const start = startOfName(page, opening.at, chunk.to);
  if (start === null) return null;
  const { run, title } = start;
  const rest = readRest(page, run.to, chunk.to);
  const parts: NameParts = {
    name: { from: run.from, to: run.to },
    honorific: title > 0 ? { from: run.from - title, to: run.from } : null,
    postnominals: rest.letters,
    before: trimmed(page, { from: opening.at, to: run.from - title }),
    after: rest.after,
    place: rest.place ?? opening.place,
    brackets: [...opening.brackets, ...rest.brackets],
    aside: run.aside,
  };
  const shares =
    title > 0
      ? page.words.manyTitles.holds(page.tokens[run.from - 1])
      : parts.before !== null && isPlural(page, parts.before);
  return {
    label: 'person',
    weight: personWeight(page, run, parts) + (isHeading(page, chunk, next) ? personWeights.thing : 0),
    rule: called,
    parts,
    shares,
    caseless: title === 0 && isCaseless(page.tokens[run.from]),
    leans: parts.before !== null && isFields(page, parts.before),
  };
}

/** "GRAND OPENING: Cllr Tom Page": capitals before a colon, in a caption that is not all in capitals. */
const isHeading = (page: Page, { from, to, mark }: Chunk, next: Chunk | null): boolean =>
  mark === 'start' &&
  next?.mark === 'colon' &&
  page.tokens.slice(from, to).every(({ text }) => text.length > 1 && text === text.toUpperCase()) &&
  /\p{Ll}/u.test(page.text);
