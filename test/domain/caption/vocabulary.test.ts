import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../server/domain/caption/page/page.ts';
import { Trie } from '../../../server/domain/caption/tokens/trie.ts';
import { WordList } from '../../../server/domain/caption/tokens/WordList.ts';
import { vocabulary } from '../../../server/domain/caption/words/vocabulary.ts';
import { goldenCases } from '../../captions/goldenCases.ts';

const kinds = Object.values(vocabulary());
const lists = kinds.filter((kind) => kind instanceof WordList);
const tries = kinds.filter((kind) => kind instanceof Trie);
const captions = goldenCases().flatMap(({ caption }) => [caption, caption.toUpperCase()]);

describe('the bits of a word', () => {
  it.each([
    ['lists', lists],
    ['tries', tries],
  ])('are one for each of the %s, and no two have the same', (_, some) => {
    const bits = some.map(({ bit }) => bit);
    expect(bits).not.toContain(0);
    expect(new Set(bits).size).toBe(some.length);
    expect(some.length).toBeGreaterThan(5);
  });

  it('say of each list what the list says of the word', () => {
    for (const { tokens } of captions.map(pageOf))
      for (const token of tokens)
        for (const list of lists) expect(list.holds(token)).toBe(list.has(token.folded));
  });

  it('keep no phrase from being found', () => {
    for (const { tokens } of captions.map(pageOf)) {
      const unmarked = tokens.map((token) => ({ ...token, starts: -1 }));
      for (const trie of tries)
        for (const at of tokens.keys())
          expect(trie.longestAt(tokens, at)).toEqual(trie.longestAt(unmarked, at));
    }
  });
});
