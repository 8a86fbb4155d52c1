import { expect, test } from 'vitest';
import '../../../src/messages/stale';
import { staleText } from '../../../src/ui/app/stale-text';
import { table } from '../data/tables';

const tables = [table('orders'), table('people')];

test('what changed and what was deleted are told apart', () => {
  const changed = (tableId: string) => ({ tableId, reason: 'changed' }) as const;
  expect(staleText([changed('orders')], tables)).toBe('Changed since this table was made: “orders”.');
  expect(staleText([changed('orders'), changed('people'), { tableId: 'gone', reason: 'deleted' }], tables)).toBe(
    'Changed since this table was made: “orders” and “people”. Deleted since this table was made: a table.',
  );
});
