import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EndQuantiles } from '../../../src/domain/stats/end-quantiles';
import { quantile } from '../../../src/domain/stats/quantile';

test('are the quantiles of all values sorted, however many lie beyond', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 120 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      (values, below) => {
        const sorted = Float64Array.from(values).sort();
        const made = new EndQuantiles(values.length, below, 1 - below);
        made.read(Float64Array.from(values));
        const scale = 1e-9 * (1 + Math.abs(sorted[0]!) + Math.abs(sorted.at(-1)!));
        expect(Math.abs(made.low - quantile(sorted, below))).toBeLessThanOrEqual(scale);
        expect(Math.abs(made.high - quantile(sorted, 1 - below))).toBeLessThanOrEqual(scale);
      },
    ),
  );
});

test('a set of values is told without any before it', () => {
  const made = new EndQuantiles(200, 0.025, 0.975);
  made.read(Float64Array.from({ length: 200 }, (_, i) => 1000 - i));
  made.read(Float64Array.from({ length: 200 }, (_, i) => i));
  expect([made.low, made.high]).toEqual([expect.closeTo(4.975, 10), expect.closeTo(194.025, 10)]);
});
