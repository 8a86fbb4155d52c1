import { columnMeans } from '../stats/column-moments';
import type { Matrix } from '../stats/matrix';
import { portion, type Steps } from '../stats/steps';
import { symmetricEigen } from '../stats/symmetric-eigen';

const STEP_WORK = 4_000_000;

export interface PrincipalAxes {
  readonly means: Float64Array;
  /** Sample variances (n − 1) along the axes, from the largest down. */
  readonly variances: Float64Array;
  /** Unit axes, a row each. */
  readonly axes: Matrix;
}

/**
 * The principal axes of data about its means (Pearson 1901), by the eigenvectors of its covariance matrix in float64.
 *
 * @param data at least two rows
 * @throws ClienteleError `not-converged` where squares are beyond float64
 */
export function* principalAxes(data: Matrix): Steps<PrincipalAxes> {
  const means = yield* portion(columnMeans(data), 0, 0.1);
  const covariance = yield* portion(covarianceMatrix(data, means), 0.1, 0.7);
  const { values, vectors } = yield* portion(symmetricEigen(covariance), 0.7, 1);
  // Rounding can leave a variance of nothing a little below it.
  return { means, variances: values.map((value) => Math.max(0, value)), axes: vectors };
}

/** Sample covariances (n − 1) of the columns. */
export function* covarianceMatrix({ rows, columns, values }: Matrix, means: Float64Array): Steps<Matrix> {
  const sums = new Float64Array(columns * columns);
  const centered = new Float64Array(columns);
  const stepRows = Math.max(1, Math.floor(STEP_WORK / columns ** 2));
  for (let i = 0, row = 0; i < rows; i++, row += columns) {
    if (i % stepRows === 0) yield i / rows;
    for (let j = 0; j < columns; j++) centered[j] = values[row + j]! - means[j]!;
    for (let j = 0, at = 0; j < columns; j++, at += columns) {
      const own = centered[j]!;
      for (let k = j; k < columns; k++) sums[at + k]! += own * centered[k]!;
    }
  }
  for (let j = 0; j < columns; j++) {
    for (let k = j; k < columns; k++) {
      const covariance = sums[j * columns + k]! / (rows - 1);
      sums[j * columns + k] = covariance;
      sums[k * columns + j] = covariance;
    }
  }
  return { rows: columns, columns, values: sums };
}

/** Rows as coordinates along the first `count` axes about the means. */
export function* projected(data: Matrix, { means, axes }: PrincipalAxes, count: number): Steps<Matrix> {
  const { rows, columns, values } = data;
  const scores = new Float64Array(rows * count);
  const stepRows = Math.max(1, Math.floor(STEP_WORK / (columns * count)));
  for (let i = 0, row = 0, out = 0; i < rows; i++, row += columns) {
    if (i % stepRows === 0) yield i / rows;
    for (let c = 0, axis = 0; c < count; c++, out++) {
      let sum = 0;
      for (let j = 0; j < columns; j++, axis++) sum += (values[row + j]! - means[j]!) * axes.values[axis]!;
      scores[out] = sum;
    }
  }
  return { rows, columns: count, values: scores };
}
