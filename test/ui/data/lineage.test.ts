import { expect, test } from 'vitest';
import '../../../src/messages/data-parts';
import { lineageSources, staleText } from '../../../src/ui/pages/data/lineage';
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

test('what changed and what was deleted are told apart', () => {
  const changed = (tableId: string) => ({ tableId, reason: 'changed' }) as const;
  expect(staleText([changed('orders')], tables)).toBe('Changed since this table was made: “orders”.');
  expect(staleText([changed('orders'), changed('people'), { tableId: 'gone', reason: 'deleted' }], tables)).toBe(
    'Changed since this table was made: “orders” and “people”. Deleted since this table was made: a table.',
  );
});
