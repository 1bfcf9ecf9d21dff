import type { NamingChoices, NamingRow } from '../../domain/directory/namingRows.ts';
import type { Naming } from '../../domain/directory/records.ts';
import { words } from '../words.ts';
import { counted } from './desk.ts';

/** A row of the table that asks how somebody is named. */
export function rowModel(row: NamingRow, choices: NamingChoices) {
  const [said] = row.mentions;
  const chosen = chosenOf(row, choices);
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
    options: row.choices.map((value) => ({ value, text: optionText(row, value), checked: value === chosen })),
  };
}

/** Somebody who is in no photo is named where the words are. */
function optionText(row: NamingRow, naming: Naming): string {
  if (naming !== 'named' || row.inPhoto) return words.namings[naming];
  return isInCaption(row) ? 'Named in this caption only' : 'Named in the text only';
}

/**
 * What publishing will do, in one sentence: "3 get a public page, 6 are named under this photo only, nobody is
 * withheld." Those whom only the text names are counted in a sentence of their own.
 */
export function publishSentence(rows: readonly NamingRow[], choices: NamingChoices): string {
  const inCaptions = rows.filter(isInCaption);
  const inText = rows.filter((row) => !isInCaption(row));
  const place = rows.some((row) => row.inPhoto) ? 'under this photo' : 'in this caption';
  const sentences = [
    ...(inCaptions.length > 0 || inText.length === 0 ? [sentenceOf(inCaptions, choices, place)] : []),
    ...textOnlySentence(inText, choices),
  ];
  return sentences.map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`).join(' ');
}

/** Only what happens is said: nobody expects those whom the text alone names to get a page. */
function textOnlySentence(rows: readonly NamingRow[], choices: NamingChoices): string[] {
  const count = (naming: Naming) => rows.filter((row) => chosenOf(row, choices) === naming).length;
  const [page, named, withheld] = [count('page'), count('named'), count('withheld')];
  return [
    ...(page > 0 ? [phrase(page, 'more gets a public page', 'more get a public page')] : []),
    ...(named > 0
      ? [phrase(named, 'more is named in the text only', 'more are named in the text only')]
      : []),
    ...(withheld > 0
      ? [phrase(withheld, 'more is withheld in the text', 'more are withheld in the text')]
      : []),
  ];
}

const isInCaption = (row: NamingRow): boolean => row.mentions.some((mention) => mention.source === 'caption');

function sentenceOf(rows: readonly NamingRow[], choices: NamingChoices, place: string): string {
  const count = (naming: Naming) => rows.filter((row) => chosenOf(row, choices) === naming).length;
  return [
    phrase(count('page'), 'gets a public page', 'get a public page'),
    phrase(count('named'), `is named ${place} only`, `are named ${place} only`),
    phrase(count('withheld'), 'is withheld', 'are withheld'),
  ].join(', ');
}

const phrase = (count: number, one: string, many: string): string =>
  count === 0 ? `nobody ${one}` : `${count} ${count === 1 ? one : many}`;

const chosenOf = (row: NamingRow, choices: NamingChoices): Naming =>
  choices.namings.get(row.key) ?? row.proposed.naming;

/** Why photos stay back, or null when none does. */
export function heldBackSentence(count: number): string | null {
  if (count === 0) return null;
  const photos = counted(count, 'photo stays', 'photos stay');
  return `${photos} with the communications team, since somebody in it is not to be named: their face would still be seen.`;
}
