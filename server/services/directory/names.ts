import type { Mention, Person } from '../../domain/directory/records.ts';

/** Parts of a name that are written together: "Cllr", "Ada Penrose", "MBE". */
interface NameParts {
  readonly honorific: string | null;
  readonly name: string;
  readonly postnominals: string | null;
}

/** The name as it is written in full: "Cllr Ada Penrose MBE". */
export function fullNameOf({ honorific, name, postnominals }: NameParts): string {
  return [honorific, name, postnominals].filter(Boolean).join(' ');
}

/** The name as the words of the day gave it. */
export function namePartsOf(mention: Mention): NameParts {
  const { honorific, name, postnominals } = mention;
  return {
    honorific: honorific?.text ?? null,
    name: name.text,
    postnominals: postnominals?.text ?? null,
  };
}

/** The letters that stand for somebody without a portrait: of the given and the family name, else the first two. */
export function initialsOf({
  name,
  givenName,
  familyName,
}: Pick<Person, 'name' | 'givenName' | 'familyName'>): string {
  const parts = [givenName, familyName].filter((part) => part !== null && part !== '');
  const [first = '', ...others] = parts.length === 2 ? parts : name.split(/\s+/u);
  return [first, others.at(-1) ?? ''].map(firstLetter).join('').toUpperCase();
}

const firstLetter = (word: string | null): string => /[\p{L}\p{N}]\p{M}*/u.exec(word ?? '')?.[0] ?? '';
