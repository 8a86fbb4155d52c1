export type ScaleMethod = 'none' | 'minmax' | 'zscore';

/** Maps a value to `(value − shift) / factor`. */
export interface Scaling {
  readonly shift: number;
  readonly factor: number;
}

/**
 * Min-max to 0..1, or z-score by the population standard deviation, as scikit-learn's `MinMaxScaler` and
 * `StandardScaler`. A constant column becomes zeros. Values that are not finite are not looked at.
 */
export function fitScaling(values: Float64Array, method: ScaleMethod): Scaling {
  if (method === 'none') return { shift: 0, factor: 1 };
  let count = 0;
  let total = 0;
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    count++;
    total += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (count === 0) return { shift: 0, factor: 1 };
  if (min === max) return { shift: min, factor: 1 };
  if (method === 'minmax') return { shift: min, factor: max - min };
  const mean = total / count;
  let squares = 0;
  for (const value of values) if (Number.isFinite(value)) squares += (value - mean) ** 2;
  if (squares > 0 && squares < Infinity) return { shift: mean, factor: Math.sqrt(squares / count) };
  // Squares of values this large, or this close, are beyond float64.
  const unit = max - min;
  let parts = 0;
  for (const value of values) if (Number.isFinite(value)) parts += ((value - mean) / unit) ** 2;
  return { shift: mean, factor: unit * Math.sqrt(parts / count) };
}
