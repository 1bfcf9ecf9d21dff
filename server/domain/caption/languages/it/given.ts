/** Given names that tell a person, where they are none of the English lists. Small letters, sorted. */
export const given: readonly string[] = [
  'giam',
  'gian',
  'giancarlo',
  'giandomenico',
  'gianpaolo',
  'gianpiero',
  'pier',
  'piergiorgio',
];
