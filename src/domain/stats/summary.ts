import { quantile } from './quantile';

/** Descriptive figures of the finite values of a column. All `NaN` where there are none. */
export interface Summary {
  readonly count: number;
  readonly total: number;
  readonly mean: number;
  /** Sample standard deviation (n − 1). */
  readonly std: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/**
 * A single value has no standard deviation (`NaN`). The mean is summed from the smallest value on, so that that of
 * equal values is the value itself, and none of them exceeds it.
 *
 * @param sorted finite values, ascending
 */
export function summarize(sorted: Float64Array): Summary {
  const count = sorted.length;
  if (count === 0) return { count, total: NaN, mean: NaN, std: NaN, min: NaN, median: NaN, max: NaN };
  const min = sorted[0]!;
  let total = 0;
  let excess = 0;
  for (const value of sorted) {
    total += value;
    excess += value - min;
  }
  const mean = min + excess / count;
  let squares = 0;
  for (const value of sorted) squares += (value - mean) ** 2;
  return {
    count,
    total,
    mean,
    std: count > 1 ? Math.sqrt(squares / (count - 1)) : NaN,
    min,
    median: quantile(sorted, 0.5),
    max: sorted[count - 1]!,
  };
}
