import { countNamings, type NamingChoices, type NamingRow } from '../../domain/directory/namingRows.ts';
import type { Naming } from '../../domain/directory/records.ts';
import { words } from '../words.ts';
import { counted } from './desk.ts';

/** A row of the table that asks how somebody is named. */
export function rowModel(row: NamingRow, choices: NamingChoices) {
  const [said] = row.mentions;
  const chosen = choices.namings.get(row.key) ?? row.proposed.naming;
  return {
    key: row.key,
    name: [said?.honorific?.text, said?.name.text, said?.postnominals?.text].filter(Boolean).join(' '),
    role: [said?.role?.text, said?.organisation?.text].filter(Boolean).join(', '),
    kind: row.child ? words.kinds.child : words.kinds[row.person?.personKind ?? 'unsure'],
    where: row.inPhoto
      ? words.inThisPhoto
      : row.mentions.some((m) => m.source === 'caption')
        ? 'In the caption'
        : 'In the text only',
    reason: row.proposed.reason,
    child: row.child,
    childConfirmed: choices.childrenConfirmed.has(row.key),
    chosen,
    options: row.choices.map((value) => ({ value, text: words.namings[value], checked: value === chosen })),
  };
}

/** What publishing will do, in one sentence: "3 get a public page, 6 are named under this photo only, …". */
export function publishSentence(choices: NamingChoices): string {
  const counts = countNamings(choices);
  const parts = [phrase(counts, 'page'), phrase(counts, 'named'), phrase(counts, 'withheld')];
  const sentence = parts.join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function phrase(counts: Record<Naming, number>, naming: Naming): string {
  const count = counts[naming];
  const [one, many] = sentenceWords[naming];
  return count === 0 ? `nobody ${one}` : `${count} ${count === 1 ? one : many}`;
}

const sentenceWords: Readonly<Record<Naming, readonly [string, string]>> = {
  page: ['gets a public page', 'get a public page'],
  named: ['is named under this photo only', 'are named under this photo only'],
  withheld: ['is withheld', 'are withheld'],
};

/** Why photos stay back, or null when none does. */
export function heldBackSentence(count: number): string | null {
  if (count === 0) return null;
  const photos = counted(count, 'photo stays', 'photos stay');
  return `${photos} with the communications team, since somebody in it is not to be named: their face would still be seen.`;
}
