import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logHistogram } from '../../../src/domain/stats/log-histogram';

test('every power of ten is an edge, and values on an edge are above it', () => {
  const made = logHistogram(Float64Array.of(-1, 0, 1, 10, 99, 100, 1000));
  expect(made).toEqual({ edges: [1, 10, 100, 1000, 10_000], counts: [1, 2, 1, 1], left: 2 });
});

test('there is none within a decade, nor without values above zero', () => {
  expect(logHistogram(Float64Array.of(2, 19))).toBeNull();
  expect(logHistogram(Float64Array.of(-100, -1))).toBeNull();
  expect(logHistogram(new Float64Array(0))).toBeNull();
});

test('every value is in a bin that holds it or below the scale, and there are at most 60 bins', () => {
  const money = fc.double({ min: -10, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(fc.array(money, { minLength: 2 }), (values) => {
      const sorted = Float64Array.from(values).sort();
      const made = logHistogram(sorted);
      fc.pre(made !== null);
      const { edges, counts, left } = made!;
      expect(left + counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
      expect(counts.length).toBeLessThanOrEqual(60);
      expect([edges[0]! <= sorted[left]!, sorted.at(-1)! <= edges.at(-1)!]).toEqual([true, true]);
    }),
  );
});
