import type { ParsedPerson, Said } from '../caption/ParsedCaption.ts';
import { namedInSentence } from '../caption/parseCaption.ts';
import { fold } from '../name/fold.ts';
import type { Paragraph } from './paragraphs.ts';
import { quotations } from './quotations.ts';
import type { BodyMention } from './ReleaseReading.ts';
import { sentencesOf } from './sentences.ts';
import { speakerAt } from './speakers.ts';

/** Somebody while the body is being read, spans counted from the release's start. */
export interface Named {
  readonly name: Said;
  honorific: Said | null;
  role: Said | null;
  organisation: Said | null;
  quoted: boolean;
  readonly sentence: Paragraph;
}

/** All who were named so far, and whom a whole name, or a given or family name alone, means. */
export interface Found {
  readonly all: Named[];
  readonly byName: Map<string, Named>;
  /** Whom "she" means: who headed the last sentence that named anybody outside a quotation, or spoke since. */
  subject: Named | null;
}

/**
 * Whom the body names with a role or body, and whom it quotes, in order, each once: what later sentences say is
 * added to the first mention, and somebody called only by family or given name later is the one named before.
 */
export function mentionsOf(paragraphs: readonly Paragraph[]): BodyMention[] {
  const found: Found = { all: [], byName: new Map(), subject: null };
  for (const paragraph of paragraphs) {
    const sentences = sentencesOf(paragraph);
    for (const sentence of sentences) {
      const [head] = peopleOf(sentence).map((person) => note(found, person));
      if (head !== undefined && !isQuoted(sentence)) found.subject = head;
    }
    const speaker = speakerAt(paragraph, found);
    if (speaker !== null) speaker.quoted = true;
    found.subject = speaker ?? found.subject;
  }
  return found.all
    .filter((person) => person.quoted || person.role !== null || person.organisation !== null)
    .map(({ sentence: _, ...mention }) => mention);
}

/** What is quoted names whomever it likes. */
const isQuoted = ({ text }: Paragraph): boolean => [...text.trimStart().matchAll(quotations)][0]?.index === 0;

function peopleOf(sentence: Paragraph): Named[] {
  return namedInSentence(sentence.text).map((person) => moved(person, sentence));
}

const moved = (person: ParsedPerson, sentence: Paragraph): Named => ({
  name: shifted(person.name, sentence.start),
  honorific: person.honorific && shifted(person.honorific, sentence.start),
  role: person.role && shifted(withoutTheBody(person.role), sentence.start),
  organisation: person.organisation && shifted(person.organisation, sentence.start),
  quoted: false,
  sentence,
});

/**
 * "Chief Executive of the Council": a running text says "the Council" for a body named elsewhere, and a job of two
 * words or more says enough without it; "Leader of the Council" does not.
 */
function withoutTheBody(role: Said): Said {
  const tail = /^(?<job>\S+ \S.*?) of the \p{L}+$/u.exec(role.text)?.groups?.job;
  return tail === undefined ? role : { ...role, text: tail, end: role.start + tail.length };
}

const shifted = (part: Said, by: number): Said => ({ ...part, start: part.start + by, end: part.end + by });

/** Adds a person, or what is new about one already named; gives the one who is kept. */
function note(found: Found, person: Named): Named {
  const key = fold(person.name.text);
  const known = found.byName.get(key);
  if (known === undefined) {
    found.byName.set(key, person);
    found.all.push(person);
    for (const word of [key.split(' ')[0], key.split(' ').at(-1)]) {
      if (word !== undefined && !found.byName.has(word)) found.byName.set(word, person);
    }
    return person;
  }
  known.honorific ??= person.honorific;
  if (known.role === null) known.organisation ??= person.organisation;
  known.role ??= person.role;
  return known;
}
