import { describe, expect, it } from 'vitest';
import { cellAfterKey } from '../../../src/ui/components/grid-navigation';

describe('cellAfterKey', () => {
  const size = { rows: 100, columns: 5, page: 10 };

  it.each([
    ['ArrowDown', false, { row: 1, column: 1 }],
    ['ArrowUp', false, { row: -1, column: 1 }],
    ['ArrowDown', true, { row: 99, column: 1 }],
    ['PageDown', false, { row: 10, column: 1 }],
    ['End', false, { row: 0, column: 4 }],
    ['End', true, { row: 99, column: 4 }],
    ['Home', false, { row: 0, column: 0 }],
    ['ArrowLeft', false, { row: 0, column: 0 }],
  ])('%s with control %s leads to %o', (key, withControl, expected) => {
    expect(cellAfterKey({ row: 0, column: 1 }, key, withControl, size)).toEqual(expected);
  });

  it('stops at the edges and leaves other keys alone', () => {
    expect(cellAfterKey({ row: 99, column: 4 }, 'ArrowDown', false, size)).toEqual({ row: 99, column: 4 });
    expect(cellAfterKey({ row: -1, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: -1, column: 0 });
    expect(cellAfterKey({ row: 0, column: 0 }, 'a', false, size)).toBeNull();
  });
});
