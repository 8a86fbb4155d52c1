import { describe, expect, it } from 'vitest';
import { profileNumbers, type NumberProfile } from '../../../src/domain/quality/number-profile';
import { finish } from '../../../src/domain/stats/steps';
import golden from '../../golden/quality-profile.json' with { type: 'json' };

const profile = (...values: (number | null)[]): NumberProfile =>
  finish(profileNumbers({ type: 'number', values: Float64Array.from(values, (value) => value ?? NaN) }));

const cases = Object.entries(golden.numbers);

/** Beside `offset`'s mean of 1e9 its values carry seven digits of their own. */
const tolerance = (name: string): number => (name === 'offset' ? 1e-7 : 1e-12);

it('a flag has no outliers, however rare one of its values is', () => {
  const flag = Array.from({ length: 100 }, (_, row) => (row < 5 ? 1 : 0));
  expect(profile(...flag)).toMatchObject({ outliers: 0, fences: { low: 0, high: 0, farOut: 0 } });
  expect(profile(...flag, 2)).toMatchObject({ outliers: 6, fences: { low: 0, high: 0, farOut: 6 } });
});

describe('profileNumbers', () => {
  it.each(cases)('matches pandas: counts of %s', (_, { values, figures }) => {
    const { count, missing, distinct, mode, zeros, negatives, outliers } = profile(...values);
    expect(figures).toMatchObject({ count, missing, distinct, mode, zeros, negatives, outliers });
  });

  it.each(cases)('matches pandas: figures of %s', (name, { values, figures }) => {
    const actual = profile(...values);
    const pairs = [
      ...(['mean', 'std', 'min', 'q1', 'median', 'q3', 'max', 'p5', 'p95'] as const).map((key) => [
        actual[key]!,
        figures[key],
      ]),
      ...(['low', 'high'] as const).map((key) => [actual.fences![key], figures.fences[key]]),
    ] as [number, number][];
    const worst = Math.max(...pairs.map(([value, expected]) => Math.abs(value - expected) / (Math.abs(expected) || 1)));
    expect(worst).toBeLessThan(tolerance(name));
  });

  it.each(cases.filter(([, { figures }]) => figures.skewness !== null))(
    'matches pandas: skewness of %s',
    (name, given) => {
      expect(Math.abs(profile(...given.values).skewness! - given.figures.skewness!)).toBeLessThan(tolerance(name) * 10);
    },
  );

  it('gives the closed forms of five numbers', () => {
    // Mean 4, squares 40, cubes 90; the fences are 2 − 1.5 · 2 and 4 + 1.5 · 2.
    const { mean, std, skewness, outliers, fences, mode, whole } = profile(2, 1, 4, 10, 3);
    expect([mean, std, mode, whole]).toEqual([4, Math.sqrt(50 / 4), { value: 1, count: 1 }, true]);
    expect(skewness).toBeCloseTo((Math.sqrt(20) / 3) * ((-8 - 27 + 0 + 216 - 1) / 5 / 10 ** 1.5), 12);
    expect([outliers, fences]).toEqual([1, { low: -1, high: 7, farOut: 0 }]);
  });

  it('counts every value in one bin', () => {
    const { values } = golden.numbers.counts;
    expect(profile(...values).histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
  });

  it('has no figures where there are no values, and no spread of one', () => {
    expect(profile(null, null)).toMatchObject({
      count: 0,
      missing: 2,
      distinct: 0,
      mode: null,
      mean: null,
      std: null,
      skewness: null,
      min: null,
      median: null,
      outliers: null,
      fences: null,
      histogram: { edges: [], counts: [] },
    });
    expect(profile(5)).toMatchObject({ mean: 5, std: null, skewness: null, min: 5, max: 5 });
    expect(profile(5, 5)).toMatchObject({ std: 0, skewness: null });
  });

  it.each([1, 1e200, 1e-200])('holds for numbers about %d', (unit) => {
    const { mean, std, skewness } = profile(unit, -unit, 3 * unit, 5 * unit, unit);
    expect([mean! / unit, std! / unit]).toEqual([expect.closeTo(1.8, 12), expect.closeTo(Math.sqrt(5.2), 12)]);
    // Deviations −0.8, −2.8, 1.2, 3.2, −0.8 have the cubes' sum 11.52.
    expect(skewness).toBeCloseTo((Math.sqrt(20) / 3) * (11.52 / 5 / 4.16 ** 1.5), 12);
  });

  it('says null of what float64 cannot hold', () => {
    expect(profile(1.7e308, -1.7e308, 1.7e308)).toMatchObject({ std: null, skewness: null, max: 1.7e308 });
  });
});
