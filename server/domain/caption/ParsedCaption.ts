/** A half-open stretch [start, end) of the caption, in UTF-16 units: `caption.slice(start, end)` is the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part of a reading: what it says, where it says it, and on whose word. */
export interface Said extends Span {
  /** Equal to `caption.slice(start, end)`. */
  readonly text: string;
  readonly basis: 'stated' | 'inferred';
  /** The rule that found it, by name. */
  readonly rule: string;
}

/**
 * The row somebody is in, by the words that captions of all languages are brought to; of numbered rows the first is
 * the front one, the last the back one, and those between are the middle.
 */
export type Row =
  | 'back'
  | 'middle'
  | 'front'
  | 'top'
  | 'bottom'
  | 'seated'
  | 'standing'
  | 'kneeling'
  | (string & {});

/** Somebody whom the caption places in the picture. A shared word ("Cllrs", "firemen") goes to each. */
export interface ParsedPerson {
  /** From the first to the last word about this person, names of others apart. */
  readonly span: Span;
  /**
   * The name as written, without honorific, post-nominals and bracketed notes. With a family name shared
   * ("John and Mary Smith") `text` is "John Smith" for the first, whose span covers "John" alone, and `basis`
   * is `inferred`.
   */
  readonly name: Said;
  readonly honorific: Said | null;
  readonly postnominals: Said | null;
  readonly role: Said | null;
  readonly organisation: Said | null;
  readonly row: Row | null;
  /** For one placed person, in the caption's words with letters and figures written out: "(R)" is "right", "2nd" "second". */
  readonly place: string | null;
}

/** Who is in a picture, as its caption says. */
export interface ParsedCaption {
  /** In reading order: the order in which the caption names them, rows as it names them. */
  readonly people: readonly ParsedPerson[];
  /** How many unnamed people it counts. */
  readonly others: number;
  /** How the people stand in the picture, as far as the caption says. */
  readonly order: 'left to right' | 'right to left' | 'clockwise' | 'not stated';
  /** Text that no rule understood, in order, never overlapping a person's parts. */
  readonly unread: readonly Said[];
  /** How well the reading accounts for the words, 0–1; comparable between readings of one caption only. */
  readonly score: number;
  /** Other readings nearly as good, best first; none when the caption can hardly be read otherwise. */
  readonly alternatives: readonly Omit<ParsedCaption, 'alternatives'>[];
}
