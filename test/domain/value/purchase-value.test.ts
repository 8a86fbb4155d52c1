import { expect, test } from 'vitest';
import { finish } from '../../../src/domain/stats/steps';
import { purchaseValue } from '../../../src/domain/value/purchase-value';
import { textColumn } from '../../text-column';

test('Σ amount × frequency by customer, in the order of their first usable row', () => {
  const made = finish(
    purchaseValue(
      textColumn(['ann', 'bob', 'cem', 'ann', null, 'bob']),
      Float64Array.of(NaN, 0.1, 5, 10, 7, 0.2),
      Float64Array.of(1, 1, 2, 3, 1, 1),
    ),
  );
  expect(made.ids.dictionary).toEqual(['bob', 'cem', 'ann']);
  expect(Array.from(made.values)).toEqual([expect.closeTo(0.3, 15), 10, 30]);
  expect(made.leftOut).toEqual({ 'missing-customer': 1, 'missing-value': 1 });
});
