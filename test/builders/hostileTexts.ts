/** What a hostile text repeats, each with its name: what makes readers look ahead, look back or try again. */
export const hostilePieces: Readonly<Record<string, string>> = {
  ...{
    'opening brackets': '(',
    'closing brackets': ')',
    'brackets in brackets': '(a(b',
    'brackets of all kinds': '([{',
  },
  ...{ commas: ', ', colons: ': ', semicolons: '; ', bars: '|', dashes: '- ', stops: '. ', slashes: '/' },
  ...{ spaces: ' ', tabs: '\t', lines: '\n', 'lines with spaces': ' \n', 'empty lines': 'A b\n\n' },
  ...{
    'capitals and spaces': 'A ',
    'capitals and commas': 'A, ',
    'one word of capitals': 'A',
    'one small word': 'a',
  },
  ...{
    names: 'Ann Lee, ',
    'makers on lines': 'Photo: Ann\n',
    'makers in one line': 'Photo Ann. ',
    'middle rows': 'Centre: Ann\n',
    'postures in brackets': 'Ann (seated), ',
    'names and lines': 'Ann Lee\n',
    'names joined': 'Ann Lee and ',
    initials: 'A.B. ',
  },
  ...{ 'one name in hyphens': 'Ann-', hyphens: '-', apostrophes: "O'", 'curly apostrophes': '’' },
  ...{ titles: 'Cllr ', 'titles and names': 'Cllr Ann Lee ', jobs: 'Chair of ', orders: 'left to right ' },
  ...{
    'orders in brackets': '(l-r) ',
    'row words': 'back row: ',
    places: 'Ann Lee (left), ',
    'small words': 'and ',
  },
  ...{ 'straight quotes': '"', 'curly quotes': '“', 'quotes closed': '“a” ', 'quotes and capitals': " 'A" },
  ...{
    digits: '1',
    'digits and spaces': '1 ',
    days: '1 May 2024 ',
    'combining marks': '\u0301',
    'letters with marks': 'e\u0301\u0327',
  },
  ...{
    addresses: 'http://a.b/ ',
    'one address': 'http://',
    'one long address': 'www.a',
    'at signs': 'a@',
    entities: '&amp;',
    escapes: '%41',
  },
  ...{
    credits: 'Photo: Ann Lee. ',
    speakers: '“A,” said Ann Lee. ',
    'she said': 'she said ',
    contacts: 'contact ',
  },
  ...{ 'halves of pairs': '\ud800', pictures: '👩🏽‍🚒', 'other scripts': '王小明 ', 'no width': 'a\u200d' },
  ...{
    'a mixture of marks': ',;:.-(/|"',
    'a mixture of words': 'Cllr Ann Lee (left), Chair; and ',
    'a mixture of both': 'A (b, "C: ',
  },
};

/** A piece repeated, whole, until it fills so many UTF-16 units. */
export const hostileText = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length));
