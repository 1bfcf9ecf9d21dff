import fc from 'fast-check';

const one = <T>(...items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);

const given = one(
  'Nerys',
  'Geoff',
  'Ann',
  'Bo',
  'Anne-Marie',
  'Siân',
  'Max',
  'Zoë',
  'Gwen',
  'Tom "Tich"',
  'J. P.',
);
const family = one(
  'Holt',
  'Lamb',
  'O’Hare',
  "O'Dell",
  'van Dale',
  'Penn-Lunn',
  'Ffrwd',
  'McRae',
  'Šimek',
  'Roe',
);
const title = one('', '', '', 'Cllr ', 'Dr ', 'Sir ', 'Mrs ', 'PC ', 'Rev. ', 'Professor ', 'Y Cynghorydd ');
const letters = one('', '', '', '', ' MBE', ' OBE DL', ' MP', ' PhD');

const jobs = one(
  ...[
    'Chair',
    'Head of Service',
    'Cabinet Member for Housing',
    'Harbour Master',
    'Deputy Mayor',
    'Treasurer',
  ],
  ...['Lead Member for Children and Young People', 'teacher', 'Chief Executive', 'Cadeirydd'],
);
const bodies = one(
  'Sarn Harbour Trust',
  'Wold & Marsh Ltd',
  'Penrose Town Council',
  'the Sarn Singers',
  'SHT',
);

/** What is said of somebody after the name, with the marks that it needs. */
const about = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: jobs.map((job) => `, ${job}`) },
  { weight: 2, arbitrary: fc.tuple(jobs, bodies).map(([job, body]) => `, ${job} of ${body}`) },
  { weight: 1, arbitrary: bodies.map((body) => ` from ${body}`) },
  { weight: 1, arbitrary: bodies.map((body) => ` (${body})`) },
  { weight: 1, arbitrary: jobs.map((job) => ` (${job})`) },
  { weight: 1, arbitrary: jobs.map((job) => ` - ${job}`) },
  { weight: 1, arbitrary: one(' (left)', ' (centre)', ', right', ' (second from left)') },
);

const person = fc
  .tuple(title, given, family, letters, about)
  .map(([before, first, last, after, more]) => `${before}${first} ${last}${after}${more}`);

const unnamed = one('a guest', 'two pupils', 'members of the public');
const item = fc.oneof({ weight: 12, arbitrary: person }, { weight: 1, arbitrary: unnamed });

const list = fc
  .tuple(
    fc.array(item, { minLength: 1, maxLength: 6 }),
    one(', ', '; ', ' | ', '\n', ' and '),
    one(' and ', ', ', ' with '),
  )
  .map(([items, mark, lastMark]) =>
    items.length < 3 ? items.join(lastMark) : `${items.slice(0, -1).join(mark)}${lastMark}${items.at(-1)}`,
  );

const header = one(
  ...[
    '',
    '',
    'From left: ',
    'From left, ',
    'Left to right: ',
    'L-R: ',
    '(l-r) ',
    'Pictured (from left) are ',
  ],
  ...['Pictured: ', "O'r chwith i'r dde: ", 'At the opening of the hall: ', 'Right to left: '],
);

const rows = fc
  .tuple(
    one('Back row', 'Standing', 'Top row'),
    list,
    one('Front row', 'Seated', 'Bottom row'),
    list,
    one('. ', '; ', '\n'),
  )
  .map(([back, behind, front, before, mark]) => `${back}: ${behind}${mark}${front}: ${before}`);

const scene = one(
  '',
  '',
  '',
  ' at the opening of the hall in Sarn',
  '. The hall opened on Monday.',
  ' with the cup',
);

/** Captions as press offices write them, put together from invented parts: as like real ones as parts can make them. */
export const captions = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(header, list, scene).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: rows },
);
