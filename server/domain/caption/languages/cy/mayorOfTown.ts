import { coreOf } from '../../page/core.ts';
import { honorificAt } from '../../page/lookup.ts';
import type { Page, Range } from '../../page/page.ts';
import type { Guess } from '../../rules/guess.ts';
import type { Around, Rule } from '../../rules/Rule.ts';

const called = 'a mayor and the town';

/** An office with its town and no word between, before a title and a name. */
export const mayorOfTown: Rule = {
  name: called,
  reads: 'Maer Sarn, y Cynghorydd Nia Rees',
  guess,
};

function guess(page: Page, chunk: Range, { next }: Around): Guess | null {
  const core = coreOf(page, chunk);
  const isMayor =
    mayors.has(page.tokens[core.to - 2]?.folded ?? '') && page.tokens[core.to - 1]?.capital === true;
  if (!isMayor || next === null || page.tokens[core.to]?.kind !== 'comma') return null;
  const named = coreOf(page, next);
  return honorificAt(page, named.from, named.to) > 0 ? { label: 'ahead', weight: 6, rule: called } : null;
}

const mayors: ReadonlySet<string> = new Set(['arweinydd', 'faer', 'maer']);
