import { expect, test } from 'vitest';
import { refundedMoney } from '../../../src/domain/customers/refunded-money';
import { finish } from '../../../src/domain/stats/steps';
import { textColumn } from '../../text-column';

test('sales and refunds are summed up to the end of observation, refunds by their size whichever sign they have', () => {
  const lines = {
    customer: textColumn(['a', 'a', 'b', null, 'b', 'b']),
    date: Float64Array.of(0, 1, 2, 1, 9, NaN).map((day) => day * 86_400_000),
    amount: Float64Array.of(10, -4, 3, 50, 60, 70),
    quantity: Float64Array.of(1, 1, -1, 1, 1, 1),
    order: null,
    item: null,
  };
  expect(finish(refundedMoney(lines, 2))).toEqual({ sales: 10, refunded: 7, refunds: 2 });
});
