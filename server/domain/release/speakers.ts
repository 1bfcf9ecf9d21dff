import { fold } from '../name/fold.ts';
import type { Found, Named } from './mentions.ts';
import type { Paragraph } from './paragraphs.ts';

/** Verbs that say somebody speaks; the quotation stands before or after them. */
const says =
  /\b(?:said|says|saying|added|adds|commented|comments|commenting|explained|explains|continued|continues|stated|states|joked|laughed|told|announced|remarked|concluded|replied|recalled)\b/giu;

const pronoun = /\b(?:he|she|they)\s+$/iu;

/** Who speaks in a paragraph that holds a quotation, or announces one with a colon; null for nobody. */
export function speakerAt(paragraph: Paragraph, found: Found): Named | null {
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

function subjectOf(paragraph: Paragraph, outside: string, verb: RegExpExecArray, found: Found): Named | null {
  const before = outside.slice(0, verb.index);
  if (pronoun.test(before)) return lastSubject(found);
  return nearest(paragraph, outside, verb.index, found) ?? calledBefore(before, found);
}

/** The person named nearest to the verb: before it in the same sentence, else right after it ("joked Cllr X"). */
function nearest(paragraph: Paragraph, outside: string, at: number, found: Found): Named | null {
  const from = outside.slice(0, at).search(/[^.!?]*$/u);
  const places = namedIn(paragraph, found).map((person) => ({
    person,
    at: outside.indexOf(person.name.text),
  }));
  const before = places.find((place) => place.at >= from && place.at < at);
  return before?.person ?? places.find((place) => place.at > at && place.at < at + 40)?.person ?? null;
}

/** Those first named in this paragraph, in order. */
const namedIn = (paragraph: Paragraph, found: Found): Named[] =>
  found.all.slice(-50).filter(({ name }) => name.start >= paragraph.start && name.end <= paragraph.end);

/** "Ms Drummond said", "Ash said": one name, or the whole, of somebody named before. */
function calledBefore(before: string, found: Found): Named | null {
  const words = fold(before.slice(-60)).split(' ').slice(-5).reverse();
  for (const [i, word] of words.entries()) {
    const person = found.byName.get(`${words[i + 1] ?? ''} ${word}`) ?? found.byName.get(word);
    if (person !== undefined) return person;
  }
  return null;
}

/** The first person of the last sentence that names anybody. */
function lastSubject(found: Found): Named | null {
  const last = found.all.at(-1);
  return found.all.slice(-20).find((named) => named.sentence.start === last?.sentence.start) ?? null;
}
