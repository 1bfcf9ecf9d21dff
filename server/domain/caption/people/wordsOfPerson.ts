import type { ParsedPerson } from '../ParsedCaption.ts';

/** The caption's words about one person, up to the next one: an age may stand in brackets after the name. */
export function wordsOfPerson(caption: string, people: readonly ParsedPerson[], index: number): string {
  const person = people[index];
  if (person === undefined) return '';
  return caption.slice(person.span.start, people[index + 1]?.span.start ?? caption.length);
}
