import { expect, test } from 'vitest';
import { freeTableName } from '../../src/engine/free-table-name';

test.each([
  ['orders', [], 'orders'],
  ['orders', ['orders (2)', 'Orders'], 'orders'],
  ['orders', ['orders'], 'orders (2)'],
  ['orders', ['orders (2)', 'orders', 'orders (4)'], 'orders (3)'],
  ['orders (2)', ['orders (2)'], 'orders (2) (2)'],
])('%j beside %j becomes %j', (wanted, names, free) => {
  expect(
    freeTableName(
      wanted,
      names.map((name) => ({ name })),
    ),
  ).toBe(free);
});
