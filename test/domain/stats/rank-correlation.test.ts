import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countInversions } from '../../../src/domain/stats/inversions';
import { rankCorrelation } from '../../../src/domain/stats/rank-correlation';
import { sortedFinite } from '../../../src/domain/stats/sorted-values';
import { finish } from '../../../src/domain/stats/steps';
import { rankDescending } from '../../../src/domain/value/rank';
import golden from '../../golden/value-periods.json';

const ranks = (values: Float64Array): Uint32Array =>
  Uint32Array.from(finish(rankDescending(values, finish(sortedFinite(values)))));

test('matches SciPy on values with ties', () => {
  const left = Float64Array.from({ length: 500 }, (_, row) => ((row * 7919) % 97) ** 1.5);
  const right = left.map((value, row) => value + ((row * 104729) % 211) * 3);
  const made = finish(rankCorrelation(ranks(left), ranks(right)));
  expect(made.spearman).toBeCloseTo(golden.spearman, 12);
  expect(made.kendall).toBeCloseTo(golden.kendall, 12);
  expect([made.low < made.spearman, made.spearman < made.high]).toEqual([true, true]);
});

test('the same order is 1, the opposite one −1, and with all equal there is none', () => {
  const up = Uint32Array.of(1, 2, 3, 4, 5);
  expect(finish(rankCorrelation(up, up))).toMatchObject({ spearman: 1, kendall: 1, low: 1, high: 1 });
  expect(finish(rankCorrelation(up, up.toReversed()))).toMatchObject({ spearman: -1, kendall: -1 });
  expect(finish(rankCorrelation(up, new Uint32Array(5).fill(1)))).toMatchObject({ spearman: NaN, kendall: NaN });
});

test('inversions are the pairs in descending order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (values) => {
      const pairs = values.flatMap((left, i) => values.slice(i + 1).filter((right) => left > right)).length;
      const sorted = Uint32Array.from(values);
      expect(finish(countInversions(sorted))).toBe(pairs);
      expect(Array.from(sorted)).toEqual(values.toSorted((a, b) => a - b));
    }),
  );
});
