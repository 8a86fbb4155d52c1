import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitYeoJohnson, inverseYeoJohnson, yeoJohnson } from '../../../src/domain/prepare/yeo-johnson';
import { finish } from '../../../src/domain/stats/steps';
import { golden } from './golden';
import { worstError } from './tables';

const samples = Object.entries(golden.power).map(([name, sample]) => ({ name, ...sample }));
const fit = (values: readonly number[]): number | null => finish(fitYeoJohnson(Float64Array.from(values)));

describe('yeoJohnson', () => {
  it.each(samples)(
    "matches scikit-learn's PowerTransformer by its exponent: $name",
    ({ values, transformed, lambda }) => {
      const actual = values.map((value) => yeoJohnson(value, lambda));
      expect(worstError(actual, transformed)).toBeLessThan(1e-9);
    },
  );

  it('is the identity for 1, and the logarithm for 0 and 2', () => {
    expect([-3, -0.5, 0, 0.5, 3].map((x) => yeoJohnson(x, 1))).toEqual(
      [-3, -0.5, 0, 0.5, 3].map((x) => expect.closeTo(x, 12)),
    );
    expect(yeoJohnson(4, 0)).toBe(Math.log(5));
    expect(yeoJohnson(-4, 2)).toBe(-Math.log(5));
  });

  it('meets both formulas of the paper', () => {
    expect(yeoJohnson(3, 0.5)).toBeCloseTo((2 - 1) / 0.5, 12);
    expect(yeoJohnson(-3, 0.5)).toBeCloseTo(-(4 ** 1.5 - 1) / 1.5, 12);
  });

  it('has an inverse', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.double({ min: -0.5, max: 2.5, noNaN: true }),
        (x, lambda) => {
          const back = inverseYeoJohnson(yeoJohnson(x, lambda), lambda);
          expect(Math.abs(back - x)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(x)) ** 1.5);
        },
      ),
    );
  });

  it('rises with x', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        fc.double({ min: 1e-3, max: 10, noNaN: true }),
        fc.double({ min: -1, max: 3, noNaN: true }),
        (x, step, lambda) => yeoJohnson(x + step, lambda) >= yeoJohnson(x, lambda),
      ),
    );
  });
});

describe('fitYeoJohnson', () => {
  it.each(samples)('finds the exponent of greatest likelihood, as 40 digits do: $name', ({ values, lambda }) => {
    expect(Math.abs(fit(values as number[])! - lambda)).toBeLessThan(1e-9);
  });

  it.each(samples)("is at least as near to it as scikit-learn's PowerTransformer: $name", ({ values, lambda, own }) => {
    const found = fit(values as number[])!;
    expect(Math.abs(found - lambda)).toBeLessThanOrEqual(Math.abs(own.lambda - lambda));
    expect(Math.abs(found - own.lambda)).toBeLessThan(1e-6);
  });

  it('finds the same whatever the order of the rows', () => {
    const differences = samples.map(({ values }) => fit(values as number[])! - fit(values.toReversed() as number[])!);
    expect(Math.max(...differences.map(Math.abs))).toBeLessThan(1e-9);
  });

  it('mirrors at 1 with the sign of the values', () => {
    const values = golden.power['both signs'].values as number[];
    expect(fit(values.map((value) => -value))! + fit(values)!).toBeCloseTo(2, 6);
  });

  it('finds the exponent of values far from zero for their spread, where their powers lose it in rounding', () => {
    // ln x is all but linear here, so that the exponent is that of the skewness: unmoved by a change of unit.
    const years = [1950, 1962, 1971, 1980, 1988, 1993, 1997, 2000, 2003, 2009];
    const lambda = fit(years)!;
    const likelihood = (exponent: number): number => {
      const powers = years.map((year) => ((year + 1) / 2010) ** exponent / exponent);
      const mean = powers.reduce((sum, power) => sum + power, 0) / years.length;
      const variance = powers.reduce((sum, power) => sum + (power - mean) ** 2, 0) / years.length;
      const logs = years.reduce((sum, year) => sum + Math.log((year + 1) / 2010), 0);
      return (-years.length / 2) * Math.log(variance) + (exponent - 1) * logs;
    };
    expect(lambda).toBeGreaterThan(10);
    expect(likelihood(lambda)).toBeGreaterThan(likelihood(lambda - 0.01));
    expect(likelihood(lambda)).toBeGreaterThan(likelihood(lambda + 0.01));
  });
});
