/**
 * How HTML writes letters and marks that stand in names. May enter: entities for a letter with a mark (by the
 * mark's name, any letter) and for quotes, dashes and spaces. Source: the HTML standard's named character
 * references.
 */
export const letterMarks: readonly string[] = [
  'acute',
  'caron',
  'cedil',
  'circ',
  'grave',
  'ring',
  'slash',
  'tilde',
  'uml',
];

export const namedMarks: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  hyphen: '-',
  lsquo: "'",
  nbsp: ' ',
  ndash: '-',
  quot: '"',
  rsquo: "'",
  shy: '',
  szlig: 'ss',
};
