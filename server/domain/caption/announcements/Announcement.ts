import type { Page } from '../page/page.ts';

/** A place in a caption at which words may announce something. */
export interface Spot {
  readonly at: number;
  /** After a mark, or where the caption begins; words in mid-sentence announce less. */
  readonly afterMark: boolean;
}

/** Words found that announce how what follows is to be read. */
export interface Marker {
  /** In tokens. */
  readonly length: number;
  readonly kind: 'order' | 'row' | 'head' | 'absent' | 'credit';
  /** The order or row announced; else the words themselves. */
  readonly value: string;
}

/** One phrase with which captions announce a list, its order or row, who is missing, or who took the picture. */
export interface Announcement {
  readonly name: string;
  /** The phrase, by an example. */
  readonly reads: string;
  /** The words at this spot; null when they do not announce by this rule. */
  readonly find: (page: Page, spot: Spot) => Marker | null;
}
