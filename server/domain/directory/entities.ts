/**
 * How HTML writes letters and marks that stand in names. May enter: entities for a letter with a mark (by the
 * mark's name, any letter), for two letters in one, and for quotes, dashes and spaces. Source: the HTML standard's
 * named character references.
 */
export const letterMarks: readonly string[] = [
  'acute',
  'breve',
  'caron',
  'cedil',
  'circ',
  'dblac',
  'dot',
  'grave',
  'macr',
  'ogon',
  'ring',
  'slash',
  'strok',
  'tilde',
  'uml',
];

export const namedMarks: Readonly<Record<string, string>> = {
  aelig: 'ae',
  amp: '&',
  apos: "'",
  commat: '@',
  eth: 'd',
  hyphen: '-',
  imath: 'i',
  lowbar: '_',
  lsquo: "'",
  nbsp: ' ',
  ndash: '-',
  oelig: 'oe',
  period: '.',
  plus: '+',
  quot: '"',
  rsquo: "'",
  shy: '\u00ad',
  szlig: 'ss',
  thorn: 'th',
  zwj: '\u200d',
  zwnj: '\u200c',
};
