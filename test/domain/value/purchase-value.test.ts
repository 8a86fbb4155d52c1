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
  expect(made.leftOut).toEqual({ 'missing-customer': 1, 'missing-value': 1, 'after-as-of': 0 });
});

test('a refund is taken off by its size, whichever of its figures is below 0', () => {
  const ids = textColumn(['ann', 'ann', 'bob', 'bob', 'cem', 'cem']);
  const amount = Float64Array.of(20, -20, 20, 20, 20, -20);
  const { values } = finish(purchaseValue(ids, amount, Float64Array.of(2, -2, 2, -2, 2, 2)));
  expect(Array.from(values)).toEqual([0, 0, 0]);
});

test('without a frequency each row counts once', () => {
  const made = finish(purchaseValue(textColumn(['ann', 'ann']), Float64Array.of(20, -5), null));
  expect(Array.from(made.values)).toEqual([15]);
});
