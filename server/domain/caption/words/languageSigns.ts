import { languages } from '../languages/languages.ts';
import { Trie } from '../tokens/trie.ts';
import { headWords } from './english/headWords.ts';
import { jobWords } from './english/jobWords.ts';
import { placeWords } from './english/placeWords.ts';
import { rowWords } from './english/rowWords.ts';

/** Phrases that show which language a caption is in, each with the codes of those that have it. */
export function signTrie(): Trie {
  const codes = new Map<string, string>();
  for (const { code, leftToRight, rightToLeft, heads, rows, honorifics, jobs, places } of languages) {
    const titles = honorifics.filter((title) => title.length > 4 && !english.has(title));
    const offices = jobs.filter((job) => job.length > 5 && !english.has(job));
    const spots = places.filter((place) => !english.has(place));
    const signs = [
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

/** What English says as well ("photo", "foto") shows no language. */
const english: ReadonlySet<string> = new Set([
  ...headWords,
  ...jobWords,
  ...placeWords,
  ...Object.values(rowWords).flat(),
  'foto',
  'i rząd',
  'mitte',
]);
