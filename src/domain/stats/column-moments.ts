import type { Matrix } from './matrix';
import type { Steps } from './steps';

const STEP_CELLS = 1_000_000;

/** Means of the columns, summed from the first row on, so that an equal column is centred to exact zeros. */
export function* columnMeans({ rows, columns, values }: Matrix): Steps<Float64Array> {
  const sums = new Float64Array(columns);
  const stepRows = Math.max(1, Math.floor(STEP_CELLS / columns));
  for (let from = 0; from < rows; from += stepRows) {
    const to = Math.min(rows, from + stepRows);
    for (let i = from, at = from * columns; i < to; i++) {
      for (let j = 0; j < columns; j++, at++) sums[j]! += values[at]! - values[j]!;
    }
    yield to / rows;
  }
  return sums.map((sum, j) => values[j]! + sum / rows);
}

/** Sample standard deviations (n − 1) of the columns about their means; at least two rows. */
export function* columnDeviations({ rows, columns, values }: Matrix, means: Float64Array): Steps<Float64Array> {
  const squares = new Float64Array(columns);
  const stepRows = Math.max(1, Math.floor(STEP_CELLS / columns));
  for (let from = 0; from < rows; from += stepRows) {
    const to = Math.min(rows, from + stepRows);
    for (let i = from, at = from * columns; i < to; i++) {
      for (let j = 0; j < columns; j++, at++) squares[j]! += (values[at]! - means[j]!) ** 2;
    }
    yield to / rows;
  }
  return squares.map((square) => Math.sqrt(square / (rows - 1)));
}
