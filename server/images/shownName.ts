/** Control characters, and the marks that turn the direction of writing and could make a name read backwards. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
const longest = 120;

/** The name a file came with, as text for people: without folders or invisible characters, at most 120 long. */
export function shownName(fileName: string): string {
  const name = fileName.split(/[/\\]/u).at(-1) ?? '';
  return shortened(name.replace(invisible, '').normalize('NFC').trim()) || 'photo';
}

function shortened(name: string): string {
  const characters = [...name];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : name;
}
