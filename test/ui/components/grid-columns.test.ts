import { describe, expect, it } from 'vitest';
import { columnTitle, headerHeight, placedColumns, visibleColumns } from '../../../src/ui/components/grid-columns';

describe('placedColumns', () => {
  const columns = Array.from(
    { length: 500 },
    (_, index) => ({ name: `c${index}`, type: 'number', width: 100 }) as const,
  );

  it('puts columns side by side and draws only those in view', () => {
    const placed = placedColumns(columns, 800);
    expect(placed[3]).toEqual({ index: 3, left: 300, width: 100 });
    expect(visibleColumns(placed, 250, 800).map(({ index }) => index)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('fills the view where columns are few', () => {
    expect(placedColumns(columns.slice(0, 2), 800).map(({ width }) => width)).toEqual([400, 400]);
  });

  it('writes the unit into the title', () => {
    expect(columnTitle({ name: 'amount', unit: 'USD', type: 'number' })).toBe('amount (USD)');
    expect(columnTitle({ name: 'r', label: 'Recency', type: 'number' })).toBe('Recency');
  });
});

describe('headerHeight', () => {
  it('makes room for the column with the most notes', () => {
    const columns = [
      { name: 'a', type: 'number' },
      { name: 'b', type: 'number', notes: ['Number', '0 missing'] },
    ] as const;
    expect(headerHeight(columns.slice(0, 1))).toBe(40);
    expect(headerHeight(columns)).toBe(64);
  });

  it('makes room for long notes in the width, too', () => {
    const [placed] = placedColumns([{ name: 'a', type: 'number', notes: ['Number · Unit price'] }], 0);
    expect(placed?.width).toBe(48 + 19 * 7);
  });
});
