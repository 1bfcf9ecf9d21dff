/** The words of one language beside English. A caption mixes languages, so all lists are looked up at once. */
export interface Language {
  readonly code: string;
  readonly leftToRight: readonly string[];
  readonly rightToLeft: readonly string[];
  readonly heads: readonly string[];
  /** Words for "and" and "with": they count only in captions in which another phrase of the language stands. */
  readonly ands: readonly string[];
  readonly withs: readonly string[];
  /** Small words before a title, a job or a body, which are no part of it. */
  readonly articles?: readonly string[];
  /** Articles that begin a new phrase wherever they stand before a small word: Welsh "y". */
  readonly loneArticles?: readonly string[];
  /** Words between a job and its body: "presidente de". */
  readonly ofs?: readonly string[];
  /** Words between a job and a list of its fields: "Aelod dros". */
  readonly fors?: readonly string[];
  /** Words that end a credit before its maker's name: "photo par". */
  readonly bys?: readonly string[];
  /** Words right after which somebody is named: "meddai". */
  readonly besides?: readonly string[];
  readonly places: readonly string[];
  readonly honorifics: readonly string[];
  readonly jobs: readonly string[];
  /** Words for a picture, which stand before who is in it or who took it. */
  readonly media: readonly string[];
  readonly credits: readonly string[];
  readonly absences: readonly string[];
  /** Fields of work, which stay in the role. */
  readonly fields?: readonly string[];
  /** Given names that tell a person, where they are none of the English list. */
  readonly given?: readonly string[];
  /** Other forms in which the grammar of the language writes a word. */
  readonly forms?: (word: string) => readonly string[];
  /** Small words that tell what happens: verbs, and words of time and place that join no role to its field. */
  readonly scenes: readonly string[];
  /** People in the plural, of whom a body may follow ("plant Ysgol …"). */
  readonly people: readonly string[];
  readonly unnamed: readonly string[];
  readonly rows: Readonly<Record<string, readonly string[]>>;
}
