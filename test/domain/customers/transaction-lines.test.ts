import { expect, test } from 'vitest';
import { lineKinds, PURCHASE, REFUND, UNUSED } from '../../../src/domain/customers/transaction-lines';
import { finish } from '../../../src/domain/stats/steps';
import { linesOf } from './lines';

const lines = linesOf([
  ['ann', '1970-01-02', 5],
  ['ann', '1970-01-02', 0],
  ['ann', '1970-01-02', -5],
  ['ann', '1970-01-03', 5],
]);

test('nothing paid is a purchase, less than nothing a refund, and later lines are not used', () => {
  expect(Array.from(finish(lineKinds(lines, 1, 'net')).kinds)).toEqual([PURCHASE, PURCHASE, REFUND, UNUSED]);
});

test('every line not used is told with one reason', () => {
  const { kinds, leftOut } = finish(lineKinds(lines, 1, 'ignore'));
  expect(Array.from(kinds)).toEqual([PURCHASE, PURCHASE, UNUSED, UNUSED]);
  expect(leftOut).toEqual([
    { reason: 'refund-ignored', rows: 1 },
    { reason: 'after-as-of', rows: 1 },
  ]);
});
