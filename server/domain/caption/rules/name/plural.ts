import { jobAt, some } from '../../page/lookup.ts';
import type { Page, Range } from '../../page/page.ts';

/** "Pupils", "PeNCo members": what stands before a name ends in a plural, and not "head of members". */
export function isPlural(page: Page, before: Range): boolean {
  const last = before.to - 1;
  if (some(page, before.from, last, (token) => ['of', 'for', 'to'].includes(token.folded))) return false;
  return jobAt(page, last, before.to).many || isMany(page, page.tokens[last]?.folded ?? '');
}

/** People in the plural: "Teammates". */
export const isMany = (page: Page, word: string): boolean =>
  page.words.people.has(word) && (word.endsWith('s') || word === 'crew' || word === 'staff');
