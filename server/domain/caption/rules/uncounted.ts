import { coreOf } from '../page/core.ts';
import { jobAt, some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Chunk } from '../parts/chunks.ts';
import { pluralsWithoutS } from '../words/english/peopleWords.ts';
import type { Guess } from './guess.ts';
import type { Around, Rule } from './Rule.ts';

const called = 'people nobody counts';

/** People in the plural who are neither named nor numbered, and whose they are. */
export const uncounted: Rule = {
  name: called,
  reads: 'key officials; pupils of Sarn School',
  guess,
};

function guess(page: Page, chunk: Chunk, { next }: Around): Guess | null {
  if (next?.mark === 'colon') return null;
  const core = coreOf(page, chunk);
  if (chunk.mark === 'comma' && (page.tokens[core.from]?.capital || isJobAlone(page, core))) return null;
  return isUncounted(page, core) || isPeopleOf(page, core)
    ? { label: 'note', weight: 3.8, rule: called }
    : null;
}

/** "Key officials", "other local devotees"; neither "head of volunteers", who is one, nor whoever is named. */
function isUncounted(page: Page, core: Range): boolean {
  const last = page.tokens[core.to - 1];
  if (last === undefined || core.to - core.from > 5) return false;
  const many =
    (page.words.people.holds(last) && last.folded.endsWith('s')) || jobAt(page, core.to - 1, core.to).many;
  if (!many) return false;
  const isOne = some(
    page,
    core.from,
    core.to - 1,
    (token, at) => token.folded === 'of' && jobAt(page, at - 1, at).length > 0,
  );
  return !isOne && !some(page, core.from, core.to, (token) => token.capital || token.kind === 'number');
}

/** "phlant Ysgol Bro Helyg", "pupils of Sarn School": people nobody counts, and whose they are. */
function isPeopleOf(page: Page, core: Range): boolean {
  const [first, next] = [page.tokens[core.from], page.tokens[core.from + 1]];
  if (first === undefined || next === undefined || core.to - core.from < 2) return false;
  if (!page.words.people.holds(first)) return false;
  const isOf =
    ['from', 'of'].includes(next.folded) ||
    page.words.ofs.holds(next) ||
    page.words.leadingBodies.holds(next);
  const isNamed = some(page, core.from + 1, core.to, (token) => token.capital);
  const isMany = page.joints !== null || first.folded.endsWith('s') || pluralsWithoutS.has(first.folded);
  return isNamed && isOf && isMany;
}

/** "Bo Lunn and Tom Page, cashiers": one plural alone after a comma is what they are. */
const isJobAlone = (page: Page, { from, to }: Range): boolean =>
  to - from === 1 && jobAt(page, from, to).many && !page.words.people.holds(page.tokens[from]);
