import { portion, type Steps } from '../stats/steps';
import { sortedFinite } from '../stats/sorted-values';

const STEP_ROWS = 65_536;

/** Groups of a column by quantile. */
export interface Groups {
  /** 1 (smallest values) to `bins`; `NaN` for missing values. */
  readonly group: Float64Array;
  /** Largest value that each group may hold, ascending: the quantiles at 1 / bins, 2 / bins … 1. */
  readonly bounds: number[];
}

/**
 * Cuts a column into `bins` groups of about as many rows each, at its quantiles (inverse of the distribution
 * function; Hyndman & Fan 1996, type 1). A value belongs to the first group whose bound it does not exceed: equal
 * values are never split, and many of them fill the lower group and leave the next ones empty.
 */
export function* quantileGroups(values: Float64Array, bins: number): Steps<Groups> {
  const sorted = yield* portion(sortedFinite(values), 0, 0.7);
  const bounds = Array.from({ length: bins }, (_, bin) => sorted[Math.ceil((sorted.length * (bin + 1)) / bins) - 1]!);
  const group = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    if (row % STEP_ROWS === 0) yield 0.7 + (0.3 * row) / values.length;
    const value = values[row]!;
    let bin = 0;
    while (value > bounds[bin]!) bin++;
    group[row] = Number.isNaN(value) ? NaN : bin + 1;
  }
  return { group, bounds };
}
