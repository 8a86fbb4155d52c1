import { expect, test } from 'vitest';
import { summarize } from '../../../src/domain/stats/summary';
import golden from '../../golden/distribution.json';
import { planted } from '../value/planted';

test('matches NumPy', () => {
  const { count, mean, total, std, min, max } = summarize(planted.toSorted());
  expect([count, min, max]).toEqual([997, 0, golden.quantiles.at(-1)![1]]);
  expect(mean).toBeCloseTo(golden.mean, 9);
  expect(total).toBeCloseTo(golden.total, 6);
  expect(std).toBeCloseTo(golden.std, 9);
});

test('none of many equal values is above their mean', () => {
  const { mean, std, median } = summarize(new Float64Array(10).fill(0.1));
  expect([mean, std, median]).toEqual([0.1, 0, 0.1]);
});

test('one value has no spread, and none has nothing', () => {
  expect(summarize(Float64Array.of(4))).toEqual({ count: 1, total: 4, mean: 4, std: NaN, min: 4, median: 4, max: 4 });
  expect(summarize(new Float64Array(0))).toMatchObject({ count: 0, total: NaN, mean: NaN, median: NaN });
});
