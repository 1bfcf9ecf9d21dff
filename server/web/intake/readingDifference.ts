import type { Reading } from '../../services/intake/chosenReading.ts';
import { counted } from './desk.ts';

/**
 * What another reading of a caption has in place of the present one, as words after "It can also be read as":
 * "6 people instead of 3: also Marlby and Sarn", "the same people with other titles, roles or organisations".
 */
export function readingDifference(read: Reading, other: Reading): string {
  const [before, after] = [read.people.length, other.people.length];
  const also = namesOnlyIn(other, read);
  const without = namesOnlyIn(read, other);
  const sameNames = also.length === 0 && without.length === 0;
  if (before === after && sameNames) return sameDifference(read, other);
  const count = before === after ? people(after) : `${people(after)} instead of ${before || 'none'}`;
  return sameNames ? count : `${count}: ${changes(also, without)}`;
}

const people = (count: number): string => (count === 0 ? 'nobody' : counted(count, 'person', 'people'));

function sameDifference(read: Reading, other: Reading): string {
  const isInOrder = read.people.every(({ name }, at) => name.text === other.people[at]?.name.text);
  if (!isInOrder) return 'the same people in another order';
  return read.others === other.others
    ? 'the same people with other titles, roles or organisations'
    : 'the same people, and others without a name';
}

function changes(also: readonly string[], without: readonly string[]): string {
  if (also.length === 0) return `without ${shortened(without)}`;
  if (without.length === 0) return `also ${shortened(also)}`;
  return `${shortened(also)} instead of ${shortened(without)}`;
}

function namesOnlyIn(one: Reading, other: Reading): string[] {
  const known = new Set(other.people.map(({ name }) => name.text));
  return one.people.flatMap(({ name }) => (known.has(name.text) ? [] : [name.text]));
}

const longestList = 4;

/** The first few of many; the list beside it has them all. */
function shortened(names: readonly string[]): string {
  const rest = names.length - longestList;
  return rest < 2 ? inOneSentence(names) : inOneSentence([...names.slice(0, longestList), `${rest} more`]);
}

/** "Ann Hale", "Ann Hale and Bo Lunn", "Ann Hale, Bo Lunn and Cy Moss". */
export function inOneSentence(words: readonly string[]): string {
  const [last = '', ...before] = [...words].reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} and ${last}`;
}
