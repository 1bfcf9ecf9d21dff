import { describe, expect, it } from 'vitest';
import { parseCaption } from '../../../server/domain/caption/parseCaption.ts';
import { goldenCases } from '../../captions/goldenCases.ts';

const who = (caption: string) => {
  const { people, others } = parseCaption(caption);
  return [
    ...people.map(({ name, honorific, postnominals, role, organisation, row, place }) => [
      ...[name, honorific, postnominals, role, organisation].map((part) => part?.text ?? null),
      row,
      place,
    ]),
    others,
  ];
};

const named = goldenCases().filter(({ caption }) => /\p{Lu}\p{Ll}+ \p{Lu}/u.test(caption));

/** Captions in the middle of which nothing says that they end. */
const told = [
  'Cllr Nerys Holt, Lead Member for Children and Young People, at the school gate',
  'Nerys Holt and Geoff Lamb',
  'Nerys Holt (left) with Dr Geoff Lamb OBE',
  'Back row: Nerys Holt, Geoff Lamb; front row: Max Penn',
];

const credits = [
  'Photo: Pat Smith',
  'Photos: Pat Smith',
  'Photo by Pat Smith',
  'Photos by Pat Smith and Jo Roe',
  'Photograph: Pat Smith/Sarn Gazette',
  'Picture: Pat Smith',
  'Pic: Pat Smith',
  'Picture by Pat Smith',
  'Credit: Pat Smith',
  'Photo credit: Pat Smith',
  'Photo credit Pat Smith',
  'Image: Pat Smith',
  'Image courtesy of Pat Smith',
  '© Pat Smith',
  '© Pat Smith 2024',
  'Photo © Pat Smith',
  'Photographer: Pat Smith',
  'Copyright Pat Smith',
  'Llun: Pat Smith',
  'Llun gan Pat Smith',
  'Foto: Pat Smith',
  'Bild: Pat Smith',
  'Crédit photo : Pat Smith',
  'Fotografía: Pat Smith',
  'Fot. Pat Smith',
];

describe.each(credits)('the credit line "%s"', (credit) => {
  it('changes nobody of any caption it stands under', () => {
    for (const { caption } of named) {
      expect(who(`${caption}\n${credit}`), caption).toEqual(who(caption));
    }
  });

  it.each([
    ['after a full stop', (caption: string) => `${caption}. ${credit}`],
    ['in brackets', (caption: string) => `${caption} (${credit})`],
    ['with a full stop after it', (caption: string) => `${caption}. ${credit}.`],
  ])('changes nobody %s', (_, add) => {
    for (const caption of told) expect(who(add(caption)), caption).toEqual(who(caption));
  });
});

describe('a word for a picture', () => {
  it.each([
    ['at the start announces who is in it', 'Photo: Nerys Holt and Geoff Lamb', 2],
    ['with an order after it does too', 'Sarn Show 2024. Photo (l-r): Nerys Holt, Geoff Lamb', 2],
    ['after a heading too, with several names', 'New Hall Opens\nPicture: Nerys Holt and Geoff Lamb', 2],
  ])('%s', (_, caption, count) => {
    expect(parseCaption(caption).people).toHaveLength(count);
  });
});
