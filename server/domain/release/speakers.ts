import { fold } from '../name/fold.ts';
import type { Found, Named } from './mentions.ts';
import type { Paragraph } from './paragraphs.ts';
import { quotations } from './quotations.ts';

/** Verbs that say somebody speaks; the quotation stands before or after them. */
const says =
  /\b(?:added|adds|admitted|announced|argued|commented|commenting|comments|concluded|continued|continues|declared|described|dywedodd|eglurodd|esboniodd|explained|explains|insisted|joked|laughed|meddai|observed|promised|recalled|remarked|replied|said|says|saying|stated|states|stressed|told|urged|warned|wrote|ychwanegodd)\b/giu;

const pronoun = /\b(?:he|she|they)\s+$/iu;

/** In one paragraph no more verbs are tried: speakers are named with the first ones. */
const mostVerbs = 8;

/** Who speaks in a paragraph that holds a quotation, or announces one with a colon; null for nobody. */
export function speakerAt(paragraph: Paragraph, found: Found): Named | null {
  const isQuotation = /["“”]|(?:^|[\s(])[‘'](?=\p{L})/u.test(paragraph.text) || /:\s*$/u.test(paragraph.text);
  if (!isQuotation) return null;
  const outside = withoutQuotations(paragraph.text);
  for (const { index } of [...outside.matchAll(says)].slice(0, mostVerbs)) {
    const speaker = subjectOf(paragraph, outside, index, found);
    if (speaker !== null) return speaker;
  }
  return null;
}

/** Blanks what is quoted, so that nobody named inside a quotation is taken for who speaks. */
const withoutQuotations = (text: string): string =>
  text.replace(quotations, (quotation) => ' '.repeat(quotation.length));

function subjectOf(paragraph: Paragraph, outside: string, at: number, found: Found): Named | null {
  const before = outside.slice(Math.max(0, at - 60), at);
  if (pronoun.test(before)) return found.subject;
  const after = outside.slice(at, at + 50).replace(/[.,;:!?].*$/su, '');
  return (
    nearest(paragraph, outside, at, found) ??
    called(after, found) ??
    called(before, found) ??
    calledByOneName(paragraph, outside, at, found)
  );
}

/** The person named nearest to the verb: before it in the same sentence, else right after it ("joked Cllr X"). */
function nearest(paragraph: Paragraph, outside: string, at: number, found: Found): Named | null {
  const from = Math.max(...['.', '!', '?'].map((mark) => outside.lastIndexOf(mark, at)));
  const places = namedIn(paragraph, found)
    .map((person) => ({ person, at: outside.indexOf(person.name.text) }))
    .filter((place) => place.at >= 0);
  const before = places.find((place) => place.at >= from && place.at < at);
  return before?.person ?? places.find((place) => place.at > at && place.at < at + 40)?.person ?? null;
}

/** Those first named in this paragraph, in order. */
const namedIn = (paragraph: Paragraph, found: Found): Named[] =>
  found.all.slice(-50).filter(({ name }) => name.start >= paragraph.start && name.end <= paragraph.end);

/** "Ms Drummond said", "said Ash": one name, or the whole, of somebody named before. Only capitals are names. */
function called(words: string, found: Found): Named | null {
  const names = (words.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []).slice(-4).map(fold).reverse();
  for (const [i, name] of names.entries()) {
    const person = found.byName.get(`${names[i + 1] ?? ''} ${name}`) ?? found.byName.get(name);
    if (person !== undefined) return person;
  }
  return null;
}

/** "Maisie, 9, said": somebody of one name, whom only the quotation names. */
function calledByOneName(paragraph: Paragraph, outside: string, at: number, found: Found): Named | null {
  const words = /(?:^|[.!?]\s+)(?<name>\p{Lu}\p{Ll}+)(?:, (?:aged )?\d{1,3},)? $/u.exec(
    outside.slice(Math.max(0, at - 40), at),
  );
  const name = words?.groups?.name;
  if (name === undefined || words === null || noNames.has(name)) return null;
  const start = paragraph.start + outside.lastIndexOf(name, at);
  const said = { text: name, start, end: start + name.length, basis: 'stated', rule: 'who speaks' } as const;
  const person: Named = {
    name: said,
    honorific: null,
    role: null,
    organisation: null,
    quoted: true,
    sentence: paragraph,
  };
  found.all.push(person);
  found.byName.set(fold(name), person);
  return person;
}

/** Words with a capital before a verb that are nobody's name. */
const noNames: ReadonlySet<string> = new Set([
  'All',
  'And',
  'As',
  'But',
  'Cabinet',
  'Council',
  'Everyone',
  'He',
  'It',
  'Officers',
  'Ofsted',
  'One',
  'Police',
  'Reports',
  'Residents',
  'She',
  'Some',
  'Staff',
  'That',
  'They',
  'This',
  'We',
  'What',
  'Who',
]);
