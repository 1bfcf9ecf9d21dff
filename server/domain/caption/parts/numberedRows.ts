import type { Row } from '../ParsedCaption.ts';

/**
 * What numbered rows of one caption are called: the first is the front row, the last the back row unless another is
 * called so, and those between are the middle. Where the back row is named first, they are counted from there. Rows
 * that have names keep them.
 */
export function numberedRows(rows: readonly (Row | null)[]): (Row | null)[] {
  const numbers = rows.map((row) => Number(/^row (\d)$/u.exec(row ?? '')?.[1] ?? 0));
  const last = Math.max(0, ...numbers);
  const hasBack = rows.some((row) => row === 'back' || row === 'top' || row === 'bottom');
  const hasFront = rows.includes('front') || rows.includes('bottom') || numbers.includes(1);
  const startsBack = ['back', 'top'].includes(rows.find((row) => row !== null) ?? '');
  return rows.map((row, i) => {
    const number = numbers[i] ?? 0;
    if (number === 0) return row;
    if (number === 1) return 'front';
    if (number === last && startsBack && !hasFront) return 'front';
    return number === last && !hasBack ? 'back' : 'middle';
  });
}
