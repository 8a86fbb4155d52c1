import { expect, test } from 'vitest';
import { countAtMost, countBelow, quantile } from '../../../src/domain/stats/quantile';
import golden from '../../golden/distribution.json';
import { planted } from '../value/planted';

test('matches NumPy', () => {
  const sorted = planted.toSorted();
  const worst = golden.quantiles.map(([p, value]) => Math.abs(quantile(sorted, p!) - value!));
  expect(worst).toHaveLength(11);
  expect(Math.max(...worst)).toBeLessThan(1e-9);
});

test('of one value is that value, of none is none', () => {
  expect([0, 0.3, 1].map((p) => quantile(Float64Array.of(7), p))).toEqual([7, 7, 7]);
  expect(quantile(new Float64Array(0), 0.5)).toBeNaN();
});

test('counts what is below and what is at most a value', () => {
  const sorted = Float64Array.of(1, 2, 2, 2, 5);
  expect([0, 1, 2, 3, 5, 9].map((value) => countBelow(sorted, value))).toEqual([0, 0, 1, 4, 4, 5]);
  expect([0, 1, 2, 3, 5, 9].map((value) => countAtMost(sorted, value))).toEqual([0, 1, 4, 4, 5, 5]);
});
