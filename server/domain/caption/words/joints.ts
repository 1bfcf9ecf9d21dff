import { languages } from '../languages/languages.ts';
import { foldWord } from '../tokens/fold.ts';

/** The small words of one language that join people, which English reads otherwise. */
export interface Joints {
  readonly ands: ReadonlySet<string>;
  readonly withs: ReadonlySet<string>;
  /** Titles of one letter ("M.") or two ("Pr"), which are initials in all other languages. */
  readonly letters: ReadonlySet<string>;
}

/** Those of each language but English, by its code. */
export const jointsByLanguage = (): ReadonlyMap<string, Joints> =>
  new Map(
    languages.map(({ code, ands, withs, honorifics }) => {
      const letters = honorifics.filter((title) => /^\p{L}{1,2}\.?$/u.test(title)).map(foldWord);
      return [code, { ands: new Set(ands), withs: new Set(withs), letters: new Set(letters) }];
    }),
  );
