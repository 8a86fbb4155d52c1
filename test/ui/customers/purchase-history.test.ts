import { expect, test } from 'vitest';
import type { TableInfo } from '../../../src/contract/tables';
import { purchasesByMonth } from '../../../src/ui/pages/customers/purchase-history';

const column = (name: string, role: TableInfo['columns'][number]['role']): TableInfo['columns'][number] => ({
  name,
  originalName: name,
  type: 'text',
  missing: 0,
  distinct: 0,
  ...(role && { role }),
});

const transactions = {
  columns: [column('day', 'date'), column('n', 'quantity'), column('each', 'unitPrice')],
} as unknown as TableInfo;

test('money is summed by month, quiet months in between included', () => {
  const lines = {
    columns: ['day', 'n', 'each'],
    rows: [
      ['2025-03-09T00:00:00.000Z', 2, 10],
      ['2024-12-31T00:00:00.000Z', 1, 5],
      ['2025-03-01T00:00:00.000Z', -1, 4],
      [null, 1, 100],
    ],
    total: 4,
  };
  expect(purchasesByMonth(lines, transactions)).toEqual([
    { month: '2024-12', amount: 5 },
    { month: '2025-01', amount: 0 },
    { month: '2025-02', amount: 0 },
    { month: '2025-03', amount: 16 },
  ]);
  expect(purchasesByMonth({ ...lines, rows: [] }, transactions)).toEqual([]);
  const until = (end: string) => purchasesByMonth(lines, transactions, end).map(({ month }) => month);
  expect(until('2025-05-31')).toEqual(['2024-12', '2025-01', '2025-02', '2025-03', '2025-04', '2025-05']);
  // Lines after the end of observation are not known of.
  expect(purchasesByMonth(lines, transactions, '2025-03-05').at(-1)).toEqual({ month: '2025-03', amount: -4 });
  expect(until('2024-11-30')).toEqual([]);
});
