import type { Span } from './ParsedCaption.ts';
import { type Page, pageOf, type Range, textOf } from './page/page.ts';
import { bestWay } from './parseCaption.ts';
import { type Header, headersOf } from './parts/headers.ts';
import type { Label } from './rules/guess.ts';

/** One step of a reading: which words were taken for what, and by which rule. */
export interface Step extends Span {
  /** Equal to `caption.slice(start, end)`. */
  readonly text: string;
  readonly takenFor: string;
  readonly rule: string;
}

const labels: Readonly<Record<Label, string>> = {
  person: 'a name',
  about: 'said of the one before',
  more: 'goes on with what is said',
  ahead: 'said of the one after',
  onward: 'goes on with what is said',
  group: 'said of several',
  others: 'not named',
  place: 'where somebody stands',
  letters: 'letters after the name',
  note: 'not understood',
  scene: 'what happens',
};

const unseen = 'not in this photo, or who made it';

const kinds: Readonly<Record<Header['kind'], string>> = {
  list: 'announces a list',
  head: 'announces people',
  absent: 'announces who is missing',
  credit: 'announces who made the photo',
};

/** What each stretch of a caption was taken for in the best reading, in the order of the text. */
export function explain(text: string): readonly Step[] {
  const { page, zones } = bestWay(text);
  const announced = headersOf(pageOf(text)).map((header) =>
    stepOf(page, header, announces(header), header.by.join(', ')),
  );
  const read = zones.flatMap(({ zone, reads }) =>
    reads.map(({ from, to, guess }) =>
      stepOf(page, { from, to }, zone.kind === 'unseen' ? unseen : labels[guess.label], guess.rule),
    ),
  );
  return [...announced, ...read].filter((step) => step !== null).sort((a, b) => a.start - b.start);
}

const announces = ({ kind, order, row }: Header): string =>
  [kinds[kind], order, row === null ? null : `row: ${row}`].filter((part) => part !== null).join(', ');

function stepOf(page: Page, { from, to }: Range, takenFor: string, rule: string): Step | null {
  const [first, end] = [page.tokens[from], page.tokens[to - 1]];
  if (first === undefined || end === undefined || to <= from) return null;
  return { start: first.start, end: end.end, text: textOf(page, { from, to }), takenFor, rule };
}
