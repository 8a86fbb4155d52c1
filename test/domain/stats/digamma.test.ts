import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digamma } from '../../../src/domain/stats/digamma';
import { logGamma } from '../../../src/domain/stats/log-gamma';
import { logRising } from '../../../src/domain/stats/rising-factorial';

test('matches Abramowitz & Stegun (1964), table 6.1 and 6.3.2 to 6.3.3', () => {
  expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 14);
  expect(digamma(0.5)).toBeCloseTo(-0.5772156649015329 - 2 * Math.LN2, 14);
  expect(digamma(1.5)).toBeCloseTo(0.03648997397857652, 14);
  expect(digamma(2)).toBeCloseTo(0.4227843350984671, 14);
});

test('meets ψ(x + 1) = ψ(x) + 1 / x', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (x) => {
      const difference = digamma(x + 1) - digamma(x) - 1 / x;
      return Math.abs(difference) < 1e-12 * (1 + 1 / x);
    }),
  );
});

test('the logarithm of the rising factorial is the difference of two log-gammas, and its slope that of two digammas', () => {
  const counts = Float64Array.of(0, 1, 2, 5, 64, 65, 200, 1000);
  const [values, slopes] = [new Float64Array(8), new Float64Array(8)];
  logRising(0.3, counts, values, slopes);
  const expected = counts.map((count) => logGamma(0.3 + count) - logGamma(0.3));
  const expectedSlopes = counts.map((count) => digamma(0.3 + count) - digamma(0.3));
  expect(Math.max(...values.map((value, i) => Math.abs(value - expected[i]!)))).toBeLessThan(1e-10);
  expect(Math.max(...slopes.map((value, i) => Math.abs(value - expectedSlopes[i]!)))).toBeLessThan(1e-12);
});
