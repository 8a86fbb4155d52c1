import { expect, test } from 'vitest';
import type { TableInfo } from '../../../src/contract/tables';
import { emptiestColumns, isMuch } from '../../../src/ui/pages/segments/left-out';
import { defaultColumns } from '../../../src/ui/pages/segments/segment-columns';

const table = (...columns: { name: string; role?: string; distinct?: number; missing?: number }[]): TableInfo =>
  ({
    columns: columns.map((column) => ({ type: 'number', distinct: 9, missing: 0, ...column })),
  }) as unknown as TableInfo;

test('customers are grouped by a few columns at first', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  expect(defaultColumns(table(...names.map((name) => ({ name }))))).toEqual(names.slice(0, 6));
});

test('the columns that cost most rows are named, if they were used', () => {
  const columns = ['a', 'b', 'c', 'd', 'e'].map((name, at) => ({ name, missing: at }));
  expect(emptiestColumns(table(...columns), ['a', 'b', 'd'])).toEqual([
    { name: 'd', missing: 3 },
    { name: 'b', missing: 1 },
  ]);
});

test('few rows left out are told, many are warned of', () => {
  expect([isMuch(11, 7043), isMuch(587, 600), isMuch(0, 0)]).toEqual([false, true, false]);
});
