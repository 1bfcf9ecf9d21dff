import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRelease } from '../../../server/domain/release/readRelease.ts';

const release = `Sarn harbour wall opens

The new wall was opened on Friday by the Mayor of Penrose, Cllr Geoff Lamb.

Cllr Nerys Holt, Cabinet Member for Harbours and Beaches, said: “Thanks to Dora Fenwick, Project Engineer, it is done.”

“It took three years,” she added.

Owen Tarn, Chief Executive of the Council, said the wall would last a century.

The full story is at https://www.sarn.example/wall. Questions to press@sarn.example.

--

Photo from left: Cllr Nerys Holt, Cabinet Member for Harbours: Geoff Lamb, Mayor; Dora Fenwik, Project Engineer

Publishing date:
Thursday, 19 December, 2019`;

const read = readRelease(release);

describe('a release', () => {
  it('has its first line as headline', () => {
    expect(read.title?.text).toBe('Sarn harbour wall opens');
  });

  it('was published on the day after the words that announce it', () => {
    expect(read.publishedOn).toBe('2019-12-19');
    const { start = 0, end = 0 } = read.publishedOnSpan ?? {};
    expect(release.slice(start, end)).toBe('Thursday, 19 December, 2019');
  });

  it('has links without the full stop after them, and no e-mail address among them', () => {
    expect(read.links).toEqual(['https://www.sarn.example/wall']);
  });

  it('has the paragraph after the rule as its caption', () => {
    expect(read.captions.map(({ text }) => text.slice(0, 30))).toEqual(['Photo from left: Cllr Nerys Ho']);
    expect(read.captions[0]?.reading.people.map(({ name }) => name.text)).toEqual([
      'Nerys Holt',
      'Geoff Lamb',
      'Dora Fenwik',
    ]);
  });

  it('names people in its body with their roles, and says who is quoted', () => {
    const who = read.mentions.map(({ name, role, quoted }) => [name.text, role?.text, quoted]);
    expect(who).toEqual([
      ['Geoff Lamb', 'Mayor of Penrose', false],
      ['Nerys Holt', 'Cabinet Member for Harbours and Beaches', true],
      ['Dora Fenwick', 'Project Engineer', false],
      ['Owen Tarn', 'Chief Executive', false],
    ]);
  });

  it('says where caption and body differ, and which says more', () => {
    const differences = read.differences.map(({ field, inCaption, inBody, fuller }) => [
      field,
      inCaption,
      inBody,
      fuller,
    ]);
    expect(differences).toContainEqual([
      'role',
      'Cabinet Member for Harbours',
      'Cabinet Member for Harbours and Beaches',
      'body',
    ]);
    expect(differences).toContainEqual(['name', 'Dora Fenwik', 'Dora Fenwick', null]);
    expect(differences.filter(([field]) => field === 'honorific')).toEqual([]);
  });

  it('has spans that count from its start', () => {
    for (const part of read.mentions.flatMap(({ name, role, organisation, honorific }) => [
      name,
      role,
      organisation,
      honorific,
    ])) {
      if (part !== null) expect(release.slice(part.start, part.end)).toBe(part.text);
    }
    for (const { start, end, text } of read.captions) expect(release.slice(start, end)).toBe(text);
  });
});

describe('the day of publication', () => {
  it.each([
    ['a date alone under the headline', 'Title\n\nThursday 13 October 2022\n\nBody text.', '2022-10-13'],
    ['day first, with slashes', 'Title\n\nBody text.\n\nPublished 04/09/2021', '2021-09-04'],
    ['with full stops', 'Title\n\nBody text.\n\nDate: 09.06.2023', '2023-06-09'],
    ['as computers write it', 'Title\n\nBody text.\n\n2024-07-16', '2024-07-16'],
    ['with who posted it', 'Title\n\nBody text.\n\nPosted on 14 May 2018 by Admin', '2018-05-14'],
    ['with a heading after a bar', 'Title\n\nBody text.\n\n11 May 2022 | Civic news', '2022-05-11'],
    ['an ordinal', 'Title\n\nBody text.\n\nFriday 25th June 2021', '2021-06-25'],
  ])('%s', (_, text, day) => {
    expect(readRelease(text).publishedOn).toBe(day);
  });

  it.each([
    ['none at all', 'Title\n\nBody text.'],
    ['a date in the running text', 'Title\n\nThe hall opens on 14 May 2018 with a fair for everybody.'],
    ['no year', 'Title\n\nBody text.\n\nThursday 13 October'],
    ['no day', 'Title\n\nBody text.\n\nOctober 2022'],
    ['a word that needs a clock', 'Title\n\nBody text.\n\nPublished yesterday'],
  ])('is not guessed from %s', (_, text) => {
    expect(readRelease(text).publishedOn).toBeNull();
  });
});

describe('captions', () => {
  it.each([
    ['a word for a picture', 'Title\n\nBody text about the hall.\n\nPicture: Nerys Holt and Geoff Lamb.'],
    ['an order', 'Title\n\nBody text about the hall.\n\nL-R: Nerys Holt, Geoff Lamb'],
    ['a row', 'Title\n\nBody text about the hall.\n\nBack row: Nerys Holt. Front row: Geoff Lamb'],
    ['its place after a rule', 'Title\n\nBody text about the hall.\n\n--\n\nNerys Holt with Geoff Lamb'],
  ])('are known by %s', (_, text) => {
    expect(readRelease(text).captions.map(({ reading }) => reading.people.length)).toEqual([2]);
  });

  it('may be more than one', () => {
    const text =
      'Title\n\nBody text.\n\nMain image: Nerys Holt.\n\nSecond image: Geoff Lamb (left) and Dora Fenwick.';
    expect(readRelease(text).captions.length).toBe(2);
  });

  it('are all there is when nothing else was pasted', () => {
    const { title, captions, mentions } = readRelease('From left: Cllr Nerys Holt, Leader; Geoff Lamb');
    expect(title).toBeNull();
    expect(captions.map(({ reading }) => reading.people.length)).toEqual([2]);
    expect(mentions).toEqual([]);
  });

  it.each([
    ['a body that speaks of pictures', 'Title\n\nPictures of the wall hang in the library until May.'],
    ['links after a rule', 'Title\n\nBody text.\n\n--\n\nMore at https://www.sarn.example'],
    ['notes for editors', 'Title\n\nBody text.\n\nNotes to editors\n\nThe wall is 140 metres long.'],
  ])('are not seen in %s', (_, text) => {
    expect(readRelease(text).captions).toEqual([]);
  });
});

describe('who speaks', () => {
  const speakers = (text: string) =>
    readRelease(`Title\n\n${text}`).mentions.flatMap(({ name, quoted }) => (quoted ? [name.text] : []));
  it.each([
    ['before the quotation', 'Nerys Holt, Leader, said: “It is done.”'],
    ['after it', '“It is done,” said Nerys Holt, Leader.'],
    ['in a paragraph of its own', 'Nerys Holt, Leader, said:\n\n“It is done.”'],
    ['by a pronoun', 'Nerys Holt, Leader, opened the wall.\n\n“It is done,” she said.'],
    ['by the family name', 'The Leader, Cllr Nerys Holt, opened the wall.\n\n“It is done,” said Cllr Holt.'],
    ['in single quotation marks', 'Nerys Holt, Leader, said: ‘It’s done.’'],
  ])('%s', (_, text) => {
    expect(speakers(text)).toEqual(['Nerys Holt']);
  });

  it.each([
    ['nobody when nothing is quoted', 'Nerys Holt, Leader, said that it was done.'],
    ['not whom the quotation names', '“I thank Nerys Holt, Leader,” somebody said.'],
  ])('%s', (_, text) => {
    expect(speakers(text)).toEqual([]);
  });
});

describe('any text', () => {
  it('is read without an error, the same way twice', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.lorem({ mode: 'sentences', maxCount: 8 }),
      fc.constant(release),
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        const both = `${a}\n\n${b}`;
        expect(readRelease(both)).toEqual(readRelease(both));
      }),
      { numRuns: 30 },
    );
  });

  it('of nothing but white space has nothing', () => {
    expect(readRelease(' \n \n')).toMatchObject({ title: null, captions: [], mentions: [], links: [] });
  });
});

describe('what the body says in other ways', () => {
  const read = (...paragraphs: readonly string[]) =>
    readRelease(['New hall opens', ...paragraphs].join('\n\n'));
  const named = (...paragraphs: readonly string[]) =>
    read(...paragraphs).mentions.map(({ name, role, organisation, quoted }) =>
      [name.text, role?.text ?? '', organisation?.text ?? '', quoted ? 'quoted' : ''].join(' | '),
    );

  it.each([
    [
      'a job in small letters, after any small word',
      'It was paid for in memory of village postman Max Penn, who died.',
      ['Max Penn | village postman |  | '],
    ],
    [
      'a relative clause',
      'Nerys Holt, who is Principal of Sarn College, said: “Come.”',
      ['Nerys Holt | Principal | Sarn College | quoted'],
    ],
    [
      'a verb before the speaker, in Welsh',
      'Dywedodd y Cynghorydd Nia Rees, Arweinydd y Cyngor: “Dewch draw.”',
      ['Nia Rees | Arweinydd y Cyngor |  | quoted'],
    ],
    ['a child by one name', 'Maisie, 9, said: “I liked it.”', ['Maisie |  |  | quoted']],
    ['a project with a name is nobody', 'The Quay Row project asks for help.', []],
    ['a prize named after somebody is nobody', 'The Sir Hugh Penrose Award is for courage.', []],
  ])('%s', (_, paragraph, expected) => {
    expect(named(paragraph)).toEqual(expected);
  });

  it('"she" is the one whom the sentence before is about', () => {
    const [first, second] = named(
      'Geoff Lamb, Chair, said: “Welcome.”',
      'Parish Clerk Nerys Holt cut the ribbon.',
      '“It was sharp,” she said.',
    );
    expect([first, second]).toEqual([
      'Geoff Lamb | Chair |  | quoted',
      'Nerys Holt | Parish Clerk |  | quoted',
    ]);
  });

  it('a contact below the story is named, and their line gives the date', () => {
    const release = read(
      'All is well.',
      'ENDS',
      'Issued 30 April 2024. Media contact: Max Penn, Press Officer',
    );
    expect(release.publishedOn).toBe('2024-04-30');
    expect(release.mentions.map(({ name }) => name.text)).toEqual(['Max Penn']);
  });

  it('a date in Welsh is one, a day that cannot be is none', () => {
    expect(read('Cyhoeddwyd: 1 Mawrth 2022').publishedOn).toBe('2022-03-01');
    expect(read('Cyhoeddwyd: 31 Chwefror 2022').publishedOn).toBeNull();
  });

  it('a line of several names without a full stop is a caption', () => {
    const { captions } = read(
      'Cllr Nerys Holt with Geoff Lamb and Max Penn at the hall',
      'The hall is open.',
    );
    expect(captions).toHaveLength(1);
  });

  it('a sentence that names several people is none', () => {
    const { captions } = read(
      'Cllr Nerys Holt met Geoff Lamb and Max Penn at the hall.',
      'The hall is open.',
    );
    expect(captions).toEqual([]);
  });
});
