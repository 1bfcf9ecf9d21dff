/** The words of single places, small letters. */

/** Words before a place that say nothing of it. */
export const beforePlaces: readonly string[] = ['pictured', 'at', 'on', 'in', 'to', 'the'];

export const leftSides: readonly string[] = ['left', 'l'];
export const rightSides: readonly string[] = ['right', 'r'];
export const centres: readonly string[] = ['center', 'centre', 'central', 'middle', 'c'];

/** "far left": the last one on that side, however many there are. */
export const farWords: readonly string[] = ['far', 'extreme'];
export const farLeft: readonly string[] = ['leftmost', 'left most'];
export const farRight: readonly string[] = ['rightmost', 'right most'];

/** "second left", "second from the left", "second in from left", "second on the left". */
export const fromSide: readonly string[] = ['', 'from', 'from the', 'in from', 'in from the', 'on', 'on the'];

/** Counted from a side; the first in the list is 1. */
export const countWords: readonly (readonly string[])[] = [
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
  ['fourth', '4th'],
  ['fifth', '5th'],
  ['sixth', '6th'],
  ['seventh', '7th'],
  ['eighth', '8th'],
  ['ninth', '9th'],
  ['tenth', '10th'],
];
