import { languages } from '../languages/languages.ts';
import { foldWord } from '../tokens/fold.ts';
import { Trie } from '../tokens/trie.ts';
import { headWords } from './english/headWords.ts';
import { honorifics as englishTitles } from './english/honorifics.ts';
import { jobWords } from './english/jobWords.ts';
import { placeWords } from './english/placeWords.ts';
import { rowWords } from './english/rowWords.ts';

/** Phrases that show which language a caption is in, each with the codes of those that have it. */
export function signTrie(): Trie {
  const codes = new Map<string, string>();
  for (const {
    code,
    leftToRight,
    rightToLeft,
    heads,
    rows,
    honorifics,
    jobs,
    places,
    signs: own,
  } of languages) {
    const titles = honorifics.filter((title) => title.length > 4 && !isEverywhere(title));
    const offices = jobs.filter((job) => job.length > 5 && !english.has(job));
    const spots = places.filter((place) => !english.has(place));
    const signs = [
      ...(own ?? []),
      ...spots,
      ...leftToRight,
      ...rightToLeft,
      ...heads,
      ...Object.values(rows).flat(),
      ...titles,
      ...offices,
    ];
    for (const sign of signs)
      if (!english.has(sign)) codes.set(sign, `${codes.get(sign) ?? ''} ${code}`.trim());
  }
  const trie = new Trie();
  for (const [sign, value] of codes) trie.add(sign, value);
  return trie;
}

/** How many of the other languages have a title. */
const spread = new Map<string, number>();
for (const { honorifics } of languages)
  for (const title of new Set(honorifics.map(foldWord))) spread.set(title, (spread.get(title) ?? 0) + 1);

const englishSet: ReadonlySet<string> = new Set(englishTitles.map(foldWord));

/** Titles that English shortens alike ("Insp.") or has with two other languages show none; those that one other has show it. */
const isEverywhere = (title: string): boolean =>
  english.has(title) ||
  (englishSet.has(foldWord(title)) && (title.endsWith('.') || (spread.get(foldWord(title)) ?? 0) > 1));

/** What English says as well ("photo", "foto") shows no language. */
const english: ReadonlySet<string> = new Set([
  ...headWords,
  ...jobWords,
  ...placeWords,
  ...Object.values(rowWords).flat(),
  'foto',
  'brigadier',
  'cathaoirleach',
  'i rząd',
  'lieutenant-colonel',
  'mitte',
]);
