import { expect, test } from 'vitest';
import { finish } from '../../../src/domain/stats/steps';
import { distribution } from '../../../src/domain/value/distribution';
import golden from '../../golden/distribution.json';
import { planted } from './planted';

test('matches NumPy on quantiles, mean, Gini, the Lorenz curve and the top shares', () => {
  const made = finish(distribution(planted.toSorted()));
  expect(made.quantiles.map(({ p }) => p)).toEqual(golden.quantiles.map(([p]) => p));
  const worst = (actual: number[], expected: number[]): number =>
    Math.max(...expected.map((value, i) => Math.abs(actual[i]! - value)));
  expect(
    worst(
      made.quantiles.map(({ value }) => value),
      golden.quantiles.map(([, value]) => value!),
    ),
  ).toBeLessThan(1e-9);
  expect([made.count, made.mean]).toEqual([997, expect.closeTo(golden.mean, 9)]);
  expect(made.gini).toBeCloseTo(golden.gini, 12);
  expect(made.lorenz.value).toHaveLength(201);
  expect(worst(made.lorenz.value, golden.lorenz)).toBeLessThan(1e-12);
  expect(made.paretoShares).toHaveLength(5);
  expect(made.paretoShares.map(({ top }) => top)).toEqual(golden.paretoShares.map(([top]) => top));
  expect(
    worst(
      made.paretoShares.map(({ share }) => share),
      golden.paretoShares.map(([, share]) => share!),
    ),
  ).toBeLessThan(1e-12);
  expect(made.high).toMatchObject({ rule: { kind: 'mean' }, count: golden.aboveMean });
});

test('all equal is no concentration, and nobody is above the mean', () => {
  const made = finish(distribution(new Float64Array(50).fill(0.1)));
  expect(made.gini).toBeCloseTo(0, 12);
  expect(made.high).toMatchObject({ threshold: 0.1, count: 0, share: 0 });
  expect(made.histogram.counts).toEqual([50]);
});

test('one customer holds everything', () => {
  const made = finish(distribution(Float64Array.of(8)));
  expect(made).toMatchObject({ count: 1, mean: 8, gini: 0, lorenz: { population: [0, 1], value: [0, 1] } });
  expect(made.paretoShares.map(({ share }) => share)).toEqual([1, 1, 1, 1, 1]);
});

test('losses have a Lorenz curve below zero but no Gini; a total of nothing has neither', () => {
  const some = finish(distribution(Float64Array.of(-5, 5, 10)));
  expect(some.gini).toBeNaN();
  expect(some.lorenz.value).toEqual([0, -0.5, 0, 1]);
  expect(some.paretoShares.at(-1)).toEqual({ top: 0.5, customers: 2, share: 1.5 });
  const none = finish(distribution(Float64Array.of(-5, 2, 3)));
  expect(none).toMatchObject({ gini: NaN, lorenz: { population: [], value: [] }, paretoShares: [] });
  expect(none.high.share).toBeNaN();
});

/** As z-scores do, but for rounding. */
const cancelling = Float64Array.of(-1.2, -0.3, 0.4, 1.1 + 1e-12);

test.each([
  ['cancels', cancelling, false],
  ['cancels', new Float64Array(3), false],
  ['negative', Float64Array.of(-9, 2, 3), false],
  ['score', Float64Array.of(0, 0.5, 1), true],
] as const)('of a total that %s there are no shares', (noShares, values, score) => {
  const made = finish(distribution(values, { kind: 'top', share: 0.5 }, score));
  const none = { gini: NaN, lorenz: { population: [], value: [] }, paretoShares: [] };
  expect(made).toMatchObject({ noShares, ...none });
  expect(made.high.share).toBeNaN();
  expect(made.high.count).toBe(2);
});

test('losses that do not cancel the gains leave shares to tell', () => {
  expect(finish(distribution(Float64Array.of(-5, 5, 10))).noShares).toBeNull();
});

test('no values are refused', () => {
  expect(() => finish(distribution(new Float64Array(0)))).toThrowError(
    expect.objectContaining({ code: 'no-usable-rows' }),
  );
});
