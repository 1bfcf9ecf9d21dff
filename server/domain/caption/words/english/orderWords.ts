/**
 * Phrases that say a list runs from the left of the picture to its right. Small letters, sorted, dashes and dots as
 * the tokens have them. May enter: what by itself announces an order; not "left" alone, which places one person.
 */
export const leftToRight: readonly string[] = [
  'from l',
  'from l to r',
  'from l-r',
  'from left',
  'from left - right',
  'from left to right',
  'from left-right',
  'from left-to-right',
  'from the left',
  'from the left to right',
  'from the left to the right',
  'from your left',
  'in order from left',
  'in order from the left',
  'l - r',
  'l > r',
  'l to r',
  'l → r',
  'l->r',
  'l-r',
  'l. - r.',
  'l. to r.',
  'l/r',
  'l>r',
  'left - right',
  'left to r',
  'left to right',
  'left to right are',
  'left → right',
  'left-right',
  'left-to-right',
  'left/right',
  'lr',
  'ltr',
  'reading from left',
  'reading left to right',
  'starting from left',
  'starting from the left',
];

/**
 * Phrases that say a list runs from right to left; the same rules.
 */
export const rightToLeft: readonly string[] = [
  'from r to l',
  'from right',
  'from right to left',
  'from the right',
  'r - l',
  'r > l',
  'r to l',
  'r → l',
  'r->l',
  'r-l',
  'r. to l.',
  'r>l',
  'right to left',
  'right-to-left',
];

/**
 * Phrases that say a list runs around the picture; the same rules.
 */
export const clockwise: readonly string[] = [
  'anti-clockwise',
  'anti-clockwise from left',
  'anticlockwise',
  'anticlockwise from left',
  'clockwise',
  'clockwise from back left',
  'clockwise from bottom left',
  'clockwise from bottom right',
  'clockwise from centre front',
  'clockwise from far left',
  'clockwise from front',
  'clockwise from front left',
  'clockwise from left',
  'clockwise from the bottom left',
  'clockwise from the left',
  'clockwise from the top',
  'clockwise from the top left',
  'clockwise from top',
  'clockwise from top left',
  'clockwise from top right',
  'clockwise from upper left',
  'counter-clockwise',
  'counterclockwise',
];

/**
 * Phrases that say a list runs from the top of the picture down; the same rules.
 */
export const topToBottom: readonly string[] = [
  'back to front',
  'from back to front',
  'from front to back',
  'from the top',
  'from top',
  'from top left',
  'from top to bottom',
  'front to back',
  'top to bottom',
];
