import type { ParsedPerson, Said, Span } from '../ParsedCaption.ts';
import { isInitial } from '../page/lookup.ts';
import { type Page, type Range, textOf } from '../page/page.ts';
import type { Draft } from './Draft.ts';
import { roleAndBody } from './roleAndBody.ts';

/**
 * Turns drafts into people of the reading, with shared family names filled in; `taken` is all their words, and
 * `unread` what was said of them that is neither role nor body.
 */
export function finish(
  page: Page,
  drafts: readonly Draft[],
): { people: ParsedPerson[]; unread: Range[]; taken: Range[] } {
  const unread: Range[] = [];
  const taken: Range[] = [];
  const people = drafts.map((draft, i) => {
    const parts = roleAndBody(page, draft.pieces);
    unread.push(...parts.unread);
    const name = nameOf(page, draft, drafts[i + 1]);
    const ranges = [draft.parts.name, draft.honorific, draft.letters, parts.role, parts.body];
    for (const range of ranges) if (range !== null) taken.push(range);
    return {
      span: spanOver(page, draft, ranges),
      name,
      honorific: said(page, withoutArticle(page, draft.honorific), draft.rule),
      postnominals: said(page, draft.letters, 'letters after the name'),
      role: said(page, withoutThe(page, parts.role), 'what is said of somebody'),
      organisation: said(page, withoutThe(page, parts.body), 'what is said of somebody'),
      row: draft.row,
      place: draft.place,
    };
  });
  return { people, unread, taken };
}

/** Shared words ("Cllrs", "firemen") stand with somebody else's name and are no part of this one's stretch. */
const isNear = (draft: Draft, range: Range): boolean =>
  range.from >= draft.parts.name.from - 30 &&
  (range === draft.parts.honorific ||
    range.from > draft.parts.name.from ||
    range.to <= draft.parts.name.from);

/** From the first to the last of the words about somebody that stand near the name. */
function spanOver(page: Page, draft: Draft, ranges: readonly (Range | null)[]): Span {
  let [start, end] = [Infinity, 0];
  for (const range of ranges) {
    if (range === null || !(range === draft.parts.name || isNear(draft, range))) continue;
    start = Math.min(start, page.tokens[range.from]?.start ?? start);
    end = Math.max(end, page.tokens[range.to - 1]?.end ?? end);
  }
  return { start, end };
}

/** The words of a range as a part of the reading; null for none. */
export function said(page: Page, range: Range | null, rule: string): Said | null {
  if (range === null || range.to <= range.from) return null;
  const start = page.tokens[range.from]?.start;
  const end = page.tokens[range.to - 1]?.end;
  if (start === undefined || end === undefined) return null;
  return { start, end, text: page.text.slice(start, end), basis: 'stated', rule };
}

/** "Y Cynghorydd": an article before a title is none of it. */
const withoutArticle = (page: Page, title: Range | null): Range | null =>
  title !== null && title.to - title.from > 1 && page.words.articles.holds(page.tokens[title.from])
    ? { from: title.from + 1, to: title.to }
    : title;

function withoutThe(page: Page, range: Range | null): Range | null {
  if (range === null) return null;
  const isArticle = ['the', 'a', 'an'].includes(page.tokens[range.from]?.folded ?? '');
  return isArticle && range.to - range.from > 1 ? { from: range.from + 1, to: range.to } : range;
}

function nameOf(page: Page, draft: Draft, next: Draft | undefined): Said {
  const { name, aside } = draft.parts;
  const plain = said(page, name, draft.rule) ?? {
    start: 0,
    end: 0,
    text: '',
    basis: 'stated',
    rule: draft.rule,
  };
  if (aside !== null) {
    const text = `${textOf(page, { from: name.from, to: aside.from })} ${textOf(page, { from: aside.to, to: name.to })}`;
    return { ...plain, text: text.trim(), basis: 'inferred', rule: 'a short name in brackets left out' };
  }
  const family = next === undefined ? null : sharedFamily(page, draft, next);
  if (family === null) return plain;
  return { ...plain, text: `${plain.text} ${family}`, basis: 'inferred', rule: 'a shared family name' };
}

/** "Sir Alan and Lady Peel". */
const isCouple = (page: Page, next: Draft): boolean =>
  ['lady', 'mrs'].includes(page.tokens[next.parts.honorific?.from ?? -1]?.folded ?? '');

/** "John and Mary Smith": a given name alone before "and" takes the family name of the next one. */
function sharedFamily(page: Page, draft: Draft, next: Draft): string | null {
  const { name, honorific } = draft.parts;
  const given = page.tokens[name.from];
  const family = page.tokens[next.parts.name.to - 1];
  if (
    given === undefined ||
    family === undefined ||
    isInitial(family) ||
    !next.afterAnd ||
    (honorific !== null) !== (next.honorific !== null)
  )
    return null;
  if (
    name.to - name.from !== 1 ||
    (honorific === null && next.parts.name.to - next.parts.name.from < 2) ||
    draft.pieces.some((piece) => piece.glue !== 'before' && piece.glue !== 'shared')
  )
    return null;
  const fits =
    page.words.given.holds(given) && draft.place === null && (honorific === null || isCouple(page, next));
  return fits ? family.text : null;
}
