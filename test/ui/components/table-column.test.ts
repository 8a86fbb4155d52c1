import { describe, expect, it } from 'vitest';
import { columnShares, columnTexts, sortedRows, type TableColumn } from '../../../src/ui/components/table-column';

interface Row {
  readonly name: string;
  readonly amount: number | null;
}

const rows: Row[] = [
  { name: 'item 10', amount: 12.5 },
  { name: 'item 9', amount: null },
  { name: 'Item 1', amount: 3 },
];
const amount: TableColumn<Row> = { id: 'amount', label: 'Amount', type: 'number', value: (row) => row.amount };
const name: TableColumn<Row> = { id: 'name', label: 'Name', type: 'text', value: (row) => row.name };
const namesOf = (sorted: Row[]): string[] => sorted.map((row) => row.name);

describe('sortedRows', () => {
  it('puts missing cells last either way', () => {
    expect(namesOf(sortedRows(rows, amount, false, 'en'))).toEqual(['Item 1', 'item 10', 'item 9']);
    expect(namesOf(sortedRows(rows, amount, true, 'en'))).toEqual(['item 10', 'Item 1', 'item 9']);
  });

  it('sorts numbers within words as numbers', () => {
    expect(namesOf(sortedRows(rows, name, false, 'en'))).toEqual(['Item 1', 'item 9', 'item 10']);
  });
});

describe('columnTexts', () => {
  it('gives all cells of a column the same decimals', () => {
    expect(rows.map(columnTexts(amount, rows, 'en'))).toEqual(['12.5', '–', '3.0']);
  });

  it('reads percent as shares of 1', () => {
    expect(rows.map(columnTexts({ ...amount, type: 'percent', value: () => 0.1234 }, rows, 'en'))).toEqual([
      '12.3%',
      '12.3%',
      '12.3%',
    ]);
  });
});

describe('columnShares', () => {
  it('measures against the largest', () => {
    expect(rows.map(columnShares(amount, rows))).toEqual([1, 0, 0.24]);
  });
});

describe('huge numbers', () => {
  it('are told in words in a whole column', () => {
    const huge = [
      { name: 'a', amount: 1.5e12 },
      { name: 'b', amount: 2e9 },
    ];
    expect(huge.map(columnTexts(amount, huge, 'en'))).toEqual(['1.5 trillion', '2 billion']);
  });
});
