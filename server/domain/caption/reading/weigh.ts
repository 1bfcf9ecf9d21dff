import type { Page } from '../page/page.ts';
import type { Chunk, Mark } from '../parts/chunks.ts';
import type { Zone } from '../parts/zones.ts';
import type { Guess, Label } from '../rules/guess.ts';
import { told } from './told.ts';
import { afterStrong, afterWeak } from './weights.ts';

/** One chunk with the guess that the best reading makes of it. */
export interface Read extends Chunk {
  readonly guess: Guess;
}

/** A reading of a zone under one idea of which marks part people. */
export interface Weighed {
  readonly score: number;
  readonly reads: readonly Read[];
}

interface Cell {
  readonly score: number;
  readonly guess: Guess;
  /** Index into the cells of the chunk before; -1 at the start. */
  readonly from: number;
}

/** The best way through the guesses, as a whole: each label is weighed with the one before it and the mark between. */
export function weigh(
  page: Page,
  chunks: readonly Chunk[],
  guesses: readonly (readonly Guess[])[],
  strong: ReadonlySet<Mark>,
  zone: Zone,
): Weighed {
  const columns: Cell[][] = [];
  let before: readonly Cell[] = [];
  for (let i = 0; i < chunks.length; i += 1) {
    const [chunk, column]: [Chunk | undefined, Cell[]] = [chunks[i], []];
    if (chunk === undefined) break;
    for (const guess of guesses[i] ?? []) column.push(bestCell(page, guess, chunk, before, strong, zone));
    columns.push(column);
    before = column;
  }
  return trace(chunks, columns);
}

function bestCell(
  page: Page,
  guess: Guess,
  chunk: Chunk,
  before: readonly Cell[],
  strong: ReadonlySet<Mark>,
  zone: Zone,
): Cell {
  const own = guess.weight + afterMark(guess.label, chunk, strong) + told(page, guess, chunk, zone);
  let best = before.length === 0 ? own : -Infinity;
  let from = -1;
  for (let i = 0; i < before.length; i += 1) {
    const cell = before[i];
    if (cell === undefined) break;
    const score = cell.score + own + follows(cell.guess.label, guess, chunk, strong);
    if (score <= best) continue;
    best = score;
    from = i;
  }
  return { score: best, guess, from };
}

function afterMark(label: Label, chunk: Chunk, strong: ReadonlySet<Mark>): number {
  if (strong.has(chunk.mark)) return afterStrong[label];
  const weak = afterWeak[chunk.mark]?.[label] ?? 0;
  return strong.size > 0 && label === 'person' && chunk.mark === 'comma' ? weak - 2.2 : weak;
}

const personal: ReadonlySet<Label> = new Set(['person', 'about', 'more', 'place', 'letters', 'note']);

/** What one label says of the next. */
function follows(before: Label, guess: Guess, chunk: Chunk, strong: ReadonlySet<Mark>): number {
  const next = guess.label;
  const isAhead = before === 'ahead' || before === 'onward';
  if (next === 'onward') return isAhead ? 0 : -9;
  if (isAhead && chunk.mark === 'dash' && next === 'person') return 2.2;
  if (isAhead && strong.has(chunk.mark)) return -3;
  if (isAhead && chunk.mark === 'with') return -6;
  if (isAhead && next === 'ahead') return chunk.mark === 'and' ? 0.3 : -4;
  if (isAhead || before === 'group')
    return next === 'person' ? (guess.leans && chunk.mark === 'and' ? 3 : 0.6) : -4;
  if (next === 'more') return before === 'about' || before === 'more' ? 0 : -9;
  if (next === 'about') return aboutAfter(before);
  if (next === 'place' || next === 'letters') return personal.has(before) ? 0 : -3;
  if (before === 'scene')
    return next === 'scene' ? 0.8 : next === 'person' && !strong.has(chunk.mark) ? -1 : 0;
  return 0;
}

const aboutAfter = (before: Label): number => {
  if (before === 'person' || before === 'place' || before === 'letters') return 0.4;
  if (before === 'about' || before === 'more') return -0.3;
  return before === 'note' ? -0.5 : -6;
};

function trace(chunks: readonly Chunk[], columns: readonly (readonly Cell[])[]): Weighed {
  const last = columns.at(-1) ?? [];
  let at = 0;
  for (let i = 1; i < last.length; i += 1) if ((last[i]?.score ?? 0) > (last[at]?.score ?? -Infinity)) at = i;
  const score = last[at]?.score ?? 0;
  const reads: Read[] = [];
  for (let i = chunks.length - 1; i >= 0; i -= 1) {
    const [cell, chunk] = [columns[i]?.[at], chunks[i]];
    if (cell === undefined || chunk === undefined) break;
    const { from, to, mark, after } = chunk;
    reads.push({ from, to, mark, after, guess: cell.guess });
    at = cell.from;
  }
  return { score, reads: reads.reverse() };
}
