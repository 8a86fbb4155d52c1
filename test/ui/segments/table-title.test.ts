import { expect, test } from 'vitest';
import '../../../src/messages/segments';
import type { TableInfo } from '../../../src/contract/tables';
import { tableHint, tableTitle } from '../../../src/ui/pages/segments/table-title';

const table = (name: string, analysis?: string, parameters: Record<string, unknown> = {}): TableInfo =>
  ({
    name,
    rowCount: 2_000,
    createdAt: '2026-03-04T05:06:00.000Z',
    ...(analysis !== undefined && { madeBy: { analysis, version: 1, parameters, sources: [] } }),
  }) as unknown as TableInfo;

test('tables of one method are told apart by their settings', () => {
  const titles = [
    table('shop: k-means', 'segments.kmeans', { nClusters: 4 }),
    table('shop: DBSCAN', 'segments.dbscan', { eps: 0.5 }),
    table('shop: DBSCAN', 'segments.dbscan'),
    table('a: b: RFM', 'segments.rfm', { bins: 5, map: { 111: 'Mine' } }),
    table('shop: movement', 'segments.movement', { bins: 5, from: '1998-01-01' }),
  ].map((each) => tableTitle(each, []));
  expect(titles).toEqual([
    'shop: k-means, 4 groups',
    'shop: DBSCAN, eps 0.50',
    'shop: DBSCAN',
    'a: b: RFM, 5 groups a dimension, own map',
    'shop: movement, 5 groups a dimension, from Jan 1, 1998',
  ]);
});

test('other tables keep their names', () => {
  expect(tableTitle(table('shop'), [])).toBe('shop');
  expect(tableTitle(table('shop: customers', 'customers.features'), [])).toBe('shop: customers');
});

test('what was made here is told with its time', () => {
  expect(tableHint(table('shop'))).toBe('2,000 rows');
  expect(tableHint(table('shop: k-means', 'segments.kmeans'))).toMatch(/^2,000 rows · Mar \d, 2026/);
});
