import { expect, test } from 'vitest';
import type { RowsQuery } from '../../src/contract/tables';
import { finish } from '../../src/domain/stats/steps';
import { MISSING_CODE, type Column } from '../../src/domain/table/column';
import { conditionsOf } from '../../src/engine/filter-rows';
import { rowOrder } from '../../src/engine/row-order';

const columns: Readonly<Record<string, Column>> = {
  name: { type: 'text', dictionary: ['item 10', 'item 2', 'Épicé'], codes: Uint32Array.of(0, 1, MISSING_CODE, 2, 1) },
  value: { type: 'number', values: Float64Array.of(5, NaN, -1, 5, 12) },
  high: { type: 'boolean', values: Uint8Array.of(1, 0, 2, 1, 0) },
};
const order = (query: RowsQuery): number[] | null => {
  const rows = finish(
    rowOrder(query, 5, {
      where: conditionsOf(query.where).map(({ column }) => columns[column]!),
      sort: columns[query.sort?.column ?? ''],
      shown: Object.values(columns),
      names: Object.keys(columns),
    }),
  );
  return rows && Array.from(rows);
};

test('no query is the stored order', () => {
  expect(order({})).toBeNull();
});

test('numbers sort stably, with missing cells last in both directions', () => {
  expect(order({ sort: { column: 'value' } })).toEqual([2, 0, 3, 4, 1]);
  expect(order({ sort: { column: 'value', descending: true } })).toEqual([4, 0, 3, 2, 1]);
});

test('text sorts as people count, missing cells last', () => {
  expect(order({ sort: { column: 'name' } })).toEqual([3, 1, 4, 0, 2]);
});

test('search looks in every column whatever the case', () => {
  expect(order({ search: 'éPI' })).toEqual([3]);
  expect(order({ search: '12' })).toEqual([4]);
  expect(order({ search: 'nowhere' })).toEqual([]);
});

test('a filter and a sort combine', () => {
  expect(order({ where: { column: 'high', value: false }, sort: { column: 'value', descending: true } })).toEqual([
    4, 1,
  ]);
  expect(order({ where: { column: 'name', value: 'item 2' } })).toEqual([1, 4]);
});

test('several conditions are all met, and a cell without a value is asked for by null', () => {
  const where = [
    { column: 'name', value: 'item 2' },
    { column: 'high', value: false },
  ];
  expect(order({ where })).toEqual([1, 4]);
  expect(order({ where: [...where, { column: 'value', value: 12 }] })).toEqual([4]);
  expect(order({ where: [{ column: 'name', value: null }] })).toEqual([2]);
  expect(order({ where: { column: 'value', value: null } })).toEqual([1]);
  expect(order({ where: [] })).toBeNull();
});

test('a search finds what is shown in place of a cell, and not what it hides', () => {
  const words = { name: { 'item 2': 'Best friends' }, value: { '-1': 'Noise' } };
  expect(order({ search: 'FRIENDS', words })).toEqual([1, 4]);
  expect(order({ search: 'noise', words })).toEqual([2]);
  expect(order({ search: 'item 2', words })).toEqual([]);
  expect(order({ search: 'item 2' })).toEqual([1, 4]);
});
