/** What a caption may call a row, and which rows stand below it in the picture; what is not here is not known. */
export const rowsBelow: Readonly<Record<string, readonly string[]>> = {
  back: ['middle', 'seated', 'front', 'kneeling', 'on floor', 'bottom'],
  top: ['middle', 'seated', 'front', 'kneeling', 'on floor', 'bottom'],
  standing: ['seated', 'front', 'kneeling', 'on floor', 'bottom'],
  middle: ['front', 'kneeling', 'on floor', 'bottom'],
  seated: ['kneeling', 'on floor'],
  kneeling: ['on floor'],
};
