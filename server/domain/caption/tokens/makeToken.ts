import type { Token, TokenKind } from './tokens.ts';

/** A token that is still being made. */
export type Draft = { -readonly [Key in keyof Token]: Token[Key] };

/** The one place where tokens are made, since objects made alike are read fastest; no capital until it is said so. */
export function makeToken(kind: TokenKind, text: string, start: number, folded: string): Draft {
  return {
    kind,
    text,
    folded,
    capital: false,
    acronym: false,
    start,
    end: start + text.length,
    starts: -1,
    lists: 0,
    agent: null,
  };
}
