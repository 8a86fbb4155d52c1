import { expect, test } from 'vitest';
import { MISSING_CODE, type Column } from '../../src/domain/table/column';
import { rowOrder } from '../../src/engine/row-order';

const columns: Readonly<Record<string, Column>> = {
  name: { type: 'text', dictionary: ['item 10', 'item 2', 'Épicé'], codes: Uint32Array.of(0, 1, MISSING_CODE, 2, 1) },
  value: { type: 'number', values: Float64Array.of(5, NaN, -1, 5, 12) },
  high: { type: 'boolean', values: Uint8Array.of(1, 0, 2, 1, 0) },
};
const columnOf = (name: string): Promise<Column> => Promise.resolve(columns[name]!);
const order = async (query: Parameters<typeof rowOrder>[0]): Promise<number[] | null> => {
  const rows = await rowOrder(query, 5, Object.keys(columns), columnOf);
  return rows && Array.from(rows);
};

test('no query is the stored order', async () => {
  expect(await order({})).toBeNull();
});

test('numbers sort stably, with missing cells last in both directions', async () => {
  expect(await order({ sort: { column: 'value' } })).toEqual([2, 0, 3, 4, 1]);
  expect(await order({ sort: { column: 'value', descending: true } })).toEqual([4, 0, 3, 2, 1]);
});

test('text sorts as people count, missing cells last', async () => {
  expect(await order({ sort: { column: 'name' } })).toEqual([3, 1, 4, 0, 2]);
});

test('search looks in every column whatever the case', async () => {
  expect(await order({ search: 'éPI' })).toEqual([3]);
  expect(await order({ search: '12' })).toEqual([4]);
  expect(await order({ search: 'nowhere' })).toEqual([]);
});

test('a filter and a sort combine', async () => {
  expect(await order({ where: { column: 'high', value: false }, sort: { column: 'value', descending: true } })).toEqual(
    [4, 1],
  );
  expect(await order({ where: { column: 'name', value: 'item 2' } })).toEqual([1, 4]);
});
