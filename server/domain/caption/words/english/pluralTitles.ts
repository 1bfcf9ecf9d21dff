/**
 * Titles that stand once for several names, small letters, sorted. May enter: plurals of titles, each of which is among
 * `honorifics` too. Not: plurals of jobs.
 */
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
