/**
 * Words in front of a family name that belong to it, in small letters, sorted. May enter: articles and
 * prepositions that stand inside names in Europe and the Arab world. May not: words that are common given names
 * in these islands when they stand second ("Ben", "Van" alone is Dutch and enters).
 */
export const particles: readonly string[] = [
  'abu',
  'al',
  'ap',
  'bin',
  'bint',
  'da',
  'dal',
  'das',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'do',
  'dos',
  'du',
  'el',
  'ferch',
  'ibn',
  'la',
  'le',
  'lo',
  'mac',
  'mc',
  'nic',
  'ní',
  'o',
  'st',
  'ten',
  'ter',
  'ua',
  'uí',
  'van',
  'vom',
  'von',
  'y',
  'zu',
  'zum',
  'zur',
  'ó',
];

/** What stands after a family name and is part of the name, in small letters without full stops, sorted. */
export const suffixes: readonly string[] = ['ii', 'iii', 'iv', 'jnr', 'jr', 'junior', 'senior', 'snr', 'sr'];
