import { expect, test } from 'vitest';
import { isRefund, netAmount } from '../../../src/domain/customers/refund';

test.each([
  [20, 2, false, 20],
  [20, NaN, false, 20],
  [20, undefined, false, 20],
  [0, 0, false, 0],
  [-20, 2, true, -20],
  [20, -2, true, -20],
  [-20, -2, true, -20],
  [-20, undefined, true, -20],
])('an amount of %d and a quantity of %d', (amount, quantity, refund, net) => {
  expect(isRefund(amount, quantity)).toBe(refund);
  expect(netAmount(amount, quantity)).toBe(net);
});
