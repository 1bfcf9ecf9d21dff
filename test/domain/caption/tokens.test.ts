import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Token, tokenise } from '../../../server/domain/caption/tokens/tokens.ts';
import { goldenCases } from '../../captions/goldenCases.ts';
import { byExpression } from './byExpression.ts';

const plain = (tokens: readonly Token[]) => tokens.map((token) => ({ ...token }));

/** What captions are made of, and the characters at which reading letter by letter can go wrong. */
const bits = constantFrom(
  ...[
    'Ann ',
    'ANN ',
    'NHS',
    'O’Brien',
    "James' ",
    'Co-op',
    'Ph.D',
    'Mr',
    'Mr.Tarn',
    '1.Aa',
    'U.S.A',
    'A',
    '.',
  ],
  ...[
    's',
    "'",
    '’',
    '-',
    '‐',
    '‑',
    '+',
    '&',
    'www.',
    'https://',
    'http',
    '(',
    ')',
    ' ',
    '\n',
    ' \n\t',
    '\u00a0',
  ],
  ...['É', 'e\u0301', '\u0301', 'ß', 'İ', 'ǅ', 'ʼ', 'ª', '山', '²', 'Ⅷ', '٣', '1st', '—', '،', '•', '\u2028'],
  ...['\ud835\udc00', '\ud83d\ude00', '\ud83d', '\ude00', '\u0000', '\ufeff'],
);

describe('tokens', () => {
  it('are the pieces that one expression finds, in any text', () => {
    const text = oneof(
      array(bits).map((parts) => parts.join('')),
      string({ unit: 'binary' }),
    );
    assert(
      property(text, (any) => void expect(plain(tokenise(any))).toEqual(plain(byExpression(any)))),
      { numRuns: 2000 },
    );
  });

  it('are the same in every invented caption', () => {
    for (const { caption } of goldenCases())
      expect(plain(tokenise(caption))).toEqual(plain(byExpression(caption)));
  });

  it.each([
    ['every character below U+10000', 0, 0x10000],
    ['characters above it', 0x1d400, 0x1e000],
  ])('know the sort of %s', (_, from, to) => {
    for (let code = from; code < to; code += 1) {
      const text = `a${String.fromCodePoint(code)}B ${String.fromCodePoint(code)}`;
      const [ours, theirs] = [tokenise(text), byExpression(text)];
      if (JSON.stringify(ours) !== JSON.stringify(theirs)) expect(ours).toEqual(theirs);
    }
  });
});
