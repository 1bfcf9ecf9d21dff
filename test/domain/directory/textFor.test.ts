import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOfName } from '../../../server/domain/directory/nameForms.ts';
import type { NamedMention } from '../../../server/domain/directory/publication.ts';
import type { Mention, Part } from '../../../server/domain/directory/records.ts';
import { nameWithheld, piecesFor, textFor } from '../../../server/domain/directory/textFor.ts';

const at = (text: string, words: string | undefined): Part | null => {
  if (words === undefined) return null;
  const start = text.indexOf(words);
  return { text: words, start, end: start + words.length, basis: 'stated', rule: 'test' };
};

type Said = Partial<Record<'honorific' | 'postnominals' | 'role' | 'organisation', string>>;

function mention(text: string, name: string, naming: Mention['naming'], said: Said = {}): NamedMention {
  return {
    kind: 'mention',
    id: `mention${name.replace(/\W/gu, '').toLowerCase().slice(0, 20)}`,
    version: 1,
    textId: 'caption00001',
    source: 'caption',
    number: 1,
    row: null,
    place: null,
    honorific: at(text, said.honorific),
    name: at(text, name) ?? { text: name, start: null, end: null, basis: 'entered', rule: null },
    nameAsRead: null,
    names: [name],
    postnominals: at(text, said.postnominals),
    role: at(text, said.role),
    organisation: at(text, said.organisation),
    quoted: false,
    child: false,
    personId: null,
    who: { answer: 'suggested', by: 'reader', at: '2019-12-19T00:00:00.000Z', why: 'test' },
    naming,
    sample: false,
  };
}

describe('a text for an audience', () => {
  const text = 'From left: Cllr Ann Hale, Chairman; Bo Lunn, School Nurse, St Ia Trust; Tom Lunn';
  const hale = mention(text, 'Ann Hale', 'page', { honorific: 'Cllr', role: 'Chairman' });
  const nurse = { role: 'School Nurse', organisation: 'St Ia Trust' };
  const tom = mention(text, 'Tom Lunn', 'named');
  const words = { id: 'caption00001', text };

  it('leaves out all that is said of somebody withheld, and nothing else', () => {
    const mentions = [hale, mention(text, 'Bo Lunn', 'withheld', nurse), tom];
    expect(textFor('public', words, mentions)).toBe(
      `From left: Cllr Ann Hale, Chairman; ${nameWithheld}; Tom Lunn`,
    );
  });

  it('treats somebody undecided as withheld', () => {
    const mentions = [hale, mention(text, 'Bo Lunn', null, nurse), tom];
    expect(textFor('staff', words, mentions)).not.toContain('Bo');
  });

  it('keeps every word for the communications team', () => {
    expect(textFor('comms', words, [hale, mention(text, 'Bo Lunn', 'withheld', nurse), tom])).toBe(text);
  });

  it('keeps every word when everybody is named', () => {
    expect(textFor('public', words, [hale, mention(text, 'Bo Lunn', 'named', nurse), tom])).toBe(text);
  });

  it('takes the name out of a title that only shares the occasion', () => {
    const title = { id: null, text: 'Nurse Lunn’s prize: Bo beats Tom Lunn' };
    expect(textFor('public', title, [mention(text, 'Bo Lunn', 'withheld', nurse), tom])).toBe(
      `Nurse ${nameWithheld} prize: ${nameWithheld} beats Tom Lunn`,
    );
  });

  it('takes out what a release repeats of the caption, and leaves what it only says alike', () => {
    const release = {
      id: 'release00001',
      text: `They met.\n\n${text}\n\nEvery School Nurse of St Ia Trust.`,
    };
    const mentions = [hale, mention(text, 'Bo Lunn', 'withheld', nurse), tom];
    expect(textFor('public', release, mentions)).toBe(
      `They met.\n\nFrom left: Cllr Ann Hale, Chairman; ${nameWithheld}; Tom Lunn\n\nEvery School Nurse of St Ia Trust.`,
    );
  });

  it('takes out a name in small letters where the text is known to have it, within another’s role too', () => {
    const said = 'Ann Hale, minder of zeb';
    const ann = mention(said, 'Ann Hale', 'page', { role: 'minder of zeb' });
    const mentions = [ann, mention(said, 'zeb', 'withheld')];
    expect(textFor('public', { id: 'caption00001', text: said }, mentions)).toBe(
      `Ann Hale, minder of ${nameWithheld}`,
    );
  });

  it('keeps a name where the text is known to name somebody else of that name', () => {
    const said = 'Bo Lunn and Bo Lunn';
    const child = mention(said, 'Bo Lunn', 'withheld');
    const mentions = [
      mention(said, 'Bo Lunn', 'named'),
      { ...child, name: { ...child.name, start: null, end: null } },
    ];
    expect(textFor('public', { id: 'caption00001', text: said }, mentions)).toBe(
      `Bo Lunn and ${nameWithheld}`,
    );
  });

  it('keeps a longer name that begins like one withheld, in a title too', () => {
    const said = 'Bo Lunn-Hale, of the boat club, and also';
    const mentions = [
      mention(said, 'Bo Lunn-Hale', 'named'),
      mention(`${said}, Bo Lunn`.slice(13), 'Bo Lunn', 'withheld'),
    ];
    expect(textFor('public', { id: null, text: 'Prize for Bo Lunn-Hale' }, mentions)).toBe(
      'Prize for Bo Lunn-Hale',
    );
  });

  it('keeps the ends of lines within a name, so that lines keep their numbers', () => {
    const title = { id: null, text: 'Mr Bo\nLunn came\nat one' };
    expect(textFor('public', title, [mention(text, 'Bo Lunn', 'withheld', nurse)])).toBe(
      `Mr ${nameWithheld}\n came\nat one`,
    );
  });

  it('leaves a shared title to the one who may be named', () => {
    const pair = 'Cllrs Ann Hale and Bo Lunn';
    const both = { honorific: 'Cllrs' };
    const mentions = [mention(pair, 'Ann Hale', 'named', both), mention(pair, 'Bo Lunn', 'withheld', both)];
    expect(textFor('public', { id: 'caption00001', text: pair }, mentions)).toBe(
      `Cllrs Ann Hale and ${nameWithheld}`,
    );
  });

  it('marks each part of what is said, in pieces that make up the text', () => {
    const pieces = piecesFor('public', words, [hale, mention(text, 'Bo Lunn', 'named', nurse), tom]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter((piece) => piece.part !== null).map((piece) => [piece.part, piece.text])).toEqual([
      ['honorific', 'Cllr'],
      ['name', 'Ann Hale'],
      ['role', 'Chairman'],
      ['name', 'Bo Lunn'],
      ['role', 'School Nurse'],
      ['organisation', 'St Ia Trust'],
      ['name', 'Tom Lunn'],
    ]);
  });
});

describe('the forms of a name', () => {
  it.each([
    ['whole', 'Alison Stedeford'],
    ['with a title', 'Ms Stedeford'],
    ['capitals', 'ALISON STEDEFORD'],
    ['small letters, as in an address', 'alison.stedeford@example.org'],
    ['an initial', 'A. Stedeford'],
    ['an initial without a stop', 'A Stedeford'],
    ['initials alone', 'A.S.'],
    ['family name first', 'Stedeford, Alison'],
    ['possessive', 'Stedeford’s'],
    ['given name alone', 'Alison'],
    ['a diacritic more', 'Alíson Stedeford'],
    ['a decimal HTML entity', 'Alis&#111;n Stedeford'],
    ['a named HTML entity', 'Alis&oacute;n&nbsp;Stedeford'],
    ['two spaces and a line', 'Alison \nStedeford'],
  ])('include %s', (_reason, form) => {
    const text = `with ${form} at the door`;
    expect(
      placesOfName(text, 'Alison Stedeford')
        .map((p) => text.slice(p.start, p.end))
        .join(' '),
    ).not.toBe('');
    expect(wordsLeft(text)).not.toMatch(/stedeford|alis/iu);
  });

  it.each([
    ['a longer word', 'Stedefordshire'],
    ['a common word in small letters', 'mark the day', 'Mark Boden'],
    ['somebody else', 'Alan Smith'],
    ['an article', 'as in A school'],
  ])('leave %s alone', (_reason, text, name = 'Alison Stedeford') => {
    expect(placesOfName(text, name)).toEqual([]);
  });

  it.each([
    ['an apostrophe', "Shaun O'Neill", 'Mr O’Neill'],
    ['a hyphen', 'Jo Smith-Jones', 'Ms Smith Jones'],
    ['a middle name left out', 'Mary Ann Pascoe', 'Mary Pascoe'],
  ])('bear %s', (_reason, name, text) => {
    expect(placesOfName(text, name)).toHaveLength(1);
  });

  it('never reach outside the text, in order, whatever the strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, name) => {
        let last = 0;
        for (const place of placesOfName(text, name)) {
          expect(place.start).toBeGreaterThanOrEqual(last);
          expect(place.end).toBeGreaterThan(place.start);
          last = place.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

const wordsLeft = (text: string): string => {
  let rest = text;
  for (const place of placesOfName(text, 'Alison Stedeford').reverse()) {
    rest = rest.slice(0, place.start) + rest.slice(place.end);
  }
  return rest;
};
