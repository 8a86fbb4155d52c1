import { describe, expect, it } from 'vitest';
import { metricsSpread, regressionMetrics } from '../../../src/domain/predict/regression-metrics';

describe('regressionMetrics', () => {
  it('matches the example of the scikit-learn user guide', () => {
    const metrics = regressionMetrics(Float64Array.of(3, -0.5, 2, 7), Float64Array.of(2.5, 0, 2, 8));
    expect(metrics.mse).toBeCloseTo(0.375, 12);
    expect(metrics.rmse).toBeCloseTo(Math.sqrt(0.375), 12);
    expect(metrics.mae).toBeCloseTo(0.5, 12);
    expect(metrics.r2).toBeCloseTo(0.9486081370449679, 12);
  });

  it('has no coefficient of determination where all actual values are equal', () => {
    const metrics = regressionMetrics(Float64Array.of(0.1, 0.1, 0.1), Float64Array.of(0.1, 0.1, 0.4));
    expect(metrics.r2).toBeNaN();
    expect(metrics.mae).toBeCloseTo(0.1, 12);
  });
});

describe('metricsSpread', () => {
  const fold = (value: number) => ({ mse: value, rmse: 2 * value, mae: 3 * value, r2: -value });

  it('is the sample standard deviation over the folds', () => {
    const spread = metricsSpread([fold(2), fold(4), fold(4), fold(6)]);
    const deviation = Math.sqrt(8 / 3);
    expect(spread.mse).toBeCloseTo(deviation, 12);
    expect(spread.rmse).toBeCloseTo(2 * deviation, 12);
    expect(spread.mae).toBeCloseTo(3 * deviation, 12);
    expect(spread.r2).toBeCloseTo(deviation, 12);
  });

  it('is zero for a single holdout', () => {
    expect(metricsSpread([fold(5)])).toEqual({ mse: 0, rmse: 0, mae: 0, r2: 0 });
  });
});
