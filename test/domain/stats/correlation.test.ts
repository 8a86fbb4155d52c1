import { expect, test } from 'vitest';
import { correlation } from '../../../src/domain/stats/correlation';

test('is Pearson’s coefficient', () => {
  // Anscombe (1973), the first of the four data sets: 0.816.
  const x = Float64Array.of(10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5);
  const y = Float64Array.of(8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68);
  expect(correlation(x, y)).toBeCloseTo(0.8164, 4);
  expect(
    correlation(
      x,
      x.map((value) => -2 * value),
    ),
  ).toBe(-1);
});

test('is null where a column does not vary', () => {
  expect(correlation(Float64Array.of(1, 2, 3), Float64Array.of(0.1, 0.1, 0.1))).toBeNull();
  expect(correlation(new Float64Array(0), new Float64Array(0))).toBeNull();
});
