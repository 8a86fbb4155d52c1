/** Errors of predictions against actual values, in the target's units (`mse` in its square). */
export interface RegressionMetrics {
  readonly mse: number;
  readonly rmse: number;
  readonly mae: number;
  /** Coefficient of determination; `NaN` where the actual values are all equal. */
  readonly r2: number;
}

/** MSE, RMSE, MAE and R² = 1 − SSE / SST of predictions, row by row against what was there. At least one row. */
export function regressionMetrics(actual: Float64Array, predicted: Float64Array): RegressionMetrics {
  const rows = actual.length;
  const mean = actual.reduce((sum, value) => sum + value, 0) / rows;
  let squares = 0;
  let absolutes = 0;
  let total = 0;
  for (let i = 0; i < rows; i++) {
    const error = actual[i]! - predicted[i]!;
    squares += error * error;
    absolutes += Math.abs(error);
    total += (actual[i]! - mean) ** 2;
  }
  const equal = actual.every((value) => value === actual[0]);
  const mse = squares / rows;
  return { mse, rmse: Math.sqrt(mse), mae: absolutes / rows, r2: equal ? NaN : 1 - squares / total };
}

function sampleDeviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** Sample standard deviation (n − 1) of each figure over the folds; zeros for one fold. */
export function metricsSpread(folds: readonly RegressionMetrics[]): RegressionMetrics {
  return {
    mse: sampleDeviation(folds.map(({ mse }) => mse)),
    rmse: sampleDeviation(folds.map(({ rmse }) => rmse)),
    mae: sampleDeviation(folds.map(({ mae }) => mae)),
    r2: sampleDeviation(folds.map(({ r2 }) => r2)),
  };
}
