import { coreOf, isFields, isTelling } from '../page/core.ts';
import { holdsJob } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Guess } from './guess.ts';
import { type Around, foundAs, type Rule } from './Rule.ts';
import { aboutWeights } from './weights.ts';

const called = 'said before the name';

/** What is said of somebody before the name, parted from it by a comma. */
export const ahead: Rule = {
  name: called,
  reads: 'The Mayor of Sarn, Cllr Nia Rees',
  guess,
};

function guess(page: Page, chunk: Range, around: Around): Guess | null {
  const person = foundAs(around, 'person');
  const named = person?.parts;
  const namesSomebody =
    person !== null &&
    (person.weight >= 3 ||
      (named?.before && (named.name.to - named.name.from > 1 || person.shares === true)));
  const core = coreOf(page, chunk);
  if (isFields(page, chunk)) return { label: 'ahead', weight: 1.2, rule: called };
  const first = page.tokens[core.from];
  if (first !== undefined && !first.capital && isTelling(page, first)) return null;
  if (!holdsJob(page, core.from, core.to) || core.to - core.from > 14) return null;
  return {
    label: 'ahead',
    weight: aboutWeights.job - (namesSomebody ? 3 : 0.6),
    rule: called,
  };
}
