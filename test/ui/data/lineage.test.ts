import { expect, test } from 'vitest';
import { lineageSources } from '../../../src/ui/pages/data/lineage';
import { table } from './tables';

const tables = [table('orders'), table('people')];

test('a derived table names each of its sources once, and those that are gone not at all', () => {
  const made = table('made', [], { sources: ['orders', 'gone', 'orders'] });
  expect(lineageSources(made, tables)).toEqual([
    { tableId: 'orders', name: 'orders' },
    { tableId: 'gone', name: null },
  ]);
  expect(lineageSources(table('imported'), tables)).toEqual([]);
});
