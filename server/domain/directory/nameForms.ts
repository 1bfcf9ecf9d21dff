import { type Word, wordsOf } from './wordsOf.ts';

/** A half-open stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One way to write a name, as folded words. */
type Form = readonly string[];

/**
 * Every place where a text names somebody, in any form: whole, without the middle names, family name first, by
 * initial ("A. Stedeford"), initials alone ("A. S."), family or given name alone, possessives, HTML entities, any
 * case and diacritics. A single word or an initial counts only when it is written with a capital.
 */
export function placesOfName(text: string, name: string): Stretch[] {
  const forms = formsOf(name);
  const words = wordsOf(text);
  const places: Stretch[] = [];
  for (let at = 0; at < words.length; ) {
    const length = longestFormAt(text, words, at, forms);
    const first = words[at];
    const last = words[at + length - 1];
    if (length > 0 && first && last) places.push({ start: first.start, end: last.end });
    at += Math.max(1, length);
  }
  return places;
}

function formsOf(name: string): Form[] {
  const all = wordsOf(name).map((word) => word.folded);
  const given = all[0];
  const family = all.at(-1);
  if (given === undefined || family === undefined) return [];
  if (all.length === 1) return [all];
  const rest = all.slice(1);
  const initials = all.map((word) => word.slice(0, 1));
  const forms: Form[] = [
    all,
    [...rest, given],
    [family, ...all.slice(0, -1)],
    [given, family],
    [initials[0] ?? '', family],
    [...initials.slice(0, -1), family],
    [initials[0] ?? '', ...rest],
    initials,
    [initials.join('')],
    rest,
    [family],
    [given],
  ];
  return forms.sort((a, b) => b.length - a.length);
}

const longestFormAt = (text: string, words: readonly Word[], at: number, forms: readonly Form[]): number =>
  forms.find((form) => standsAt(text, words, at, form))?.length ?? 0;

function standsAt(text: string, words: readonly Word[], at: number, form: Form): boolean {
  const needsCapital = form.length === 1 || form.some((part) => part.length === 1);
  return form.every((part, i) => {
    const word = words[at + i];
    if (word?.folded !== part || (needsCapital && !word.capital)) return false;
    const before = words[at + i - 1];
    return i === 0 || (before !== undefined && isJoint(text.slice(before.end, word.start)));
  });
}

/** What may stand between two words of one name; a full stop after an initial, a comma after a family name. */
const isJoint = (between: string): boolean => /^(?:[\s.\-‐‑–]|,\s|&nbsp;|&shy;){0,4}$/u.test(between);
