import { fold } from '../name/fold.ts';
import type { Named } from './mentions.ts';
import type { Paragraph } from './paragraphs.ts';

/** Verbs that say somebody speaks; the quotation stands before or after them. */
const says =
  /\b(?:said|says|saying|added|adds|commented|comments|commenting|explained|explains|continued|continues|stated|states|joked|laughed|told|announced|remarked|concluded|replied|recalled)\b/giu;

const pronoun = /\b(?:he|she|they)\s+$/iu;

/** Who speaks in a paragraph that holds a quotation, or announces one with a colon; null for nobody. */
export function speakerAt(paragraph: Paragraph, found: readonly Named[]): Named | null {
  const isQuotation = /["“”]|(?:^|[\s(])[‘'](?=\p{L})/u.test(paragraph.text) || /:\s*$/u.test(paragraph.text);
  if (!isQuotation) return null;
  const outside = withoutQuotations(paragraph.text);
  for (const verb of outside.matchAll(says)) {
    const speaker = subjectOf(paragraph, outside, verb, found);
    if (speaker !== null) return speaker;
  }
  return null;
}

/** Blanks what is quoted, so that nobody named inside a quotation is taken for who speaks. */
function withoutQuotations(text: string): string {
  const blank = (quotation: string) => ' '.repeat(quotation.length);
  return text
    .replace(/“[^”]*(?:”|$)/gu, blank)
    .replace(/"[^"]*(?:"|$)/gu, blank)
    .replace(/(?<=^|[\s(])‘[^\n]*?(?:’(?=[\s,.]|$)(?![^‘\n]*’(?=[\s,.]|$))|$)/gmu, blank);
}

function subjectOf(
  paragraph: Paragraph,
  outside: string,
  verb: RegExpExecArray,
  found: readonly Named[],
): Named | null {
  const before = outside.slice(0, verb.index);
  if (pronoun.test(before)) return lastSubject(paragraph, found);
  return (
    nearest(paragraph, outside, verb.index, found) ?? calledBefore(before, outside.slice(verb.index), found)
  );
}

/** The person named nearest to the verb: before it in the same sentence, else right after it ("joked Cllr X"). */
function nearest(paragraph: Paragraph, outside: string, at: number, found: readonly Named[]): Named | null {
  const from = Math.max(0, outside.slice(0, at).search(/[^.!?]*$/u));
  const places = found
    .map((person) => ({ person, at: outside.indexOf(person.name.text) }))
    .filter(({ at: place }) => place >= 0 && place < at + 40);
  const before = places.filter((place) => place.at < at && place.at >= from).sort((a, b) => a.at - b.at)[0];
  const after = places.filter((place) => place.at > at).sort((a, b) => a.at - b.at)[0];
  return before?.person ?? after?.person ?? (paragraph.text === '' ? null : null);
}

/** "Ms Drummond said", "Ash said": one name of somebody named in full before. */
function calledBefore(before: string, _rest: string, found: readonly Named[]): Named | null {
  const words = fold(before.slice(-60)).split(' ').slice(-4);
  for (const word of words.reverse()) {
    const person = found.find((named) => fold(named.name.text).split(' ').includes(word));
    if (person !== undefined) return person;
  }
  return null;
}

/** The first person of the last sentence that names anybody, before or in this paragraph. */
function lastSubject(paragraph: Paragraph, found: readonly Named[]): Named | null {
  const earlier = found.filter((named) => named.sentence.start < paragraph.end);
  const last = Math.max(...earlier.map((named) => named.sentence.start), -1);
  return earlier.find((named) => named.sentence.start === last) ?? null;
}
