import { type Token, tokenise } from './tokens.ts';

interface Node {
  readonly next: Map<string, Node>;
  value: string | null;
}

/** Looks up phrases among tokens: as many steps as the phrase has words, whatever the number of phrases. */
export class Trie {
  readonly #root: Node = { next: new Map(), value: null };
  /** Its bit in `Token.starts`; 0 while it has none. */
  #bit = 0;

  /** Gives the trie a bit, and marks with it each word that a phrase of it begins with. */
  mark(bit: number, known: (word: string) => { starts: number }): void {
    this.#bit = bit;
    for (const word of this.#root.next.keys()) known(word).starts |= bit;
  }

  get bit(): number {
    return this.#bit;
  }

  /** Adds a phrase, which is taken apart as a caption is; a phrase added twice keeps its first value. */
  add(phrase: string, value: string): this {
    let node = this.#root;
    for (const { folded } of tokenise(phrase)) {
      const next = node.next.get(folded) ?? { next: new Map<string, Node>(), value: null };
      node.next.set(folded, next);
      node = next;
    }
    node.value ??= value;
    return this;
  }

  /** The longest phrase that starts at token `at` and ends before `end`; null when there is none. */
  longestAt(tokens: readonly Token[], at: number, end = tokens.length): Found | null {
    if (this.#bit !== 0 && ((tokens[at]?.starts ?? 0) & this.#bit) === 0) return null;
    let node: Node | undefined = this.#root;
    let length = 0;
    let value = '';
    for (let i = at; i < end; i += 1) {
      node = node?.next.get(tokens[i]?.folded ?? '');
      if (node === undefined) break;
      if (node.value === null) continue;
      length = i + 1 - at;
      value = node.value;
    }
    return length === 0 ? null : { length, value };
  }
}

/** A phrase that was found. */
export interface Found {
  /** In tokens. */
  readonly length: number;
  readonly value: string;
}

/** A trie of phrases that all mean the same, or each mean themselves. */
export function trieOf(phrases: readonly string[], value?: string): Trie {
  const trie = new Trie();
  for (const phrase of phrases) trie.add(phrase, value ?? phrase);
  return trie;
}
