/** Titles that stand once for several names, small letters, sorted. */
export const pluralTitles: readonly string[] = [
  'cllrs',
  'clrs',
  'councillors',
  'cynghorwyr',
  'dcs',
  'doctors',
  'drs',
  'firefighters',
  'messrs',
  'mm',
  'mmes',
  'pcs',
  'professors',
  'profs',
  'revs',
  'sirs',
];
