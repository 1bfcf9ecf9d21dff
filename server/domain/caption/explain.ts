import type { Span } from './ParsedCaption.ts';
import type { Page, Range } from './page/page.ts';
import { textOf } from './page/page.ts';
import { bestWay } from './parseCaption.ts';
import type { Zone } from './parts/zones.ts';
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

const kinds: Readonly<Record<Zone['kind'], string>> = {
  list: 'announces a list',
  told: 'tells',
  after: 'follows a list',
  unseen: 'not in this photo, or who made it',
  story: 'tells',
};

/** What each stretch of a caption was taken for in the best reading, in the order of the text. */
export function explain(text: string): readonly Step[] {
  const { page, zones } = bestWay(text);
  let last = 0;
  return zones.flatMap(({ zone, reads }) => {
    const header = stepOf(page, { from: last, to: zone.from }, headed(zone), 'words that announce');
    last = zone.to;
    const steps = reads.map((read) =>
      stepOf(page, read, zone.kind === 'unseen' ? kinds.unseen : labels[read.guess.label], read.guess.rule),
    );
    return [header, ...steps].filter((step) => step !== null);
  });
}

const headed = ({ kind, order, row }: Zone): string =>
  [kinds[kind], order, row === null ? null : `row: ${row}`].filter((part) => part !== null).join(', ');

function stepOf(page: Page, { from, to }: Range, takenFor: string, rule: string): Step | null {
  const [first, end] = [page.tokens[from], page.tokens[to - 1]];
  if (first === undefined || end === undefined || to <= from) return null;
  return { start: first.start, end: end.end, text: textOf(page, { from, to }), takenFor, rule };
}
