import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderStatistics } from '../../../src/domain/segments/order-statistics';
import { finish } from '../../../src/domain/stats/steps';

const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true }));

test('are the values that sorting would put there', () => {
  const drawn = fc.array(value, { minLength: 1, maxLength: 600, size: 'max' });
  fc.assert(
    fc.property(drawn, fc.array(fc.nat(599), { minLength: 1, maxLength: 6 }), (values, wanted) => {
      const sorted = Float64Array.from(values).sort();
      const ranks = wanted.map((rank) => rank % values.length).sort((a, b) => a - b);
      expect(finish(orderStatistics(Float64Array.from(values), ranks)).map((found) => found + 0)).toEqual(
        ranks.map((rank) => sorted[rank]! + 0),
      );
    }),
  );
});

test.each<[string, (i: number, n: number) => number]>([
  ['ascending', (i) => i],
  ['descending', (i) => -i],
  ['equal', () => 4],
  ['two runs', (i, n) => (2 * i < n ? i : n - i)],
  ['a saw', (i) => i % 17],
])('of many values in a pattern: %s', (_, at) => {
  const values = Float64Array.from({ length: 20_000 }, (__, i) => at(i, 20_000));
  const sorted = values.slice().sort();
  const ranks = [3_999, 7_999, 11_999, 15_999, 19_999];
  expect(finish(orderStatistics(values, ranks))).toEqual(ranks.map((rank) => sorted[rank]));
});
