import type { ParsedPerson, Said } from '../caption/ParsedCaption.ts';
import { parseCaption } from '../caption/parseCaption.ts';
import { fold } from '../name/fold.ts';
import type { Paragraph } from './paragraphs.ts';
import type { BodyMention } from './ReleaseReading.ts';
import { sentencesOf } from './sentences.ts';
import { speakerAt } from './speakers.ts';

/** Somebody named in one sentence, spans counted from the release's start. */
export interface Named extends BodyMention {
  readonly sentence: Paragraph;
}

/**
 * Whom the body names with a role or body, and whom it quotes, in order, each once: what later sentences say is
 * added to the first mention, and somebody called only by family or given name later is the one named before.
 */
export function mentionsOf(paragraphs: readonly Paragraph[]): BodyMention[] {
  const found: Named[] = [];
  for (const paragraph of paragraphs) {
    const sentences = sentencesOf(paragraph);
    for (const sentence of sentences) for (const person of peopleOf(sentence)) note(found, person);
    const speaker = speakerAt(paragraph, found);
    if (speaker !== null) quote(found, speaker);
  }
  return found
    .filter((person) => person.quoted || person.role !== null || person.organisation !== null)
    .map(({ sentence: _, ...mention }) => mention);
}

function peopleOf(sentence: Paragraph): Named[] {
  return parseCaption(sentence.text).people.map((person) => moved(person, sentence));
}

const moved = (person: ParsedPerson, sentence: Paragraph): Named => ({
  name: shifted(person.name, sentence.start),
  honorific: person.honorific && shifted(person.honorific, sentence.start),
  role: person.role && shifted(person.role, sentence.start),
  organisation: person.organisation && shifted(person.organisation, sentence.start),
  quoted: false,
  sentence,
});

const shifted = (part: Said, by: number): Said => ({ ...part, start: part.start + by, end: part.end + by });

/** Adds a person, or what is new about one already named. */
function note(found: Named[], person: Named): void {
  const at = found.findIndex((other) => isSame(other, person));
  const known = found[at];
  if (known === undefined) {
    found.push(person);
    return;
  }
  const longer = known.name.text.includes(' ') ? known.name : person.name;
  found[at] = {
    ...known,
    name: longer,
    honorific: known.honorific ?? person.honorific,
    role: known.role ?? person.role,
    organisation: known.organisation ?? (known.role === null ? person.organisation : null),
  };
}

/** The same words, or one word that is the given or family name of the other. */
export function isSame(a: Named, b: Named): boolean {
  const [one, other] = [fold(a.name.text), fold(b.name.text)];
  if (one === other) return true;
  return !other.includes(' ') && (one.endsWith(` ${other}`) || one.startsWith(`${other} `));
}

function quote(found: Named[], speaker: Named): void {
  const at = found.indexOf(speaker);
  if (at >= 0) found[at] = { ...speaker, quoted: true };
}
