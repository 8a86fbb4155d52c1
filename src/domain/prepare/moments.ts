/** Figures of the values that are not missing; `count` may be 0, and the others are then meaningless. */
interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Divided by n, as scikit-learn's scalers do. */
  readonly variance: number;
  readonly min: number;
  readonly max: number;
}

/** Two passes over the values less the first of them, so that equal values have exactly no variance. `NaN` is missing. */
export function moments(values: Float64Array): Moments {
  let count = 0;
  let first = 0;
  let sum = 0;
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (count++ === 0) first = value;
    sum += value - first;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const shift = sum / count;
  let squares = 0;
  for (const value of values) {
    const difference = value - first - shift;
    if (!Number.isNaN(difference)) squares += difference * difference;
  }
  // The sums turn −0, which JSON does not know, into 0.
  return { count, mean: first + shift + 0, variance: squares / count, min: min + 0, max: max + 0 };
}

/** Whether a spread is no more than rounding about the mean (Chan, Golub & LeVeque 1983; as scikit-learn's scalers). */
export function isConstant({ count, mean, variance }: Moments): boolean {
  return (
    Number.isFinite(variance) && variance <= count * Number.EPSILON * variance + (count * mean * Number.EPSILON) ** 2
  );
}

/** The values that are not missing. */
export function present(values: Float64Array): Float64Array {
  const found = new Float64Array(values.length);
  let count = 0;
  for (const value of values) if (!Number.isNaN(value)) found[count++] = value;
  return found.subarray(0, count);
}
