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
  /** Small words before a place, which are none of it: "à gauche" is "gauche". */
  readonly placeLeads?: readonly string[];
  /** How people are counted from one side, "#" for any number; each stands before each of `origins`: "trzeci od lewej". */
  readonly ordinals?: readonly string[];
  readonly origins?: readonly string[];
  readonly honorifics: readonly string[];
  /** Last words of titles that stand once for several names: "Stadträte". They are among `honorifics` as well. */
  readonly manyTitles?: readonly string[];
  readonly jobs: readonly string[];
  /** Jobs in the plural, said of all names after or before them: "adjoints". */
  readonly manyJobs?: readonly string[];
  /** Words for a picture, which stand before who is in it or who took it. */
  readonly media: readonly string[];
  readonly credits: readonly string[];
  readonly absences: readonly string[];
  /** Fields of work, which stay in the role. */
  readonly fields?: readonly string[];
  /** Words that tell the name of a body. */
  readonly bodies?: readonly string[];
  /** Words for a body that its name begins with: "Ysgol". */
  readonly leadingBodies?: readonly string[];
  /** Words that tell a prize, which is no body. */
  readonly prizes?: readonly string[];
  /** Given names that tell a person, where they are none of the English list. */
  readonly given?: readonly string[];
  /** Other forms in which the grammar of the language writes a word. */
  readonly forms?: (word: string) => readonly string[];
  /** Small words that tell what happens: verbs, and words of time and place that join no role to its field. */
  readonly scenes: readonly string[];
  /** People in the plural, of whom a body may follow ("plant Ysgol …"). */
  readonly people: readonly string[];
  /** Family relations, which are no roles. */
  readonly relations?: readonly string[];
  /** Words that make a bracket a note: "geb." */
  readonly notes?: readonly string[];
  /** Words for years: "25 Jahre" begins a note. */
  readonly years?: readonly string[];
  /** Small words that show the language and stand in no name. */
  readonly signs?: readonly string[];
  readonly unnamed: readonly string[];
  /** Words for numbers from two to nine, each after its figure: "2 zwei". */
  readonly counts?: readonly string[];
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** Words for a row: a phrase with one needs no mark after it to announce a list. */
  readonly rowNouns?: readonly string[];
}
