/** Titles that stand once for several names, small letters, sorted. */
const pluralTitles: ReadonlySet<string> = new Set([
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
]);

/** Whether a title is shared by the names after it. */
export const isPluralTitle = (title: string): boolean => pluralTitles.has(title);
