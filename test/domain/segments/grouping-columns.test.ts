import { expect, test } from 'vitest';
import { groupingColumns } from '../../../src/domain/segments/grouping-columns';

const column = (name: string, distinct = 9, type = 'number') => ({ name, type, distinct });

test('recency, orders and money are grouped by where all are there', () => {
  const columns = ['age', 'monetaryValue', 'orders', 'recencyDays'].map((name) => column(name));
  expect(groupingColumns(columns)).toEqual(['recencyDays', 'orders', 'monetaryValue']);
  expect(groupingColumns(columns.slice(0, 3))).toEqual(['age', 'monetaryValue', 'orders']);
});

test('names, constants and texts are not', () => {
  const columns = [column('customer_id'), column('constant', 1), column('city', 9, 'text'), column('age')];
  expect(groupingColumns([...columns, { ...column('no'), role: 'customerId' }])).toEqual(['age']);
});

test('a yes or no is only where little else is', () => {
  const [senior, tenure, charges] = [column('senior', 2), column('tenure'), column('charges')];
  expect(groupingColumns([senior, tenure, charges])).toEqual(['tenure', 'charges']);
  expect(groupingColumns([senior, tenure])).toEqual(['senior', 'tenure']);
});

test('numbers of rows and groups measure nothing', () => {
  const columns = ['row', 'cluster', 'Labels', 'cluster_2', 'x', 'rows', 'clusterSize'].map((name) => column(name));
  expect(groupingColumns(columns)).toEqual(['x', 'rows', 'clusterSize']);
});
