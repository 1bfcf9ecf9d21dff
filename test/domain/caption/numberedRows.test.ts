import { describe, expect, it } from 'vitest';
import { numberedRows } from '../../../server/domain/caption/parts/numberedRows.ts';

describe('what numbered rows are called', () => {
  it.each([
    ['two of them', ['row 1', 'row 2'], ['front', 'back']],
    ['three of them', ['row 1', 'row 2', 'row 3'], ['front', 'middle', 'back']],
    ['counted from behind', ['row 3', 'row 2', 'row 1'], ['back', 'middle', 'front']],
    ['beside a back row, no other is the back', ['back', 'row 2', 'front'], ['back', 'middle', 'front']],
    ['beside a top row', ['top', 'row 2', 'bottom'], ['top', 'middle', 'bottom']],
    ['rows with names keep them', ['seated', null, 'standing'], ['seated', null, 'standing']],
  ])('%s', (_, rows, called) => {
    expect(numberedRows(rows)).toEqual(called);
  });
});
