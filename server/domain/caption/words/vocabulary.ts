import { nicknames } from '../../name/nicknames.ts';
import { particles, suffixes } from '../../name/particles.ts';
import { languages } from '../languages/languages.ts';
import { foldWord } from '../tokens/fold.ts';
import { Trie, trieOf } from '../tokens/trie.ts';
import { WordList } from '../tokens/WordList.ts';
import { bodyWords, fieldWords, leadingBodies } from './english/bodyWords.ts';
import { absentWords, creditWords, mediumWords } from './english/creditWords.ts';
import { givenNames } from './english/givenNames.ts';
import { headWords } from './english/headWords.ts';
import { officeQualifiers, smallJobWords, surnameJobs } from './english/jobWords.ts';
import { fieldJoints, makerJoints, wordsBeforePeople } from './english/joiningWords.ts';
import { noteWords } from './english/noteWords.ts';
import { pluralTitles } from './english/pluralTitles.ts';
import { postnominals } from './english/postnominals.ts';
import { regionWords } from './english/regionWords.ts';
import { nounsInIng, relationWords, sceneWords, smallWords, verbOrNoun } from './english/sceneWords.ts';
import { thingWords } from './english/thingWords.ts';
import { countWords, peopleNouns, unnamedWords } from './english/unnamedWords.ts';
import { type Joints, jointsByLanguage } from './joints.ts';
import { signTrie } from './languageSigns.ts';
import { formsOf, jobTrie, orderTrie, placeTrie, rowTrie, titleTrie, trieOfAll } from './tries.ts';

/** Everything the rules look words up in. */
export interface Vocabulary {
  /** Phrases that announce an order, each with the order it announces. */
  readonly orders: Trie;
  /** Phrases that name a row, each with the row. */
  readonly rows: Trie;
  readonly places: Trie;
  readonly heads: Trie;
  readonly credits: Trie;
  /** Words for a picture, before who is in it or who took it. */
  readonly media: Trie;
  readonly absences: Trie;
  readonly honorifics: Trie;
  readonly jobs: Trie;
  readonly unnamed: Trie;
  readonly regions: Trie;
  /** Letters after a name, in capitals and small letters as they are written. */
  readonly postnominals: ReadonlySet<string>;
  /** The same as they are looked up: what is none of these is no letters after a name either. */
  readonly letters: WordList;
  readonly smallJobs: WordList;
  readonly surnameJobs: WordList;
  readonly offices: WordList;
  readonly bodies: WordList;
  readonly fields: WordList;
  readonly leadingBodies: WordList;
  /** Words of the other languages that tell a prize. */
  readonly prizes: WordList;
  readonly scenes: WordList;
  /** Last words of events and places. */
  readonly things: WordList;
  /** Articles, pronouns and words that join. */
  readonly small: WordList;
  readonly verbOrNoun: WordList;
  readonly nounsInIng: WordList;
  readonly relations: WordList;
  readonly notes: WordList;
  readonly people: WordList;
  /** Words for years, after a number. */
  readonly years: WordList;
  /** Last words of titles that stand once for several names. */
  readonly manyTitles: WordList;
  /** Words of the other languages for a row. */
  readonly rowNouns: WordList;
  /** Small words of the other languages before a place. */
  readonly placeLeads: Trie;
  readonly given: WordList;
  /** Articles of the other languages. */
  readonly articles: WordList;
  readonly loneArticles: WordList;
  /** Words of the other languages between a job and its body. */
  readonly ofs: WordList;
  /** Words between a job and a list of its fields. */
  readonly fors: WordList;
  /** Words that end a credit before its maker's name. */
  readonly bys: WordList;
  /** Words right after which somebody is named. */
  readonly besides: WordList;
  readonly particles: WordList;
  readonly suffixes: WordList;
  /** Phrases that show which language a caption is in, each with the codes of those that have it. */
  readonly signs: Trie;
  /** Words for "and" and for "with" of each language but English. */
  readonly joints: ReadonlyMap<string, Joints>;
  readonly known: ReadonlyMap<string, Known>;
  /** The bits in `Token.starts` of all tries that announcements look into. */
  readonly announcing: number;
  /** In order from one. */
  readonly counts: readonly string[];
  /** Of the other languages, each with its number. */
  readonly countsElsewhere: ReadonlyMap<string, number>;
}

const listOf = (words: readonly string[]): WordList => new WordList(words.map(foldWord));

/** All words of one list of the other languages. */
const wordsOf = (
  field:
    | 'bodies'
    | 'leadingBodies'
    | 'manyTitles'
    | 'notes'
    | 'placeLeads'
    | 'prizes'
    | 'relations'
    | 'rowNouns'
    | 'years',
): readonly string[] => languages.flatMap((language) => language[field] ?? []);

const build = (): Omit<Vocabulary, 'known' | 'announcing'> => ({
  orders: orderTrie(),
  rows: rowTrie(),
  places: placeTrie(),
  heads: trieOfAll(headWords, 'heads'),
  credits: trieOfAll(creditWords, 'credits'),
  media: trieOfAll(mediumWords, 'media'),
  absences: trieOfAll(absentWords, 'absences'),
  honorifics: titleTrie(),
  jobs: jobTrie(),
  unnamed: trieOfAll(unnamedWords, 'unnamed'),
  regions: trieOf(regionWords),
  postnominals: new Set(postnominals),
  letters: listOf([...postnominals, 'phd']),
  smallJobs: listOf(smallJobWords),
  surnameJobs: listOf(surnameJobs),
  offices: listOf(officeQualifiers),
  bodies: listOf([...bodyWords, ...wordsOf('bodies')]),
  fields: listOf([...fieldWords, ...languages.flatMap((language) => formsOf(language, 'fields'))]),
  scenes: listOf([...sceneWords, ...languages.flatMap((language) => language.scenes)]),
  things: listOf(thingWords),
  small: listOf(smallWords),
  verbOrNoun: listOf(verbOrNoun),
  nounsInIng: listOf(nounsInIng),
  relations: listOf([...relationWords, ...wordsOf('relations')]),
  notes: listOf([...noteWords, ...wordsOf('notes')]),
  years: listOf(['years', ...wordsOf('years')]),
  manyTitles: listOf([...pluralTitles, ...wordsOf('manyTitles')]),
  rowNouns: listOf(wordsOf('rowNouns')),
  prizes: listOf(wordsOf('prizes')),
  placeLeads: trieOf(wordsOf('placeLeads')),
  people: listOf([...peopleNouns, ...languages.flatMap((language) => formsOf(language, 'people'))]),
  leadingBodies: listOf([...leadingBodies, ...wordsOf('leadingBodies')]),
  given: listOf([...givenNames, ...nicknames.flat(), ...languages.flatMap(({ given }) => given ?? [])]),
  articles: listOf(languages.flatMap(({ articles }) => articles ?? [])),
  loneArticles: listOf(languages.flatMap(({ loneArticles }) => loneArticles ?? [])),
  ofs: listOf(languages.flatMap(({ ofs }) => ofs ?? [])),
  fors: listOf([...fieldJoints, ...languages.flatMap(({ fors }) => fors ?? [])]),
  bys: listOf([...makerJoints, ...languages.flatMap(({ bys }) => bys ?? [])]),
  besides: listOf([...wordsBeforePeople, ...languages.flatMap(({ besides }) => besides ?? [])]),
  particles: listOf(particles),
  suffixes: listOf(suffixes),
  signs: signTrie(),
  joints: jointsByLanguage(),
  counts: countWords,
  countsElsewhere: new Map(
    languages.flatMap(({ counts = [] }) =>
      counts.map((count): [string, number] => [count.slice(2), Number(count[0])]),
    ),
  ),
});

/** What each word says at once of all lists, a bit for each. */
export interface Known {
  /** The tries with a phrase that begins with it, so that most of them are never entered. */
  starts: number;
  /** The lists that it is in. */
  lists: number;
}

/** Gives each trie and each list a bit of its own; a number has thirty-two for either. */
function marked(words: Omit<Vocabulary, 'known' | 'announcing'>): Vocabulary {
  const known = new Map<string, Known>();
  const entry = (word: string): Known => {
    const one = known.get(word) ?? { starts: 0, lists: 0 };
    known.set(word, one);
    return one;
  };
  const all = Object.values(words);
  for (const [i, trie] of all.filter((list) => list instanceof Trie).entries()) trie.mark(1 << i, entry);
  for (const [i, list] of all.filter((list) => list instanceof WordList).entries()) list.mark(1 << i, entry);
  const { orders, rows, places, heads, credits, media, absences } = words;
  const tries = [orders, rows, places, heads, credits, media, absences];
  return { ...words, known, announcing: tries.reduce((bits, { bit }) => bits | bit, 0) };
}

let built: Vocabulary | null = null;

/** The words of captions, looked up by every rule; built when first asked for, since a site starts without them. */
export function vocabulary(): Vocabulary {
  built ??= marked(build());
  return built;
}
