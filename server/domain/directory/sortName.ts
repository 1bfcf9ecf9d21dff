import type { Person } from './records.ts';

type Named = Pick<Person, 'name' | 'givenName' | 'familyName'>;

/** The name as a list sorts it: family name first; without one, the name as it is called. */
export function sortNameOf({ name, givenName, familyName }: Named): string {
  if (familyName !== null) return givenName === null ? familyName : `${familyName}, ${givenName}`;
  return name;
}

const inEnglish = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** By family name, then given name, without regard to case and marks; namesakes by id, so that pages are stable. */
export function bySortName(a: Named & { id: string }, b: Named & { id: string }): number {
  return inEnglish.compare(sortNameOf(a), sortNameOf(b)) || (a.id < b.id ? -1 : 1);
}

/** The letter of A to Z that a name stands under; "#" for one that begins with none of them. */
export function letterOf(person: Named): string {
  const first = sortNameOf(person).normalize('NFKD').replace(/\P{L}/gu, '').charAt(0).toUpperCase();
  return /^[A-Z]$/.test(first) ? first : '#';
}
