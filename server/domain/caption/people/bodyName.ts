import { some } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';
import type { Token } from '../tokens/tokens.ts';
import { prizeWords } from '../words/english/thingWords.ts';
import type { Piece } from './roleAndBody.ts';

/** Whether a word with a capital among these tells a body: "Sarn Harbour Trust". */
export const namesBody = (page: Page, range: Range): boolean =>
  some(page, range.from, range.to, (token) => token.capital && page.words.bodies.holds(token));

/** "the Penrose Trophy": what somebody holds, or won. */
export const isPrize = (page: Page, range: Range): boolean =>
  prizeWords.has(page.tokens[range.to - 1]?.folded ?? '') ||
  [range.from, range.to - 1].some((at) => page.words.prizes.holds(page.tokens[at]));

/** Words with no job in them that are the proper name of a body: "Sarn", "of Tarn & Son", "307 Radio Squadron". */
export function isBodyName(page: Page, range: Range, piece: Piece): boolean {
  const isRepresented = page.tokens[piece.from]?.folded === 'representing';
  const first = page.tokens[range.from];
  if (first === undefined || isPrize(page, range)) return false;
  if (first.kind === 'number') return piece.glue !== 'after' && namesBody(page, range);
  if (first.kind !== 'word') return false;
  const lead = page.tokens[piece.from]?.folded ?? '';
  if (first.capital && (lead === 'of' || lead === 'from'))
    return isOwned(page, range) || isInitials(first) || namesBody(page, range) || isPartnership(page, range);
  if (first.capital)
    return (
      piece.glue !== 'after' ||
      isRepresented ||
      isInitials(first) ||
      namesBody(page, range) ||
      isPartnership(page, range)
    );
  return /^\p{Ll}+\p{Lu}/u.test(first.text) || namesBody(page, range);
}

/** "of Doyle's Fish Bar": an owner, and in capitals what is owned. */
const isOwned = (page: Page, { from, to }: Range): boolean =>
  to - from > 1 && /'s$/u.test(page.tokens[from]?.folded ?? '') && page.tokens[from + 1]?.capital === true;

/** "of Ford & Son": capitals around "&". */
const isPartnership = (page: Page, { from, to }: Range): boolean =>
  page.tokens[from]?.capital === true && page.tokens[from + 1]?.text === '&' && from + 2 < to;

/** "Tom Page RTÉ": three capitals and more right after a name that are no letters of honour. */
const isInitials = ({ acronym, text }: Token): boolean =>
  (acronym && /^\p{Lu}{3,}$/u.test(text)) || /^\p{Lu}\p{Ll}+(?:\p{Lu}{2}|\d)/u.test(text);
