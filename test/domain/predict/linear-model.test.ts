import { describe, expect, it } from 'vitest';
import { aliasedTerms, coefficientTable } from '../../../src/domain/predict/coefficients';
import { designMatrix } from '../../../src/domain/predict/design-matrix';
import { fitLinear, predictLinear } from '../../../src/domain/predict/linear-model';
import { predictRows } from '../../../src/domain/predict/predict-model';
import { fitPreprocess, type FeatureColumn, type PreprocessOptions } from '../../../src/domain/predict/preprocess';
import { regressionMetrics } from '../../../src/domain/predict/regression-metrics';
import { finish } from '../../../src/domain/stats/steps';
import golden from '../../golden/linear-regression.json' with { type: 'json' };
import { longley } from '../stats/longley';
import { numbers, rowsTo, texts } from './columns';

const target = Float64Array.from(golden.target);
const everyRow = rowsTo(target.length);
const numeric: FeatureColumn[] = Object.entries(golden.columns).map(([name, values]) => ({
  name,
  column: numbers(...values),
}));
const withPlan = [...numeric, { name: 'plan', column: texts(...golden.plan) }];

function train(
  columns: FeatureColumn[],
  y: Float64Array,
  options: Partial<PreprocessOptions> = {},
  alpha = 0,
  rows = rowsTo(y.length),
) {
  const preprocess = finish(fitPreprocess(columns, rows, { impute: 'mean', scale: 'zscore', ...options }));
  const design = finish(designMatrix(preprocess, columns, rows));
  return { preprocess, design, linear: finish(fitLinear(design, y, { alpha })) };
}

const worst = (actual: readonly (number | null)[], expected: readonly number[]): number =>
  Math.max(...expected.map((value, i) => Math.abs(actual[i]! - value) / Math.abs(value)));

describe('fitLinear', () => {
  it.each(['none', 'zscore', 'minmax'] as const)(
    'matches scikit-learn in the units of the features, scaled by %s',
    (scale) => {
      const { linear, preprocess } = train(numeric, target, { scale });
      const table = coefficientTable(linear, preprocess);
      expect(table.map(({ term }) => term)).toEqual(['(intercept)', 'age', 'income', 'balance', 'visits']);
      expect(
        worst(
          table.map(({ estimate }) => estimate),
          golden.ordinary.estimates,
        ),
      ).toBeLessThan(1e-9);
      expect(
        worst(
          table.map(({ standardError }) => standardError),
          golden.ordinary.standardErrors,
        ),
      ).toBeLessThan(1e-9);
      expect(
        worst(
          table.map(({ tValue }) => tValue),
          golden.ordinary.tValues,
        ),
      ).toBeLessThan(1e-9);
      expect(
        worst(
          table.map(({ pValue }) => pValue),
          golden.ordinary.pValues,
        ),
      ).toBeLessThan(1e-8);
      expect(
        worst(
          table.slice(1).map(({ standardized }) => standardized),
          golden.ordinary.standardized,
        ),
      ).toBeLessThan(1e-9);
      expect(table[0]!.standardized).toBeNull();
    },
  );

  it('matches the one-hot encoding of pandas', () => {
    const { linear, preprocess } = train(withPlan, target);
    const table = coefficientTable(linear, preprocess);
    expect(table.slice(-2).map(({ term }) => term)).toEqual(['plan = plus', 'plan = premium']);
    expect(
      worst(
        table.map(({ estimate }) => estimate),
        golden.withPlan.estimates,
      ),
    ).toBeLessThan(1e-9);
    expect(
      worst(
        table.map(({ standardError }) => standardError),
        golden.withPlan.standardErrors,
      ),
    ).toBeLessThan(1e-9);
  });

  it('finds the planted coefficients again', () => {
    const { linear, preprocess } = train(withPlan, target);
    const planted = [12, 1.5, -0.02, 8, 0, 5, 20];
    const misses = coefficientTable(linear, preprocess).map(
      ({ estimate, standardError }, i) => Math.abs(estimate - planted[i]!) / standardError!,
    );
    expect(misses).toHaveLength(7);
    expect(Math.max(...misses)).toBeLessThan(3);
  });

  it.each([
    ['none', golden.ridge],
    ['zscore', golden.ridgeStandardScaler],
    ['minmax', golden.ridgeMinMaxScaler],
  ] as const)(
    'matches the ridge of scikit-learn on features scaled by %s',
    (scale, { alpha, intercept, coefficients }) => {
      const { linear, preprocess } = train(numeric, target, { scale }, alpha);
      expect(worst([linear.intercept, ...linear.coefficients], [intercept, ...coefficients])).toBeLessThan(1e-9);
      expect(
        coefficientTable(linear, preprocess).every(
          ({ standardError, pValue }) => standardError === null && pValue === null,
        ),
      ).toBe(true);
    },
  );

  it('matches the metrics of scikit-learn on held-out rows', () => {
    const { linear, preprocess } = train(numeric, target.slice(0, golden.training), {}, 0, rowsTo(golden.training));
    const predicted = finish(
      predictRows({ model: 'linear', linear }, preprocess, numeric, everyRow.slice(golden.training)),
    );
    const metrics = regressionMetrics(target.slice(golden.training), predicted);
    const { mse, rmse, mae, r2 } = golden.heldOut;
    expect(worst([metrics.mse, metrics.rmse, metrics.mae, metrics.r2], [mse, rmse, mae, r2])).toBeLessThan(1e-9);
  });

  it.each(['none', 'zscore'] as const)('meets the certified standard errors of Longley, scaled by %s', (scale) => {
    const columns = [1, 2, 3, 4, 5, 6].map((j) => ({
      name: `x${j}`,
      column: numbers(...longley.rows.map((row) => row[j]!)),
    }));
    const { linear, preprocess } = train(
      columns,
      Float64Array.from(longley.rows, (row) => row[0]),
      { scale },
    );
    const table = coefficientTable(linear, preprocess);
    expect(
      worst(
        table.map(({ estimate }) => estimate),
        longley.estimates,
      ),
    ).toBeLessThan(1e-9);
    expect(
      worst(
        table.map(({ standardError }) => standardError),
        longley.standardErrors,
      ),
    ).toBeLessThan(1e-9);
  });

  it('names a term that others determine, and leaves it out of the table', () => {
    const twice = { name: 'twice the age', column: numbers(...golden.columns.age.map((value) => 2 * value)) };
    const { linear, preprocess, design } = train([...numeric, twice], target);
    expect(aliasedTerms(linear, preprocess)).toEqual(['twice the age']);
    expect(coefficientTable(linear, preprocess).map(({ term }) => term)).not.toContain('twice the age');
    const without = train(numeric, target);
    const difference = predictLinear(linear, design).map(
      (value, i) => value - predictLinear(without.linear, without.design)[i]!,
    );
    expect(Math.max(...difference.map(Math.abs))).toBeLessThan(1e-9);
  });

  it('gives no t value for an exact fit without residuals', () => {
    const { linear, preprocess } = train([{ name: 'x', column: numbers(-1, 0, 1) }], Float64Array.of(-2, 0, 2), {
      scale: 'none',
    });
    const [, slope] = coefficientTable(linear, preprocess);
    expect(slope).toEqual({ term: 'x', estimate: expect.closeTo(2, 12) as number, standardError: null, tValue: null, pValue: null, standardized: expect.closeTo(1, 12) as number }); // prettier-ignore
  });

  it('refuses as many coefficients as rows, unless they are penalised', () => {
    const few = rowsTo(5);
    const fit = (alpha: number) => train(numeric, target.slice(0, 5), {}, alpha, few);
    expect(() => fit(0)).toThrow(expect.objectContaining({ code: 'too-few-rows', details: { rows: 5, needed: 6 } }));
    expect(fit(1).linear.uncertainty).toBeNull();
  });

  it('refuses a target that does not vary', () => {
    expect(() =>
      train(
        numeric,
        target.map(() => 3),
      ),
    ).toThrow(expect.objectContaining({ code: 'constant-column' }));
  });

  it('refuses values that cannot be squared', () => {
    const huge = [{ name: 'x', column: numbers(1e200, -1e200, 3e200, 0) }];
    expect(() => train(huge, Float64Array.of(1, 2, 3, 5), { scale: 'none' })).toThrow(
      expect.objectContaining({ code: 'not-converged' }),
    );
  });
});
