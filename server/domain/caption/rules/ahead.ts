import { coreOf, isFields, isTelling } from '../page/core.ts';
import { honorificAt, jobAt, some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import { aboutWeights } from '../reading/weights.ts';
import type { Guess } from './guess.ts';

/** What is said of somebody before the name, parted from it by a comma: "The Mayor of P, Cllr X". */
export function guessAhead(page: Page, chunk: Range, person: Guess | null): Guess | null {
  const named = person?.parts;
  const namesSomebody =
    person !== null &&
    (person.weight >= 3 ||
      (named?.before && (named.name.to - named.name.from > 1 || person.shares === true)));
  const core = coreOf(page, chunk);
  if (isFields(page, chunk)) return { label: 'ahead', weight: 1.2, rule: 'said before the name' };
  const first = page.tokens[core.from];
  if (first !== undefined && !first.capital && isTelling(page, first.folded)) return null;
  const holdsJob = some(page, core.from, core.to, (_, at) => jobAt(page, at, core.to).length > 0);
  if (!holdsJob || core.to - core.from > 14) return null;
  return {
    label: 'ahead',
    weight: aboutWeights.job - (namesSomebody ? 3 : 0.6),
    rule: 'said before the name',
  };
}

/** "Mr and Mrs Eyre": a title with its name still to come. */
export function guessTitle(page: Page, chunk: Range): Guess | null {
  const core = coreOf(page, chunk);
  const length = honorificAt(page, core.from, core.to);
  const isTitle = length === core.to - core.from && couples.has(page.tokens[core.from]?.folded ?? '');
  return isTitle ? { label: 'ahead', weight: 5, rule: titleAlone } : null;
}

/** The name of that rule. */
export const titleAlone = 'a title alone';

/** "Maer Sarn, y Cynghorydd Nia Rees": a mayor with the town and no word between, before a title and a name. */
export function guessMayor(page: Page, chunk: Range, next: Range | null): Guess | null {
  const core = coreOf(page, chunk);
  const isMayor =
    mayors.has(page.tokens[core.to - 2]?.folded ?? '') && page.tokens[core.to - 1]?.capital === true;
  if (!isMayor || next === null || page.tokens[core.to]?.kind !== 'comma') return null;
  const named = coreOf(page, next);
  return honorificAt(page, named.from, named.to) > 0
    ? { label: 'ahead', weight: 6, rule: 'said before the name' }
    : null;
}

const mayors: ReadonlySet<string> = new Set(['faer', 'maer', 'arweinydd']);

const couples = new Set(['cllr', 'councillor', 'dr', 'lord', 'mr', 'prof', 'rev', 'revd', 'sir']);

/** "Firemen" or "GRACE employees" before the names of several. */
export function guessGroup(page: Page, chunk: Range): Guess | null {
  const core = coreOf(page, chunk);
  const last = page.tokens[core.to - 1];
  if (last === undefined || some(page, core.from, core.to, (token) => token.folded === 'for')) return null;
  let many = page.words.people.has(last.folded) && last.folded.endsWith('s');
  for (let at = core.from; at < core.to; at += 1) {
    const job = jobAt(page, at, core.to);
    if (job.many && at + job.length === core.to) many = true;
  }
  return many ? { label: 'group', weight: 2.9, rule: 'said of several' } : null;
}
