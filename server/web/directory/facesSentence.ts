import type { Difference } from '../../domain/directory/placing/Placing.ts';
import type { DeskPerson, FaceDesk } from '../../services/photos/faceDesk.ts';
import type { PlaceCounts } from '../../services/photos/placeCounts.ts';

/** How names and faces stand, in a sentence or two; `isOn`: whether faces are looked for at all. */
export function facesSentence(desk: FaceDesk, { isOn }: { readonly isOn: boolean }): string {
  const { counts, isAssumed, isDoubtful } = desk;
  const sentences = [standing(desk, isOn)];
  const isDone = counts.confirmed === counts.names;
  if (!isDone && isAssumed) sentences.push(assumed);
  if (!isDone && isDoubtful)
    sentences.push('Something in the picture may or may not be a face: please look.');
  return sentences.join(' ');
}

const assumed =
  'The caption does not say from which side it reads, so it was read from the left: please check.';

/** How many names of a photo are on faces, as a link says it: "9 suggested, please confirm". */
export function countsSentence({ names, confirmed, suggested }: PlaceCounts): string {
  if (confirmed === names) return `${names} confirmed`;
  if (suggested > 0) return `${suggested} suggested, please confirm`;
  return `${names - confirmed} not placed yet`;
}

function standing(desk: FaceDesk, isOn: boolean): string {
  const { counts, faces, isLookedFor } = desk;
  const { names, confirmed, suggested } = counts;
  if (names === 0) return 'Nobody is named under this photo.';
  if (!isLookedFor && faces.length === 0 && confirmed < names) return notLookedFor(isOn);
  const head = headOf(desk);
  if (confirmed === names) return `${head}: all confirmed.`;
  if (confirmed + suggested === names) return `${head}, all placed: please check, then confirm.`;
  const { difference } = desk;
  if (difference !== null && confirmed + suggested === 0)
    return `${head}: ${whyOf(difference, desk.people)}. Nobody is placed without you.`;
  return `${head}: ${confirmed + suggested} placed, ${names - confirmed - suggested} not marked.`;
}

const notLookedFor = (isOn: boolean): string =>
  `${isOn ? 'No faces were found yet in this photo' : 'Finding faces is turned off'}: the order of the caption can be confirmed without faces.`;

function headOf({ counts, faces }: FaceDesk): string {
  const strangers = faces.filter(({ stranger }) => stranger).length;
  const head = `${counted(counts.names, 'name')}, ${counted(faces.length, 'face')}`;
  return strangers === 0 ? head : `${head} (${strangers} of nobody in the list)`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function whyOf(difference: Difference, people: readonly DeskPerson[]): string {
  if (difference.kind === 'count') return countsDiffer(difference);
  if (difference.kind === 'rows')
    return `the caption’s rows have ${difference.told.join(', ')} people, the picture’s ${difference.found.join(', ')}`;
  if (difference.kind === 'place not clear') return `${placesOf(difference.people, people)} not clear`;
  return otherwise[difference.kind];
}

function countsDiffer({ people, faces }: { readonly people: number; readonly faces: number }): string {
  const more = faces - people;
  if (more > 0) return `${counted(more, 'face')} more than names, perhaps of somebody who is not in the list`;
  return `${counted(-more, 'face')} not found`;
}

function placesOf(which: readonly number[], people: readonly DeskPerson[]): string {
  const names = which.flatMap((at) => people[at]?.name ?? `person ${at + 1}`);
  return `where ${names.join(', ')} ${names.length === 1 ? 'stands is' : 'stand is'}`;
}

const otherwise = {
  'rows not clear': 'it is not clear which row is which',
  'rows not told': 'the faces stand in rows, and the caption tells of none',
  'one above another': 'two faces stand one above the other, so that it is not clear which comes first',
  'start not told': 'the caption goes round and does not say from where',
} as const;
