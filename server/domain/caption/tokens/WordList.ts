import type { Token } from './tokens.ts';

/** Words of one kind. The tokens of a page know by a bit whether they are among them, so that asking costs nothing. */
export class WordList {
  readonly #words: ReadonlySet<string>;
  #bit = 0;

  /** Of words as they are looked up: in small letters, without full stops. */
  constructor(words: readonly string[]) {
    this.#words = new Set(words);
  }

  /** Gives the list a bit of `Token.lists`. */
  mark(bit: number, known: (word: string) => { lists: number }): void {
    this.#bit = bit;
    for (const word of this.#words) known(word).lists |= bit;
  }

  get bit(): number {
    return this.#bit;
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** Whether a token of a page is among the words; false for none. */
  holds(token: Token | undefined): boolean {
    return token !== undefined && (token.lists & this.#bit) !== 0;
  }
}
